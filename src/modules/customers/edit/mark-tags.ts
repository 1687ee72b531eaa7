import type { Day } from '#kernel/day'
import type { TagMark } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import { createTagReader, holdsOn, type WrittenTag } from '#core/portrait'
import type { Profile } from '../core/stored.ts'

/** What is said of one tag from now on; `mark` null takes back what was said. Who `renews` says the same anew, as of today. */
export type TagWord = Readonly<{ tag: string; mark: TagMark | null; renews?: boolean }>

export type TagBook = Readonly<{
  read: (written: string) => WrittenTag
  isSingle: (namespace: string) => boolean
}>

const books = new WeakMap<PlaybookDocument, TagBook>()

/** A playbook's namespaces, as far as marks ask for them. */
export const tagBookOf = (playbook: PlaybookDocument): TagBook => {
  const known = books.get(playbook)
  if (known) return known
  const singles = new Set(playbook.tags.namespaces.flatMap(({ name, single }) => (single ? [name] : [])))
  const book = { read: createTagReader(playbook), isSingle: (name: string) => singles.has(name) }
  books.set(playbook, book)
  return book
}

/** What of a profile another word on tags changes; the rest of the profile stays. */
export type MarkedTags = Readonly<{
  tagMarks: readonly TagMark[]
  /** Tags written in the field 标签 that are left, where any was taken away. */
  written: readonly string[] | null
  /** Marks that the words replace or take back, as they were, and those that they make. */
  before: readonly TagMark[]
  after: readonly TagMark[]
}>

const isSameMark = (a: TagMark | undefined, b: TagMark): boolean =>
  a !== undefined && a.kind === b.kind && a.until === b.until && a.reason === b.reason

/**
 * Puts people's words on tags into a profile (POR-3): a pin in a namespace with one value takes the place of the pin that was
 * there; taking back takes a tag out of the field 标签 too; marks whose day is over are dropped by the way. Null where all
 * is said already.
 */
export const markTags = (
  { tagMarks = [], manualTags }: Pick<Profile, 'tagMarks' | 'manualTags'>,
  words: readonly TagWord[],
  { read, isSingle }: TagBook,
  today: Day
): MarkedTags | null => {
  let marks = tagMarks.filter((mark) => holdsOn(mark, today))
  let written = manualTags
  const before: TagMark[] = []
  const after: TagMark[] = []
  const drop = (gone: (mark: TagMark) => boolean): void => {
    before.push(...marks.filter(gone))
    marks = marks.filter((mark) => !gone(mark))
  }
  for (const { tag, mark, renews = false } of words) {
    const known = marks.find((one) => one.tag === tag)
    if (mark === null) {
      drop((one) => one.tag === tag)
      written = written.filter((one) => read(one).tag !== tag)
      continue
    }
    if (isSameMark(known, mark) && !renews) continue
    const { namespace } = read(tag)
    const alone = mark.kind === 'pin' && isSingle(namespace)
    drop((one) => one.tag === tag || (alone && one.kind === 'pin' && read(one.tag).namespace === namespace))
    marks = [...marks, mark]
    after.push(mark)
  }
  const taken = written.length < manualTags.length
  return before.length + after.length === 0 && !taken
    ? null
    : { tagMarks: marks, written: taken ? written : null, before, after }
}
