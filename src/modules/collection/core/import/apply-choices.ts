import type { ColumnMapping } from '../../contract.ts'
import type { FieldKey } from '#contracts/customers'
import { message } from '#kernel/result'
import { isOtherHalf } from '../columns/name-parts.ts'

/** What a person says of a column. */
export type ColumnChoice = Readonly<{ index: number; field: FieldKey | null; skip?: boolean | undefined }>

const byHand = message('import.mappedByHand')
const takenAway = message('import.mappedElsewhere')

type Mapped = Readonly<{ index: number; column: string; field: string | null; group: number }>

/** Whether a field's column lost it to one that a person chose; First name and Last name (姓, 名) are two columns of one field. */
export const takenBy = (
  mapping: readonly Mapped[],
  chosen: ReadonlyMap<number, string | null>
): ((column: Mapped) => boolean) => {
  const takers = mapping.flatMap(({ index, group, column }) => {
    const field = chosen.get(index) ?? null
    return field === null ? [] : [{ field, group, column }]
  })
  return ({ field, group, column }) =>
    takers.some(
      (taker) =>
        taker.field === field &&
        taker.group === group &&
        !(field === 'contactName' && isOtherHalf(taker.column, column))
    )
}

/**
 * The mapping after a person's corrections. A field has one column of a group: the column that had it before is kept as
 * an own field from then on.
 */
export const applyChoices = (
  mapping: readonly ColumnMapping[],
  choices: readonly ColumnChoice[]
): readonly ColumnMapping[] => {
  const chosen = new Map(choices.map(({ index, field }) => [index, field]))
  const skipped = new Set(choices.flatMap(({ index, skip }) => (skip === true ? [index] : [])))
  const isTaken = takenBy(mapping, chosen)
  return mapping.map((column) => {
    const field = chosen.get(column.index)
    if (field !== undefined) {
      const { skip: _before, ...kept } = column
      const skip = skipped.has(column.index) ? { skip: true } : {}
      return { ...kept, ...skip, field, confidence: 1, because: byHand }
    }
    return isTaken(column) ? { ...column, field: null, confidence: 0, because: takenAway } : column
  })
}

/** Fields that say who a row is about; a list with none of them cannot be a customer list. */
const identifying: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'name',
  'shortName',
  'creditCode',
  'contactName',
  'phone',
  'mobile',
  'email',
  'wechat'
])

/** Whether any column names or reaches a customer. */
export const namesSomebody = (mapping: readonly ColumnMapping[]): boolean =>
  mapping.some(({ field }) => field !== null && identifying.has(field))
