import type { TimelineEntry } from '#contracts/followup'

type Change = Extract<TimelineEntry, { kind: 'change' }>

const newestFirst = (a: TimelineEntry, b: TimelineEntry): number =>
  a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1

/** The entries of several answers as one list, newest first; of the same entry the first answer's is shown. */
export const mergeEntries = (...answers: readonly (readonly TimelineEntry[])[]): readonly TimelineEntry[] => {
  const known = new Map<string, TimelineEntry>()
  for (const entry of answers.flat()) if (!known.has(entry.id)) known.set(entry.id, entry)
  return [...known.values()].sort(newestFirst)
}

/** A record, an order, or what changed in one go: one deed often moves tags, grade and strategy together. */
export type TimelineItem =
  | Exclude<TimelineEntry, { kind: 'change' }>
  | Readonly<{
      kind: 'changes'
      id: string
      at: string
      author: Change['author']
      changes: readonly Change[]
    }>

const TOGETHER_MS = 60_000

type Deed = Readonly<{ at: string; author: Change['author'] }>

/** What the system makes of a deed bears its very instant. */
const isOneDeed = (later: Deed, earlier: Deed): boolean =>
  later.author?.id === earlier.author?.id
    ? new Date(later.at).getTime() - new Date(earlier.at).getTime() <= TOGETHER_MS
    : later.at === earlier.at && (later.author === null || earlier.author === null)

/** Neighbouring changes of one person within a minute, and what followed from them, stand under one heading. */
export const gatherChanges = (entries: readonly TimelineEntry[]): readonly TimelineItem[] => {
  const items: TimelineItem[] = []
  for (const entry of entries) {
    if (entry.kind !== 'change') {
      items.push(entry)
      continue
    }
    const last = items.at(-1)
    if (last?.kind === 'changes' && isOneDeed(last, entry))
      items.splice(-1, 1, {
        ...last,
        author: last.author ?? entry.author,
        changes: [...last.changes, entry]
      })
    else items.push({ kind: 'changes', id: entry.id, at: entry.at, author: entry.author, changes: [entry] })
  }
  return items
}
