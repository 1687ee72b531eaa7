import type { Option } from '#ui'
import { sources, type PlaybookDocument } from './words.ts'
import { catalogueOf } from '../../../core/custom/catalogue-of.ts'
import { customKeyOf } from '../../../core/custom/custom-key.ts'
import type { Choices, FieldSpec } from './form.ts'

const same = (values: readonly string[]): readonly Option[] =>
  values.map((value) => ({ value, label: value }))

const terms =
  (key: 'roles' | 'methods' | 'needs' | 'decisionDepartments' | 'stages'): Choices =>
  ({ vocabulary }) =>
    same(vocabulary[key].map(({ term }) => term))

export const roles = terms('roles')
export const methods = terms('methods')
export const needs = terms('needs')
export const materials: Choices = ({ materials: list }) => same(list.map(({ name }) => name))
export const namespaces: Choices = ({ tags }) => same(tags.namespaces.map(({ name }) => name))
export const regions: Choices = ({ regions: list }) => same(list.map(({ name }) => name))
export const triggers: Choices = ({ refresh }) => same(refresh.triggers.map(({ name }) => name))
export const segments: Choices = ({ segments: { value } }) => same(value.map(({ name }) => name))

export const facts: Choices = (document) =>
  catalogueOf(document).facts.map(({ key, label }) => ({ value: key, label: label['zh-CN'] }))

export const fields: Choices = ({ fields: list, customFields }) => [
  ...list.map(({ key, label }) => ({ value: key, label: label['zh-CN'] })),
  ...customFields.map((field) => ({ value: customKeyOf(field), label: field.label }))
]

/** A few values with texts of their own: `method.choice.<group>.<value>`. */
export const told =
  (group: string, values: readonly string[]): Choices =>
  (_document, say) =>
    values.map((value) => ({ value, label: say(`method.choice.${group}.${value}`) }))

export const literal =
  (...values: readonly string[]): Choices =>
  () =>
    same(values)

/** Who says so; a team’s own rules are `ours`. */
export const source: FieldSpec = {
  key: 'source',
  control: {
    as: 'choice',
    of: (_document, say) =>
      sources.map((value) => ({ value, label: say(`web.playbook.source.${value}.short`) }))
  }
}

export type { PlaybookDocument }
