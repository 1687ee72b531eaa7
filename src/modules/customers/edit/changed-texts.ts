import type { CustomerFile, FieldChanges, FieldKey } from '#contracts/customers'
import { storableText } from '../core/sparse.ts'
import type { Texts } from './read-fields.ts'

export const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/**
 * What a change of texts changes in a record: of `stored` those keys whose reading is another one than before. What
 * was read on another day, or under a header with a unit, stays as it was understood then.
 */
export const patched = <T extends object>(stored: T, before: T, after: T): T => {
  const result: T = { ...stored }
  for (const key in after) if (!isSame(before[key], after[key])) result[key] = after[key]
  return result
}

export type FieldTexts = Readonly<Partial<Record<FieldKey, string | null>>>

/** Texts that a change really changes, beside what stood there; null where a field is empty. */
export type ChangedTexts = Readonly<{ before: FieldTexts; after: FieldTexts }>

export const changedTexts = (texts: Texts, changes: FieldChanges): ChangedTexts => {
  const before: Partial<Record<FieldKey, string | null>> = {}
  const after: Partial<Record<FieldKey, string | null>> = {}
  for (const [key, change] of Object.entries(changes)) {
    // The keys of the record are field keys by its type.
    const field = key as FieldKey
    const text = change === null || change === undefined ? '' : storableText(change).trim()
    const old = texts[field] ?? ''
    if (text === old) continue
    before[field] = old === '' ? null : old
    after[field] = text === '' ? null : text
  }
  return { before, after }
}

export const withTexts = (texts: Texts, after: FieldTexts): Texts => writtenOf({ ...texts, ...after })

/** The texts that are there; what is taken away has none. */
export const writtenOf = (texts: FieldTexts): Texts =>
  // What is left of the record are its texts.
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null && text !== undefined)) as Texts

/** Unclear fields after a change: those of the fields that were read anew, and the others as they were. */
export const unclearAfter = (
  stored: CustomerFile['unclear'],
  fields: readonly string[],
  after: CustomerFile['unclear']
): CustomerFile['unclear'] => {
  const renewed = new Set(fields)
  return [
    ...stored.filter(({ field }) => !renewed.has(field)),
    ...after.filter(({ field }) => renewed.has(field))
  ]
}
