import { fieldKeys, type CustomerFile, type FieldKey } from '#contracts/customers'
import type { CustomFieldDefinition, PlaybookDocument } from '#contracts/playbook'
import { customKeyOf, understoodCustom } from '#core/playbook'
import { createRecent } from '#kernel/recent'
import { fieldIsFilled } from './field-values.ts'

export type MissingField = Readonly<{ field: FieldKey; required: boolean }>
export type Completeness = Readonly<{ percent: number; missing: readonly MissingField[] }>

type WeighedField = Weighed & Readonly<{ isFilled: (file: CustomerFile) => boolean }>

/** Which fields are filled, sixteen in a unit of a text. */
const A_UNIT = 16
const MOST_KNOWN = 1000

type Weighed = Readonly<{ weight: number; missing: MissingField }>

const byNeed = (a: Weighed, b: Weighed): number =>
  Number(b.missing.required) - Number(a.missing.required) || b.weight - a.weight

type CustomWeighed = Readonly<{ definition: CustomFieldDefinition; weight: number; missing: MissingField }>

/** Fields that the team defined and that count (COL-7). */
const weighCustom = ({ customFields }: PlaybookDocument): readonly CustomWeighed[] =>
  // An order lacks nothing that its customer would have.
  customFields
    .filter(({ of }) => of !== 'order')
    .flatMap((definition) =>
      definition.weight > 0 && !definition.retired
        ? [
            {
              definition,
              weight: definition.weight,
              missing: { field: customKeyOf(definition), required: definition.required }
            }
          ]
        : []
    )

/** Whether the customer, any contact or any need has it, in a form that can be used. */
const hasCustom = (file: CustomerFile, definition: CustomFieldDefinition): boolean => {
  const key = customKeyOf(definition)
  const parts = definition.of === 'contact' ? file.contacts : file.needs
  const texts = definition.of === 'customer' ? [file.raw[key]] : parts.map(({ custom }) => custom?.[key])
  return texts.some((text) => understoodCustom(definition, text) !== null)
}

/** The fields that count, required ones first, then the weightiest. */
const weigh = ({ fields }: PlaybookDocument): readonly WeighedField[] =>
  fields
    .flatMap(({ key, weight, required }) => {
      const field = fieldKeys.find((one) => one === key)
      return weight > 0 && field !== undefined
        ? [{ isFilled: fieldIsFilled(field), weight, missing: { field, required } }]
        : []
    })
    .sort(byNeed)

const measure = (playbook: PlaybookDocument): ((file: CustomerFile) => Completeness) => {
  const fields = weigh(playbook)
  const custom = weighCustom(playbook)
  const total = [...fields, ...custom].reduce((sum, { weight }) => sum + weight, 0)
  const order = new Map([...fields, ...custom].toSorted(byNeed).map(({ missing }, at) => [missing, at]))
  const isFilledAt = [
    ...fields.map(({ isFilled }) => isFilled),
    ...custom.map(
      ({ definition }) =>
        (file: CustomerFile): boolean =>
          hasCustom(file, definition)
    )
  ]
  const weighed = [...fields, ...custom]
  const measureOf = (filledAt: (at: number) => boolean): Completeness => {
    let filled = 0
    const missing: MissingField[] = []
    for (const [at, field] of weighed.entries())
      if (filledAt(at)) filled += field.weight
      else missing.push(field.missing)
    if (custom.length > 0) missing.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    return { percent: total === 0 ? 100 : Math.round((100 * filled) / total), missing }
  }
  // Rows of a list fill the same columns: those who lack the same share one result. A bit a field, 16 in a unit of the key.
  const known = createRecent<string, Completeness>(MOST_KNOWN)
  return (file) => {
    let key = ''
    for (let from = 0; from < isFilledAt.length; from += A_UNIT) {
      let unit = 0
      for (let at = 0; at < A_UNIT; at++) if (isFilledAt[from + at]?.(file) === true) unit |= 1 << at
      key += String.fromCharCode(unit)
    }
    const before = known.get(key)
    if (before !== undefined) return before
    const completeness = measureOf(
      (at) => ((key.charCodeAt(Math.floor(at / A_UNIT)) >> (at % A_UNIT)) & 1) === 1
    )
    known.set(key, completeness)
    return completeness
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
