import type { CustomerFile } from '#contracts/customers'
import { message } from '#kernel/result'
import { industryOf, industrySegment, isSectionWord, readTrade, twoDigitOf } from '#lib/china'
import type { Reading } from '../reading.ts'

export type IndustryFields = Pick<
  CustomerFile,
  | 'industryText'
  | 'industryCode'
  | 'industryConfidence'
  | 'industryWords'
  | 'industrySegment'
  | 'industryClass'
  | 'mainBusiness'
  | 'businessScope'
>

/** A code at the start of what was written: C35-专用设备制造业, 3670 汽车零部件及配件制造. */
const LEADING_CODE = /^([A-T]\s?\d{2,4}|\d{4})(?=\D|$)/i
/** Below this a guess from free text is not shown as the customer's industry (ours). */
const LEAST_CONFIDENCE = 0.3

const segmentOf = (
  code: string | null,
  text: string,
  finest: string | null = null
): Pick<IndustryFields, 'industrySegment' | 'industryClass'> => {
  if (code === null) return { industrySegment: null, industryClass: null }
  const { coarse, short } = industrySegment(code, text, finest)
  return { industrySegment: short === '' ? null : short, industryClass: coarse === '' ? null : coarse }
}

/**
 * The industry as a GB/T 4754 code (COL-20): as stated by code or by the standard's own name, else classified from
 * what is said of industry, products and scope, with the company's name as further evidence. A vague text
 * (做生意的) gives no code but a request to clarify.
 */
export const readIndustry = (reading: Reading, name: string | null): IndustryFields => {
  const industryText = reading.text('industry')
  const mainBusiness = reading.text('mainBusiness')
  const businessScope = reading.text('businessScope')
  const everything = [industryText, mainBusiness, businessScope, name]
    .filter((text) => text !== null)
    .join('；')
  // Every field by name: a spread before further fields takes the engine's slow path (15 µs a row).
  const found = (
    code: string | null,
    confidence: number | null,
    words: readonly string[],
    finest: string | null = null
  ): IndustryFields => {
    const { industrySegment, industryClass } = segmentOf(code, everything, finest)
    return {
      industryText,
      industryCode: code,
      industryConfidence: confidence,
      industryWords: words,
      industrySegment,
      industryClass,
      mainBusiness,
      businessScope
    }
  }

  const stated =
    industryText === null
      ? null
      : (industryOf(LEADING_CODE.exec(industryText.trim())?.[1] ?? industryText) ?? null)
  if (stated && twoDigitOf(stated.code)) return found(stated.code, 1, [])

  // 制造业 names no trade; beside a product it would only blur it.
  const specific =
    industryText !== null && isSectionWord(industryText) && mainBusiness !== null ? null : industryText
  const evidence = [specific, mainBusiness].filter((text) => text !== null).join('；') || businessScope
  if (evidence === null && name === null) return found(null, null, [])
  const { vague, best, finest } = readTrade(evidence ?? '', name ?? '')
  if (vague && industryText !== null)
    reading.report('industry', message('collection.industry.vague', { text: industryText }), true)
  if (!best || best.confidence < LEAST_CONFIDENCE) return found(null, null, [])
  return found(best.code, best.confidence, best.because, finest)
}
