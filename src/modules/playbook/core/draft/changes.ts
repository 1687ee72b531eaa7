import { writePath } from '../check/problem.ts'
import { isSameDocument } from '../same-document.ts'
import { itemsByName } from './item-name.ts'
import type { Place } from './place.ts'
import { unmoved } from './unmoved.ts'

/** What an edit did at one place: an item more, less, elsewhere in its order, or a value that is another one. */
export type DocumentChange = Readonly<{
  kind: 'added' | 'removed' | 'moved' | 'changed'
  /** In the edited document; of what was removed, in the one before. */
  place: Place
  /** Where it stood before; null where it was not there. */
  placeBefore: Place | null
  before: unknown
  after: unknown
}>

type Found = DocumentChange[]

/** Written by whoever saves, and no part of what is edited. */
const OWN_KEYS = new Set(['version', 'format'])
/** Conditions are read as a whole: half a sentence says nothing. */
const wholes = new Set(['when', 'passes', 'appliesTo', 'exit', 'cadence', 'priceBand'])

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isWordList = (items: readonly unknown[]): boolean => items.every((item) => typeof item !== 'object')

const compareItems = (
  [before, after]: readonly [readonly unknown[], readonly unknown[]],
  [placeBefore, place]: readonly [Place, Place],
  found: Found
): boolean => {
  const [old, fresh] = [itemsByName(before), itemsByName(after)]
  if (isWordList(before) && isWordList(after)) return false
  if (old === null || fresh === null) {
    // Steps have no names: as many as before are the same ones.
    if (before.length !== after.length) return false
    after.forEach((item, at) => compare(before[at], item, [...placeBefore, at], [...place, at], found))
    return true
  }
  const [oldNames, names] = [[...old.keys()], [...fresh.keys()]]
  const kept = unmoved(oldNames.filter((name) => fresh.has(name)).map((name) => names.indexOf(name)))
  oldNames.forEach((name, at) => {
    if (!fresh.has(name))
      found.push({
        kind: 'removed',
        place: [...placeBefore, at],
        placeBefore: [...placeBefore, at],
        before: old.get(name),
        after: undefined
      })
  })
  names.forEach((name, at) => {
    const here = [...place, at]
    const item = fresh.get(name)
    if (!old.has(name)) {
      found.push({ kind: 'added', place: here, placeBefore: null, before: undefined, after: item })
      return
    }
    const there = [...placeBefore, oldNames.indexOf(name)]
    if (!kept.has(at))
      found.push({
        kind: 'moved',
        place: here,
        placeBefore: there,
        before: oldNames.indexOf(name) + 1,
        after: at + 1
      })
    compare(old.get(name), item, there, here, found)
  })
  return true
}

const compare = (before: unknown, after: unknown, placeBefore: Place, place: Place, found: Found): void => {
  if (isSameDocument(before, after)) return
  const last = place.at(-1)
  if (typeof last !== 'string' || !wholes.has(last)) {
    if (
      Array.isArray(before) &&
      Array.isArray(after) &&
      compareItems([before, after], [placeBefore, place], found)
    )
      return
    if (isRecord(before) && isRecord(after)) {
      for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
        if (place.length > 0 || !OWN_KEYS.has(key))
          compare(before[key], after[key], [...placeBefore, key], [...place, key], found)
      return
    }
  }
  found.push({ kind: 'changed', place, placeBefore, before, after })
}

/**
 * What was edited between two documents, item by item: `grades.rules[0].when` changed, a strategy added, one moved from 7
 * to 2. Items are found again by their names (id, term, key …), so that one that was moved is not another one. Lists of
 * words, conditions and cadences are values as a whole.
 */
export const changesBetween = (before: unknown, after: unknown): readonly DocumentChange[] => {
  const found: Found = []
  compare(before, after, [], [], found)
  return found
}

/** A place as text, as problems name it. */
export const pathOf = (place: Place): string => writePath(place)
