import { fold } from '#lib/chinese'
import type { CustomFieldDefinition, PlaybookDocument } from '../../contract.ts'
import { customKeyOf } from '../custom/index.ts'
import { type PlaybookProblem, problem } from './problem.ts'

/** Each name with its place, and where it is there already. */
const repeated = (
  places: readonly (readonly [path: string, name: string, slot: string])[]
): readonly PlaybookProblem[] => {
  const first = new Set<string>()
  return places.flatMap(([path, name, slot]) => {
    if (!first.has(slot)) {
      first.add(slot)
      return []
    }
    return [problem(path, 'duplicate', { name })]
  })
}

const ownWays = ({ options }: CustomFieldDefinition, path: string): readonly PlaybookProblem[] =>
  repeated(
    options.flatMap(({ value, also }, at) => [
      [`${path}.options[${at}].value`, value, fold(value)] as const,
      ...also
        .filter((way) => fold(way) !== fold(value))
        .map((way, place) => [`${path}.options[${at}].also[${place}]`, way, fold(way)] as const)
    ])
  )

const isChosen = ({ type }: CustomFieldDefinition): boolean => type === 'select' || type === 'multiSelect'

/**
 * Fields that the team defined and that cannot be told apart: two of one key, two that a header would mean alike, one
 * that is called as a built-in field is; a choice without anything to choose, or with two options of one name.
 */
export const checkCustomFields = ({ fields, customFields }: PlaybookDocument): readonly PlaybookProblem[] => {
  const builtIn = new Set(fields.flatMap(({ label }) => [fold(label['zh-CN']), fold(label.en)]))
  const labels = customFields.flatMap((field, at) => {
    const path = `customFields[${at}]`
    const names: (readonly [string, string])[] = [
      [`${path}.label`, field.label],
      ...field.also.map((way, place) => [`${path}.also[${place}]`, way] as const)
    ]
    // A field that says its own name twice says nothing wrong.
    const own = new Set<string>()
    return names.filter(([, name]) => !own.has(fold(name)) && own.add(fold(name)))
  })
  return [
    ...repeated(
      customFields.map((field, at) => [`customFields[${at}].key`, field.key, customKeyOf(field)] as const)
    ),
    ...repeated(labels.map(([path, name]) => [path, name, fold(name)] as const)),
    ...labels.flatMap(([path, name]) =>
      builtIn.has(fold(name)) ? [problem(path, 'builtInField', { name })] : []
    ),
    ...customFields.flatMap((field, at): readonly PlaybookProblem[] => {
      const path = `customFields[${at}]`
      if (isChosen(field) && field.options.length === 0) return [problem(`${path}.options`, 'noOptions')]
      return ownWays(field, path)
    })
  ]
}
