import { createStore, useStore, type Store } from './store.ts'

/** A customer that the reader had open, by name, to be found again in one step. */
export type Recent = Readonly<{ id: string; name: string }>

/** Whom the device remembers, and of whom the server has said in this session that the reader may open them. */
type Known = Readonly<{ kept: readonly Recent[]; readable: ReadonlySet<string> }>

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

/**
 * Those that were asked about and can still be opened, as they are called now; whoever was noted while it was asked stays.
 * `withReadable([a, b, c], [a, b], [b])` is `[b, c]`.
 */
export const withReadable = (
  known: readonly Recent[],
  asked: ReadonlySet<string>,
  readable: readonly Readonly<{ id: string; name: string | null }>[]
): readonly Recent[] => {
  const names = new Map(readable.map(({ id, name }) => [id, name]))
  return known.flatMap((one) => {
    if (!asked.has(one.id)) return [one]
    const name = names.get(one.id)
    return name === undefined || name === null ? [] : [{ id: one.id, name }]
  })
}

const stores = new Map<string, Store<Known>>()

const storeOf = (memberId: string): Store<Known> => {
  const known = stores.get(memberId)
  if (known) return known
  const kept = parseRecent(localStorage.getItem(keyOf(memberId)))
  const made = createStore<Known>({ kept, readable: new Set() })
  stores.set(memberId, made)
  return made
}

const keep = (memberId: string, known: Known): void => {
  storeOf(memberId).write(known)
  try {
    localStorage.setItem(keyOf(memberId), JSON.stringify(known.kept))
  } catch {
    // Without storage they last as long as the page.
  }
}

/** By person as well: who shares a device does not see whom the other had open. */
export const noteRecent = (memberId: string, one: Recent): void => {
  const { kept, readable } = storeOf(memberId).read()
  keep(memberId, { kept: withRecent(kept, one), readable: new Set([...readable, one.id]) })
}

/** Whom to ask the server about. */
export const recentIds = (memberId: string): readonly string[] =>
  storeOf(memberId)
    .read()
    .kept.map(({ id }) => id)

/** What the server said of those that were asked about: the others of them are forgotten on this device. */
export const settleRecent = (
  memberId: string,
  asked: readonly string[],
  answer: readonly Readonly<{ id: string; name: string | null }>[]
): void => {
  const { kept, readable } = storeOf(memberId).read()
  const left = withReadable(kept, new Set(asked), answer)
  const told = new Set([...readable, ...answer.map(({ id }) => id)])
  keep(memberId, { kept: left, readable: new Set(left.map(({ id }) => id).filter((id) => told.has(id))) })
}

/** Leaving: nobody who uses the device afterwards finds whom one had open. */
export const forgetRecent = (memberId: string): void => {
  stores.delete(memberId)
  localStorage.removeItem(keyOf(memberId))
}

/** Whom the reader had open on this device and can open still, the last one first. */
export const useRecent = (memberId: string): readonly Recent[] => {
  const { kept, readable } = useStore(storeOf(memberId))
  return kept.filter(({ id }) => readable.has(id))
}
