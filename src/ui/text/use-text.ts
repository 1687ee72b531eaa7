import type { Language } from '#lang'
import type { Params } from '#kernel/result'
import { useStore } from '../client/store.ts'
import { fillPlaces } from '#lang'
import { shown } from './language-store.ts'

/** The sentence of a code in the reader's language: `say('customers.count', { count: 31 })`. */
export type Say = (code: string, params?: Params) => string

const sayIn =
  (texts: Readonly<Record<string, string>>): Say =>
  (code, params = {}) =>
    fillPlaces(texts[code] ?? code, params)

const known = new WeakMap<object, Say>()

const sayOf = (texts: Readonly<Record<string, string>>): Say => {
  const say = known.get(texts) ?? sayIn(texts)
  known.set(texts, say)
  return say
}

/** `const say = useText()`; drawn again when the language changes. The function stays the same until then. */
export const useText = (): Say => sayOf(useStore(shown).texts)

export const useLanguage = (): Language => useStore(shown).language

/** Outside of components: for what is said by a store or a handler. */
export const sayNow: Say = (code, params) => sayOf(shown.read().texts)(code, params)
