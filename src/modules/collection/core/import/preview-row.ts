import type { ColumnMapping } from '../../contract.ts'
import type { FieldKey } from '#contracts/customers'
import { fieldKeys } from '#contracts/customers'
import type { CustomFieldDefinition } from '#contracts/playbook'
import { customKeyOf, understoodCustom } from '#core/playbook'
import { fieldTexts } from '#core/portrait'
import type { Day } from '#kernel/day'
import { createReader, type ListRecord } from '../read-customer.ts'
import { withUnit } from '../reading.ts'
import { columnOfField, refusal, unclearProblems, type RowProblem } from './problems.ts'

export type StoredCell = Readonly<{ column: number; raw: string; stored: string | null }>
export type RowPreview = Readonly<{
  row: number
  sheetRow: number
  cells: readonly StoredCell[]
  problems: readonly RowProblem[]
}>

const otherNumber: Partial<Record<FieldKey, FieldKey>> = { phone: 'mobile', mobile: 'phone' }
const place = new Map<FieldKey, number>(fieldKeys.map((field, at) => [field, at]))

/** The mapping as if contact `group` were the only one; a row without a name is read all the same. */
const ofGroup = (mapping: readonly ColumnMapping[], group: number): readonly ColumnMapping[] =>
  mapping
    .filter((column) => column.field !== null && (column.group === group || column.field === 'name'))
    .map((column) => ({ ...column, group: 1 }))

/**
 * Rows as they will be stored, cell by cell: `约300万` beside `300万`, an unreadable amount beside nothing, with the
 * reason at the cell. A column that no field fits is kept as it is.
 */
export const createPreview = (
  mapping: readonly ColumnMapping[],
  today: Day,
  customFields: readonly CustomFieldDefinition[] = []
): ((record: ListRecord) => RowPreview) => {
  const columns = columnOfField(mapping)
  const custom = new Map<FieldKey, CustomFieldDefinition>(
    customFields.map((field) => [customKeyOf(field), field])
  )
  const read = createReader(mapping, today)
  const taken = new Set(mapping.map(({ field, group }) => `${field}/${group}`))
  const groups = [...new Set(mapping.filter(({ field }) => field !== null).map(({ group }) => group))]
  const readers = new Map(groups.map((group) => [group, createReader(ofGroup(mapping, group), today)]))
  return (record) => {
    const file = read(record)
    const texts = new Map(
      groups.map((group) => {
        const part = readers.get(group)?.(record) ?? null
        return [group, part === null ? null : fieldTexts(part)] as const
      })
    )
    const textOf = (field: FieldKey, group: number): string | null =>
      texts.get(group)?.[place.get(field) ?? -1] ?? null
    const stored = (field: FieldKey, group: number): string | null => {
      const text = textOf(field, group)
      const other = otherNumber[field]
      // A mobile number in the column of phones is kept as what it is.
      return text === null && other !== undefined && !taken.has(`${other}/${group}`)
        ? textOf(other, group)
        : text
    }
    return {
      row: record.row,
      sheetRow: record.sheetRow,
      cells: mapping.map(({ index, field, group, unit }) => {
        const raw = record.cells[index] ?? ''
        const own = field === null ? undefined : custom.get(field)
        if (own !== undefined)
          return { column: index, raw, stored: understoodCustom(own, withUnit(raw.trim(), unit)) }
        return { column: index, raw, stored: field === null ? raw || null : stored(field, group) }
      }),
      problems: file === null ? [refusal(columns)] : unclearProblems(file, columns)
    }
  }
}
