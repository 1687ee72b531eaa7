import type { CustomFieldDefinition, PlaybookDocument } from '#contracts/playbook'
import { customFactOf, customFieldsOf, orderFactsOf } from '#core/playbook'
import type { SqlColumn, SqlMapping } from '#lib/rules'
import { customerFactColumns } from './fact-columns.ts'

/**
 * The value of a team's own field in a row, typed: `(f.custom ->> 'fleet')` as a number. Null where it is another kind of
 * value, as after the field became of another type and before all was computed anew. The key is of letters, digits and
 * underscores by its schema, of an order between two words of ours.
 */
export const customExpression = (
  alias: string,
  { key, type }: Pick<CustomFieldDefinition, 'key' | 'type'>
): string => {
  const [value, text] = [`${alias}.custom -> '${key}'`, `${alias}.custom ->> '${key}'`]
  const where = (kind: string, typed: string): string =>
    `(case when jsonb_typeof(${value}) = '${kind}' then ${typed} end)`
  switch (type) {
    case 'number':
      return where('number', `(${text})::double precision`)
    case 'amount':
      return where('number', `(${text})::numeric::bigint`)
    case 'boolean':
      return where('boolean', `(${text})::boolean`)
    case 'multiSelect':
      return where('array', `array(select jsonb_array_elements_text(${value}))`)
    case 'date':
      return `(case when ${text} ~ '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' then (${text})::date end)`
    default:
      return where('string', `(${text})`)
  }
}

const columnOf = (alias: string, field: Pick<CustomFieldDefinition, 'key' | 'type'>): SqlColumn => {
  const column = customExpression(alias, field)
  return field.type === 'number' ? { column, numberType: 'double precision' } : column
}

const columnsOf = (
  alias: string,
  fields: readonly CustomFieldDefinition[]
): Readonly<Record<string, SqlColumn>> =>
  Object.fromEntries(fields.map((field) => [customFactOf(field), columnOf(alias, field)]))

/** Of orders at the customer: `(f.custom ->> 'order.boxes.last')`. */
const orderColumns = (fields: readonly CustomFieldDefinition[]): Readonly<Record<string, SqlColumn>> =>
  Object.fromEntries(
    fields.flatMap((field) =>
      orderFactsOf(field).map(({ fact }) => [
        fact,
        columnOf('f', { key: fact.slice('custom.'.length), type: field.type })
      ])
    )
  )

const known = new WeakMap<PlaybookDocument, SqlMapping>()

/** `customerFactColumns` with the fields that the team of a playbook defined. */
export const factColumnsOf = (playbook: PlaybookDocument): SqlMapping => {
  if (playbook.customFields.length === 0) return customerFactColumns
  const found = known.get(playbook)
  if (found) return found
  const { columns, collections = {} } = customerFactColumns
  const own = {
    contacts: columnsOf('ct', customFieldsOf(playbook, 'contact')),
    needs: columnsOf('nd', customFieldsOf(playbook, 'need'))
  }
  const mapping: SqlMapping = {
    columns: {
      ...columns,
      ...columnsOf('f', customFieldsOf(playbook, 'customer')),
      ...orderColumns(customFieldsOf(playbook, 'order'))
    },
    collections: Object.fromEntries(
      Object.entries(collections).map(([name, collection]) => [
        name,
        name === 'contacts' || name === 'needs'
          ? { ...collection, columns: { ...collection.columns, ...own[name] } }
          : collection
      ])
    )
  }
  known.set(playbook, mapping)
  return mapping
}
