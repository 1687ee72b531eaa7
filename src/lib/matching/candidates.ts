import {
  beginningKeyOf,
  branchKeyOf,
  contactKeysOf,
  hashOf,
  kinKeysOf,
  nameKeysOf,
  wordKey,
  wordKeysOf
} from './block-keys.ts'
import { createKeyTable } from './key-table.ts'
import { createNumberList } from './number-list.ts'
import type { Profile } from './record.ts'
import { createRowMarks } from './row-marks.ts'
import { createShortNameSearch } from './short-name-search.ts'

export type CandidateOptions = Readonly<{
  /** Records that share one key are all compared up to this many; beyond it each with its neighbours only. */
  maxBlock: number
  /** The same for keys that prove little (a brand in a province, one English word); larger blocks are left out. */
  maxLooseBlock: number
}>

export type Candidates = Readonly<{
  /** Sorted `a × count + b` with a < b. */
  pairs: Float64Array
  /** Blocks of an equal key too large to compare all with all: their records were linked in a chain. */
  blocksCapped: number
  /** Blocks of a common word, left out because they prove nothing. */
  blocksSkipped: number
  /** How many records have an English word in their name: how little it proves here. */
  frequencyOf: (word: string) => number
  /** How many records share a contact, counted up to `limit`. */
  sharersOf: (contactKey: string, limit: number) => number
}>

/** Where the records come from: `read` for one look, `mayBeShort` a cheap first test of the name as written. */
export type RecordSource = Readonly<{
  count: number
  read: (index: number) => Profile
  mayBeShort: (index: number) => boolean
}>

const CHAIN = 3
const MAX_CHILDREN = 200

type Push = (a: number, b: number) => void

const eachPair = (rows: readonly number[], push: Push): void => {
  for (const [index, a] of rows.entries())
    for (let k = index + 1; k < rows.length; k += 1) push(a, rows[k] ?? a)
}

/** Each with its next few and with the first, so that the group stays connected at linear cost. */
const chain = (rows: readonly number[], push: Push): void => {
  const first = rows[0] ?? 0
  for (const [index, a] of rows.entries()) {
    if (index > CHAIN) push(first, a)
    for (let k = index + 1; k <= index + CHAIN && k < rows.length; k += 1) push(a, rows[k] ?? a)
  }
}

/**
 * Which records are worth a comparison: those that meet under a key (blocking). The number of pairs grows about
 * linearly, since no key that many records share makes pairs.
 */
export const findCandidates = (
  { count, read, mayBeShort }: RecordSource,
  { maxBlock, maxLooseBlock }: CandidateOptions,
  onRead: (index: number) => void
): Candidates => {
  const tables = {
    contacts: createKeyTable(count),
    names: createKeyTable(count),
    words: createKeyTable(count),
    beginnings: createKeyTable(count),
    parents: createKeyTable(count),
    children: createKeyTable(count)
  }
  const marks = createRowMarks(count)
  const shortNames = createShortNameSearch(count)
  for (let index = 0; index < count; index += 1)
    if (mayBeShort(index)) shortNames.addShort(index, read(index))
  for (let index = 0; index < count; index += 1) {
    const profile = read(index)
    const { name } = profile
    marks.set(index, name)
    for (const key of contactKeysOf(profile)) tables.contacts.add(hashOf(key), index)
    for (const key of nameKeysOf(profile)) tables.names.add(hashOf(key), index)
    // A former or recorded short name meets the names as they are.
    if (profile.formers.length > 0 || profile.short)
      for (const key of nameKeysOf(profile)) tables.contacts.add(hashOf(key), index)
    if (name.script === 'latin') for (const key of wordKeysOf(name)) tables.words.add(hashOf(key), index)
    else {
      const branch = branchKeyOf(name)
      if (branch !== null) tables.words.add(hashOf(branch), index)
      const beginning = beginningKeyOf(name)
      if (beginning !== null) tables.beginnings.add(hashOf(beginning), index)
      for (const { key, side } of kinKeysOf(name))
        (side === 'parent' ? tables.parents : tables.children).add(hashOf(key), index)
      shortNames.addFull(index, profile)
    }
    onRead(index)
  }
  for (const table of Object.values(tables)) table.seal()
  const found = createNumberList()
  const push: Push = (a, b) => {
    if (a !== b) found.push(Math.min(a, b) * count + Math.max(a, b))
  }
  const inOneProvince: Push = (a, b) => {
    if (marks.mayShareProvince(a, b)) push(a, b)
  }
  const alikeInOneProvince: Push = (a, b) => {
    if (marks.mayBeSlip(a, b)) inOneProvince(a, b)
  }
  let [blocksCapped, blocksSkipped] = [0, 0]
  const strictly = (rows: readonly number[], visit: Push): void => {
    if (rows.length <= maxBlock) return eachPair(rows, visit)
    blocksCapped += 1
    chain(rows, visit)
  }
  const loosely = (rows: readonly number[], limit: number, visit: Push): void => {
    if (rows.length <= limit) eachPair(rows, visit)
    else blocksSkipped += 1
  }
  tables.contacts.blocks((rows) => strictly(rows, push))
  tables.names.blocks((rows) => strictly(rows, inOneProvince))
  tables.words.blocks((rows) => loosely(rows, maxLooseBlock, push))
  tables.beginnings.blocks((rows) => loosely(rows, maxBlock, alikeInOneProvince))
  tables.parents.eachKey((key, parents) => {
    const children = tables.children.rowsOf(key, MAX_CHILDREN + 1)
    if (children.length > MAX_CHILDREN) blocksCapped += 1
    for (const parent of parents.slice(0, CHAIN))
      for (const child of children.slice(0, MAX_CHILDREN)) inOneProvince(parent, child)
  })
  shortNames.eachCandidate(inOneProvince)
  return {
    pairs: found.distinct(),
    blocksCapped,
    blocksSkipped,
    frequencyOf: (word) => tables.words.rowsOf(hashOf(wordKey(word)), count).length,
    sharersOf: (key, limit) => tables.contacts.rowsOf(hashOf(key), limit).length
  }
}
