import type { Catalogue } from '#lib/rules'
import type { PlaybookFacts } from '../../../contract.ts'

/** The catalogue in which codes of standards have their names: a condition reads 汽车制造业 C36 where C36 is written. */
export const withCodeNames = (catalogue: Catalogue, codes: PlaybookFacts['codes']): Catalogue => ({
  ...catalogue,
  facts: catalogue.facts.map((fact) => {
    const named = codes[fact.key]
    if (!named) return fact
    const names = named.map(({ value, label }) => [value, { 'zh-CN': label, en: label }] as const)
    return { ...fact, valueNames: Object.fromEntries(names) }
  })
})
