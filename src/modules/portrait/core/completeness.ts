import { fieldKeys, type CustomerFile, type FieldKey } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import { fieldTexts } from './field-values.ts'

export type MissingField = Readonly<{ field: FieldKey; required: boolean }>
export type Completeness = Readonly<{ percent: number; missing: readonly MissingField[] }>

/** `at` is the field's place in `fieldKeys`. */
type WeighedField = Readonly<{ at: number; weight: number; missing: MissingField }>

/** The fields that count, required ones first, then the weightiest. */
const weigh = ({ fields }: PlaybookDocument): readonly WeighedField[] =>
  fields
    .flatMap(({ key, weight, required }) => {
      const at = fieldKeys.findIndex((field) => field === key)
      const field = fieldKeys[at]
      return weight > 0 && field !== undefined ? [{ at, weight, missing: { field, required } }] : []
    })
    .sort((a, b) => Number(b.missing.required) - Number(a.missing.required) || b.weight - a.weight)

const measure = (playbook: PlaybookDocument): ((file: CustomerFile) => Completeness) => {
  const fields = weigh(playbook)
  const total = fields.reduce((sum, { weight }) => sum + weight, 0)
  return (file) => {
    const texts = fieldTexts(file)
    let filled = 0
    const missing: MissingField[] = []
    for (const field of fields)
      if (texts[field.at] === null) missing.push(field.missing)
      else filled += field.weight
    return { percent: total === 0 ? 100 : Math.round((100 * filled) / total), missing }
  }
}

const measures = new WeakMap<PlaybookDocument, (file: CustomerFile) => Completeness>()
const measured = new WeakMap<
  CustomerFile,
  Readonly<{ playbook: PlaybookDocument; completeness: Completeness }>
>()

/**
 * How complete a file is (COL-2): the weight of the filled fields over the weight of all, in whole percent, and
 * what is missing, required fields first. A vague value (近期) does not count as filled. Facts and portrait both
 * ask for it; it is computed once a file.
 */
export const completenessOf = (file: CustomerFile, playbook: PlaybookDocument): Completeness => {
  const known = measured.get(file)
  if (known?.playbook === playbook) return known.completeness
  const measureFile = measures.get(playbook) ?? measure(playbook)
  measures.set(playbook, measureFile)
  const completeness = measureFile(file)
  measured.set(file, { playbook, completeness })
  return completeness
}
