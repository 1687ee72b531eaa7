import { createReader } from '#core/collection'
import type { ColumnMapping } from '#contracts/collection'
import type { CustomerFile, FieldKey } from '#contracts/customers'
import type { Day } from '#kernel/day'
import { message } from '#kernel/result'

export type Texts = Readonly<Partial<Record<FieldKey, string>>>

const byHand = message('collection.mappedByHand', {})
const mapped = new Map<FieldKey, Omit<ColumnMapping, 'index'>>()
const mappingOf = (field: FieldKey): Omit<ColumnMapping, 'index'> => {
  const known = mapped.get(field) ?? {
    column: field,
    field,
    group: 1,
    unit: null,
    confidence: 1,
    because: byHand
  }
  mapped.set(field, known)
  return known
}

/** Stands for a name where none is given: a reader refuses who has neither name nor way to be reached. */
const NAMELESS = '·某·'

/**
 * Reads texts by field into a file, by the same readers as an import (COL-15). Without a name the file has none;
 * whether it may be kept so is decided by who knows the rest of it.
 */
export const readFields = (texts: Texts, today: Day): CustomerFile => {
  const name = texts.name?.trim() ?? ''
  const complete: Texts = name === '' ? { ...texts, name: NAMELESS } : texts
  // The keys of the record are field keys by its type.
  const fields = Object.keys(complete) as FieldKey[]
  const mapping = fields.map((field, index) => ({ index, ...mappingOf(field) }))
  const cells = fields.map((field) => complete[field] ?? '')
  const file = createReader(mapping, today)({ row: 1, sheetRow: 1, cells })
  if (!file) throw new TypeError('a file with a name was refused')
  if (file.name !== NAMELESS) return file
  const { name: _name, ...raw } = file.raw
  return { ...file, name: null, nameKey: null, raw }
}
