import { createStore, useStore, type Store } from './store.ts'

/** A customer that the reader had open, by name, to be found again in one step. */
export type Recent = Readonly<{ id: string; name: string }>

/** As many as fit on a phone above its keyboard. */
const KEPT = 8

const keyOf = (memberId: string): string => `huike.recent.${memberId}`

const isRecent = (one: unknown): one is Recent =>
  typeof one === 'object' &&
  one !== null &&
  'id' in one &&
  'name' in one &&
  typeof one.id === 'string' &&
  typeof one.name === 'string'

/** What was kept on the device; whatever is not as expected is left out. */
export const parseRecent = (text: string | null): readonly Recent[] => {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, KEPT) : []
  } catch {
    return []
  }
}

/** The last one first, each once: `withRecent([b, a], a)` is `[a, b]`. */
export const withRecent = (known: readonly Recent[], one: Recent): readonly Recent[] =>
  [one, ...known.filter(({ id }) => id !== one.id)].slice(0, KEPT)

const stores = new Map<string, Store<readonly Recent[]>>()

const storeOf = (memberId: string): Store<readonly Recent[]> => {
  const known = stores.get(memberId)
  if (known) return known
  const made = createStore(parseRecent(localStorage.getItem(keyOf(memberId))))
  stores.set(memberId, made)
  return made
}

/** By person as well: who shares a device does not see whom the other had open. */
export const noteRecent = (memberId: string, one: Recent): void => {
  const store = storeOf(memberId)
  store.write(withRecent(store.read(), one))
  try {
    localStorage.setItem(keyOf(memberId), JSON.stringify(store.read()))
  } catch {
    // Without storage they last as long as the page.
  }
}

/** Whom the reader had open on this device, the last one first. */
export const useRecent = (memberId: string): readonly Recent[] => useStore(storeOf(memberId))
