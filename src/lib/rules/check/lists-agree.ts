import type { FactDefinition } from '../catalogue.ts'

/** What a list shall have (any of the texts, all of them, one with the beginning), or (`not`) shall not. */
export type ListDemand = Readonly<{ has: 'any' | 'all' | 'prefix'; texts: readonly string[]; not: boolean }>

/** Whether a known list can meet all, given its vocabulary and the beginnings that it can have only once. */
export const listAgrees = (
  demands: readonly ListDemand[],
  { values, singlePrefixes = [] }: FactDefinition
): boolean => {
  const textsOf = (has: ListDemand['has'], not: boolean): readonly string[] =>
    demands.filter((demand) => demand.has === has && demand.not === not).flatMap(({ texts }) => texts)

  const within = new Set(textsOf('all', false))
  const without = new Set(textsOf('any', true))
  // Of texts that shall not all be there, the last one that is not there yet must stay away.
  for (const { has, texts, not } of demands) {
    const left = has === 'all' && not ? texts.filter((text) => !within.has(text)) : []
    if (left.length === 1) for (const text of left) without.add(text)
  }
  const withoutPrefixes = textsOf('prefix', true)
  const rivals = (text: string): boolean =>
    singlePrefixes.some(
      (prefix) => text.startsWith(prefix) && [...within].some((one) => one !== text && one.startsWith(prefix))
    )
  const canHave = (text: string): boolean =>
    !without.has(text) &&
    !withoutPrefixes.some((prefix) => text.startsWith(prefix)) &&
    !rivals(text) &&
    (values?.includes(text) ?? true)

  const canHavePrefix = (prefix: string): boolean => {
    if ([...within].some((text) => text.startsWith(prefix))) return true
    if (values) return values.some((text) => text.startsWith(prefix) && canHave(text))
    return !withoutPrefixes.some((out) => prefix.startsWith(out)) && !rivals(prefix)
  }

  return demands.every(({ has, texts, not }) => {
    if (has === 'all') return not ? texts.some((text) => !within.has(text)) : texts.every(canHave)
    if (not) return true
    return texts.some(has === 'any' ? canHave : canHavePrefix)
  })
}
