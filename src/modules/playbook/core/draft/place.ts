import type { PathPart } from '../check/problem.ts'

/** A place in a playbook as it is edited: `['grades', 'rules', 0, 'when']`. */
export type Place = readonly PathPart[]

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const inside = (value: unknown, part: PathPart): unknown => {
  if (Array.isArray(value)) return typeof part === 'number' ? (value[part] as unknown) : undefined
  return isRecord(value) && Object.hasOwn(value, part) ? value[part] : undefined
}

/** What stands at a place; undefined where nothing does. */
export const valueAt = (document: unknown, place: Place): unknown => place.reduce<unknown>(inside, document)

/** The list at a place; empty where there is none. */
export const listAt = (document: unknown, place: Place): readonly unknown[] => {
  const found = valueAt(document, place)
  return Array.isArray(found) ? (found as readonly unknown[]) : []
}

/**
 * The document with another value at a place, or without the key where the value is undefined. All that does not lie on
 * the way stays the same object, so that what is drawn of it need not be drawn again.
 */
export const withValue = <T>(document: T, place: Place, value: unknown): T => {
  const [part, ...rest] = place
  // The root is replaced by what the caller says it is.
  if (part === undefined) return value as T
  const next = withValue(inside(document, part), rest, value)
  if (Array.isArray(document)) {
    const items = document.map((item: unknown, at) => (at === part ? next : item))
    // A list stays a list of what it held.
    return items as T
  }
  const record = isRecord(document) ? document : {}
  const kept = Object.fromEntries(
    Object.entries(record).filter(([key]) => key !== part || next !== undefined)
  )
  return (next === undefined ? kept : { ...kept, [part]: next }) as T
}

/** The document with an item put into the list at a place, before `at`; at the end where there are fewer. */
export const withItem = <T>(document: T, list: Place, at: number, item: unknown): T => {
  const items = listAt(document, list)
  return withValue(document, list, [...items.slice(0, at), item, ...items.slice(at)])
}

export const withoutItem = <T>(document: T, list: Place, at: number): T =>
  withValue(
    document,
    list,
    listAt(document, list).filter((_, index) => index !== at)
  )

/** The document with the item `from` of a list moved to where `to` is: what lies between moves up. */
export const withMoved = <T>(document: T, list: Place, from: number, to: number): T => {
  const items = listAt(document, list)
  if (from === to || from < 0 || to < 0 || from >= items.length || to >= items.length) return document
  const others = items.filter((_, at) => at !== from)
  return withValue(document, list, [...others.slice(0, to), items[from], ...others.slice(to)])
}
