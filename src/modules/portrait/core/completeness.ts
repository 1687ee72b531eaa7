import { fieldKeys, type CustomerFile, type FieldKey } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import { fieldText } from './field-values.ts'

export type MissingField = Readonly<{ field: FieldKey; required: boolean }>
export type Completeness = Readonly<{ percent: number; missing: readonly MissingField[] }>

type WeighedField = Readonly<{ field: FieldKey; weight: number; required: boolean }>

const known = new Set<string>(fieldKeys)
const isFieldKey = (key: string): key is FieldKey => known.has(key)

const prepared = new WeakMap<PlaybookDocument, readonly WeighedField[]>()

/** The fields that count, required ones first, then the weightiest. */
const weighedFields = (playbook: PlaybookDocument): readonly WeighedField[] => {
  const ready = prepared.get(playbook)
  if (ready) return ready
  const fields = playbook.fields
    .flatMap(({ key, weight, required }) =>
      weight > 0 && isFieldKey(key) ? [{ field: key, weight, required }] : []
    )
    .sort((a, b) => Number(b.required) - Number(a.required) || b.weight - a.weight)
  prepared.set(playbook, fields)
  return fields
}

/**
 * How complete the file is (COL-2): the weight of the filled fields over the weight of all, in whole percent, and
 * what is missing, required fields first. A vague value (近期) does not count as filled.
 */
export const completenessOf = (file: CustomerFile, playbook: PlaybookDocument): Completeness => {
  let [filled, total] = [0, 0]
  const missing: MissingField[] = []
  for (const { field, weight, required } of weighedFields(playbook)) {
    total += weight
    if (fieldText(file, field) === null) missing.push({ field, required })
    else filled += weight
  }
  return { percent: total === 0 ? 100 : Math.round((100 * filled) / total), missing }
}
