import { type Language, translate } from '#lang'
import type { Catalogue, FactDefinition } from './catalogue.ts'
import type { Condition } from './condition.ts'
import type { FactValue } from './facts.ts'
import { type Reader, sayCondition, sayValue } from './say-condition.ts'

export type SentenceOptions = Readonly<{
  /** Simplified to traditional, for names and values that have no zh-TW of their own. */
  toTraditional?: (text: string) => string
}>

const readerOf = (language: Language, { toTraditional }: SentenceOptions): Reader => ({
  language,
  tell: (message) => translate(language, message),
  convert: language === 'zh-TW' && toTraditional ? toTraditional : (text) => text
})

/** A fact's value as a person reads it, for evidence: `50万`, `200–500人`, `痛点-成本高、意向-明确`. */
export const describeValue = (
  fact: FactDefinition,
  value: FactValue | null | undefined,
  language: Language,
  options: SentenceOptions = {}
): string => sayValue(fact, value, readerOf(language, options))

/**
 * A condition as a sentence: `近12个月采购额 ≥ 50万 或 是标杆客户`, in English `12-month amount ≥ CNY 500,000 or is
 * a benchmark customer`. The catalogue is the one that the condition was parsed with.
 */
export const sentence = (
  condition: Condition,
  catalogue: Catalogue,
  language: Language,
  options: SentenceOptions = {}
): string => sayCondition(condition, catalogue, readerOf(language, options))
