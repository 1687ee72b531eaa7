import { LEAST_FINE_CONFIDENCE } from './candidates.ts'
import { classifyIndustry } from './classify.ts'
import { foldText } from './fold.ts'
import { COARSE_OF, COARSE_OF_SEGMENT, SEGMENT_LINES } from './segment-data.ts'
import { industryOf, pathOf, twoDigitOf } from './tree.ts'

export type IndustrySegment = Readonly<{
  /** `制造业`, or '' for an unknown code. */
  coarse: string
  /** `汽车零部件` (S0: 行业-汽车零部件). */
  short: string
  /** `制造业-汽车零部件` (S4). */
  label: string
}>

type Line = Readonly<{ short: string; codes: readonly string[]; words: readonly string[] }>

const lines: readonly Line[] = SEGMENT_LINES.trim()
  .split('\n')
  .map((line) => {
    const [short = '', codes = '', words = ''] = line.split(' ')
    return { short, codes: codes.split(','), words: words === '-' ? [] : words.split(',').map(foldText) }
  })

/** How well a line fits: a deeper code is better, a word of the text better still; 0 is not at all. */
const fitOf = ({ codes, words }: Line, digits: string, text: string): number => {
  let depth = 0
  for (const code of codes) if (digits.startsWith(code) && code.length > depth) depth = code.length
  if (depth === 0) return 0
  if (words.length === 0) return depth * 10
  return words.some((word) => text.includes(word)) ? depth * 10 + 15 : 0
}

const coarseOf = (code: string, short: string): string =>
  COARSE_OF_SEGMENT[short] ?? COARSE_OF[code.slice(0, 3)] ?? COARSE_OF[code.charAt(0)] ?? ''

/** What the text says below the code: C35 with 精密模具 is C3525. */
const finestCode = (code: string, text: string): string => {
  if (text === '' || code.length === 5) return code
  const { candidates } = classifyIndustry(text, { level: 4, limit: 6 })
  const finer = candidates.find((candidate) => candidate.code.startsWith(code))
  return finer && finer.confidence >= LEAST_FINE_CONFIDENCE ? finer.code : code
}

/**
 * The short segment of a code for tags, sharpened by the words of a text: `C36` with `做汽车零件的` gives
 * 制造业-汽车零部件, `F52` with `开淘宝店` 服务业-电商. Without a line of ours it is the division's short name; an
 * unknown code gives empty texts. `finest` is the finer code where the caller has it already (`readTrade`). Forms: S0 and S4; the table is ours.
 */
export const industrySegment = (code: string, text = '', finest: string | null = null): IndustrySegment => {
  const entry = industryOf(code)
  if (!entry) return { coarse: '', short: '', label: '' }
  const digits = (finest ?? finestCode(entry.code, text)).slice(1)
  const plain = foldText(text)
  let short = ''
  let best = 0
  for (const line of lines) {
    const fit = fitOf(line, digits, plain)
    if (fit > best) [best, short] = [fit, line.short]
  }
  if (best === 0) short = ((twoDigitOf(entry.code) ?? pathOf(entry.code)[0])?.name ?? '').replace(/业$/, '')
  const coarse = coarseOf(entry.code, short)
  return { coarse, short, label: coarse === '' || coarse === short ? short : `${coarse}-${short}` }
}
