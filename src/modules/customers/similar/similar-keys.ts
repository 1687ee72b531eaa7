import type { CustomerFile } from '#contracts/customers'
import { bigramsOf, fold, parseCompanyName } from '#lib/chinese'
import type { SimilarKeys } from '../io/store/similar.ts'

/** A beginning of one character begins every other name. */
const LEAST_PREFIX = 2

/** All pairs of characters of a text, as the search table keeps them: `恒达汽` is `'恒达' & '达汽'`. */
const allOf = (text: string): string =>
  bigramsOf(fold(text))
    .map((pair) => `'${pair}'`)
    .join(' & ')

/**
 * Words of the name that stand anywhere in another one: the whole of it without its region, and the brand alone.
 * `宁波恒达汽车零部件` gives 恒达汽车零部件 and 恒达.
 */
const wordsOf = (name: string): readonly string[] => {
  const parsed = parseCompanyName(name)
  if (!parsed.ok) return []
  const { core, brand, regionPrefix = '' } = parsed.value
  const bare = core.startsWith(regionPrefix) ? core.slice(regionPrefix.length) : core
  return [...new Set([bare, brand].map(allOf))].filter((words) => words !== '')
}

/** By what the candidates for a half-typed customer are looked up. */
export const similarKeys = (file: CustomerFile, exceptId: string | null): SimilarKeys => {
  const name = file.name ?? file.shortName ?? ''
  const parsed = parseCompanyName(name)
  const prefixes = [fold(name), parsed.ok ? fold(parsed.value.key) : '']
  return {
    creditCode: file.creditCode,
    nameKey: file.nameKey,
    prefixes: [...new Set(prefixes)].filter((prefix) => prefix.length >= LEAST_PREFIX),
    words: wordsOf(name),
    mobiles: file.contacts.flatMap(({ phones }) =>
      phones.filter(({ kind }) => kind === 'mobile').map(({ e164 }) => e164)
    ),
    exceptId
  }
}
