import { isSameDocument } from '../same-document.ts'
import { pathOf } from './changes.ts'
import { itemsByName } from './item-name.ts'
import type { Place } from './place.ts'

/** Something that both edited, each in his way. */
export type MergeConflict = Readonly<{
  /** Where it stands in the document of the other. */
  path: string
  place: Place
  base: unknown
  mine: unknown
  theirs: unknown
}>

export type Merged = Readonly<{ document: unknown; conflicts: readonly MergeConflict[] }>

/** Which side a conflict is settled by, by its path; theirs where nothing is said, for it is in force. */
export type Settled = Readonly<Record<string, 'mine' | 'theirs'>>

type Task = Readonly<{ settled: Settled; conflicts: MergeConflict[] }>
type Three = Readonly<{ base: unknown; mine: unknown; theirs: unknown }>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const settle = ({ base, mine, theirs }: Three, place: Place, { settled, conflicts }: Task): unknown => {
  const path = pathOf(place)
  conflicts.push({ path, place, base, mine, theirs })
  return settled[path] === 'mine' ? mine : theirs
}

/** Names in the order of `first`, with those that only `second` has behind the one that they stood behind there. */
const joined = (first: readonly string[], second: readonly string[]): readonly string[] => {
  const names = [...first]
  second.forEach((name, at) => {
    if (names.includes(name)) return
    const before = second[at - 1]
    names.splice(before === undefined ? 0 : names.indexOf(before) + 1, 0, name)
  })
  return names
}

const orderOf = (
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[]
): readonly string[] => {
  const common = (names: readonly string[]): readonly string[] =>
    names.filter((name) => base.includes(name) && mine.includes(name) && theirs.includes(name))
  // Whoever changed the order has his; theirs where both did.
  const mineMoved = !isSameDocument(common(mine), common(base))
  const theirsMoved = !isSameDocument(common(theirs), common(base))
  return mineMoved && !theirsMoved ? joined(mine, theirs) : joined(theirs, mine)
}

const mergeItems = (lists: readonly (readonly unknown[])[], place: Place, task: Task): unknown => {
  const [base, mine, theirs] = lists.map(itemsByName)
  if (!base || !mine || !theirs) return undefined
  const names = orderOf([...base.keys()], [...mine.keys()], [...theirs.keys()])
  const items: unknown[] = []
  for (const name of names) {
    const three = { base: base.get(name), mine: mine.get(name), theirs: theirs.get(name) }
    const item = mergeValue(three, [...place, items.length], task, true)
    if (item !== undefined) items.push(item)
  }
  return items
}

const mergeValue = (three: Three, place: Place, task: Task, isItem = false): unknown => {
  const { base, mine, theirs } = three
  if (isSameDocument(mine, base) || isSameDocument(mine, theirs)) return theirs
  if (isSameDocument(theirs, base)) return mine
  if (isItem) return settle(three, place, task)
  if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs)) {
    const items = mergeItems([base, mine, theirs], place, task)
    return items ?? settle(three, place, task)
  }
  if (isRecord(base) && isRecord(mine) && isRecord(theirs)) {
    const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)])
    return Object.fromEntries(
      [...keys].flatMap((key) => {
        const of = { base: base[key], mine: mine[key], theirs: theirs[key] }
        const value = key === 'version' ? theirs[key] : mergeValue(of, [...place, key], task)
        return value === undefined ? [] : [[key, value]]
      })
    )
  }
  return settle(three, place, task)
}

/**
 * One's own edits laid upon what somebody else saved meanwhile, both starting from `base`. What only one of them touched is
 * as he left it; an item that both touched (a rule, a strategy, a term) is a conflict as a whole, for half of the one and
 * half of the other is a rule that nobody wrote. Words added to a list by both are all there.
 */
export const mergeDocuments = (
  base: unknown,
  mine: unknown,
  theirs: unknown,
  settled: Settled = {}
): Merged => {
  const conflicts: MergeConflict[] = []
  const document = mergeValue({ base, mine, theirs }, [], { settled, conflicts })
  return { document, conflicts }
}
