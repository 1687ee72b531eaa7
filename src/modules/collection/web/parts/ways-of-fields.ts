import type { FieldKey } from '#contracts/customers'
import type { DuplicateWay, FieldWay, ImportOptions, ImportRun } from '../../contract.ts'

type NamedField = Readonly<{ key: FieldKey; name: string }>

const usual: Readonly<Partial<Record<DuplicateWay, FieldWay>>> = {
  fillGaps: 'fill',
  overwrite: 'overwrite',
  ask: 'ask'
}

/** What becomes of a field where nothing else is said; null where customers who are here stay as they are. */
export const usualWay = (onDuplicate: DuplicateWay): FieldWay | null => usual[onDuplicate] ?? null

/** Fields that the list fills, each once, in the order of its columns; whose it is goes another way. */
export const mappedFields = ({
  columns,
  fields
}: Pick<ImportRun, 'columns' | 'fields'>): readonly NamedField[] => {
  const keys = columns.flatMap(({ field, skip }) =>
    field === null || skip || field === 'owner' ? [] : [field]
  )
  return [...new Set(keys)].map((key) => ({
    key,
    name: fields.find((one) => one.key === key)?.name ?? key
  }))
}

/** The ways with another one of a field; without one it goes the usual way. */
export const waysWith = (
  ways: ImportOptions['ways'],
  field: FieldKey,
  way: FieldWay | null
): ImportOptions['ways'] => {
  const { [field]: _before, ...rest } = ways
  return way === null ? rest : { ...rest, [field]: way }
}
