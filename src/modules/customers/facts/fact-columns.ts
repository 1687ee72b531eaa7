import { factCatalogue } from '#core/playbook'
import type { FactDefinition, SqlColumn, SqlMapping } from '#lib/rules'

/**
 * The columns of `customer_facts` that hold the playbook's facts: `orders.amount12m` is `orders_amount12m`, a range is
 * two columns. They follow from the catalogue; a test compares them with the migration.
 */
export type FactColumn = Readonly<{
  fact: string
  type: FactDefinition['type']
  /** One, or two for the ends of a range. */
  columns: readonly string[]
  sqlType: string
}>

/** Facts that have no column: leads are no customers. */
const WITHOUT_COLUMN = new Set(['lead.grade'])

const sqlTypes: Readonly<Record<FactDefinition['type'], string>> = {
  text: 'text',
  list: 'text[]',
  date: 'date',
  amount: 'bigint',
  amountRange: 'bigint',
  range: 'bigint',
  number: 'double precision',
  boolean: 'boolean'
}

const columnName = (fact: string): string =>
  fact.replace('.', '_').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

export const factColumns: readonly FactColumn[] = factCatalogue.facts
  .filter(({ key }) => !WITHOUT_COLUMN.has(key))
  .map(({ key, type }) => {
    const name = columnName(key)
    const ends = type === 'range' || type === 'amountRange'
    return {
      fact: key,
      type,
      columns: ends ? [`${name}_min`, `${name}_max`] : [name],
      sqlType: sqlTypes[type]
    }
  })

const placeOf = (alias: string, { type, columns }: FactColumn): SqlColumn => {
  const [column = '', end] = columns
  if (end !== undefined) return { min: `${alias}.${column}`, max: `${alias}.${end}`, numberType: 'bigint' }
  return type === 'number'
    ? { column: `${alias}.${column}`, numberType: 'double precision' }
    : `${alias}.${column}`
}

/**
 * Where the rule language finds its facts, for `toSqlFilter`: the row of facts is `f`. Contacts and needs are looked up
 * in their tables, by the row's own keys, and unknown where there are none.
 */
export const customerFactColumns: SqlMapping = {
  columns: Object.fromEntries(factColumns.map((column) => [column.fact, placeOf('f', column)])),
  collections: {
    contacts: {
      from: 'contact AS ct',
      on: "ct.workspace_id = f.workspace_id AND ct.customer_id = f.customer_id AND ct.state = 'active'",
      known:
        "EXISTS (SELECT FROM contact AS ck WHERE ck.workspace_id = f.workspace_id AND ck.customer_id = f.customer_id AND ck.state = 'active')",
      columns: {
        name: 'ct.name',
        position: 'ct.position',
        department: 'ct.department',
        role: 'ct.role',
        mobile: 'ct.mobile',
        email: 'ct.email',
        attention: 'ct.attention'
      }
    },
    needs: {
      from: 'need AS nd',
      on: "nd.workspace_id = f.workspace_id AND nd.customer_id = f.customer_id AND nd.state = 'open'",
      known:
        "EXISTS (SELECT FROM need AS nk WHERE nk.workspace_id = f.workspace_id AND nk.customer_id = f.customer_id AND nk.state = 'open')",
      columns: {
        type: 'nd.type',
        pains: 'nd.pains',
        wants: 'nd.wants',
        budget: { min: 'nd.budget_min', max: 'nd.budget_max', numberType: 'bigint' },
        purchaseBy: 'nd.purchase_by',
        willingness: { column: 'nd.willingness', numberType: 'integer' },
        urgency: { column: 'nd.urgency', numberType: 'integer' },
        importance: { column: 'nd.importance', numberType: 'integer' },
        threatensBusiness: 'nd.threatens_business',
        competitors: 'nd.competitors'
      }
    }
  }
}
