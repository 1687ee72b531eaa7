import { detached } from '#kernel/remembered'
import { message } from '#kernel/result'
import {
  classifyIndustry,
  type IndustryCandidate,
  industryLabel,
  isSectionWord,
  twoDigitOf
} from '#lib/china'
import type { CustomerFile } from '#contracts/customers'
import { contradict, saysOnlyGenericWords } from '../trades.ts'
import type { Check } from './check.ts'

/** The stated industry may be the second or third reading of a text, and is then no contradiction. */
const READINGS = 3
/** How sure a reading must be to count (ours: a false alarm costs trust), and to be more than worth a look. */
const SURE = 0.5
const VERY_SURE = 0.65

const read = (text: string): readonly IndustryCandidate[] => {
  const { vague, candidates } = classifyIndustry(text, { level: 2, limit: READINGS })
  return vague || (candidates[0]?.confidence ?? 0) < SURE ? [] : candidates
}

/** The few industries of a list are read once each. */
const statements = new Map<string, readonly string[]>()
const MOST_STATEMENTS = 2_000

const readStatement = (text: string): readonly string[] => {
  const known = statements.get(text)
  if (known) return known
  const codes = read(text).map(({ code }) => code)
  if (statements.size < MOST_STATEMENTS) statements.set(detached(text), codes)
  return codes
}

/** The two-digit codes that the stated industry can mean, likeliest first; none where it is vague. */
const statedCodes = ({ industryText, industryCode, industryConfidence }: CustomerFile): readonly string[] => {
  if (industryText === null || isSectionWord(industryText)) return []
  // A code as stated is certain; free text is read on its own, without the products that it is compared with.
  if (industryConfidence !== 1 || industryCode === null) return readStatement(industryText)
  const stated = twoDigitOf(industryCode)
  return stated ? [stated.code] : []
}

/**
 * The stated industry, by code or in words, against what the main products say (S4 step 3): C35 with 汽车发动机零部件 is a
 * finding, and C36 is proposed. Silent where either is unclear, and where makers, traders and developers of the same
 * product may rightly differ.
 */
export const industryAgainstBusiness: Check = {
  id: 'industry-against-business',
  severity: 'warning',
  run: (file) => {
    const { mainBusiness, industryText } = file
    if (mainBusiness === null || industryText === null) return null
    const stated = statedCodes(file)
    const [first] = stated
    if (first === undefined) return null
    const candidates = read(mainBusiness)
    const [best] = candidates
    if (!best || candidates.some(({ code }) => code === first) || stated.includes(best.code)) return null
    if (saysOnlyGenericWords(best.because) || !contradict(first, best.code, mainBusiness)) return null
    const industry = industryLabel(best.code)
    return {
      field: 'industry',
      message: message('verification.industry.contradiction', {
        stated: industryText,
        business: best.because.join('、'),
        industry
      }),
      proposal: message('verification.industry.proposal', { industry }),
      severity: best.confidence >= VERY_SURE ? 'warning' : 'info'
    }
  }
}
