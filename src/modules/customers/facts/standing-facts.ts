import type { NumberRange } from '#kernel/range'
import type { Facts, FactValue } from '#lib/rules'
import type { PlaybookDocument } from '#contracts/playbook'
import { factsThatDecide, type Reach, type ReachSection } from '#core/playbook'
import { customerFactColumns, factColumns, type FactColumn } from './fact-columns.ts'

/** Edits that leave the facts themselves and the checks alone. */
const ofRules: ReadonlySet<ReachSection> = new Set([
  'tags',
  'scores',
  'grades',
  'strategies',
  'segments',
  'cadences'
])

/** Asked by bounds and cases that are no conditions. */
const ASKED_BESIDE = ['orders.amount12m', 'customer.size']
/** Decided anew, or of leads, who are no customers. */
const DECIDED = new Set(['customer.tags', 'customer.grade', 'lead.grade'])

const columnsByFact = new Map(factColumns.map((column) => [column.fact, column]))
const collections = customerFactColumns.collections ?? {}

/** What rules ask of rows of facts, and of which collections which facts of their items. */
export type Asked = Readonly<{
  columns: readonly FactColumn[]
  items: ReadonlyMap<string, readonly string[]>
}>

/**
 * What a playbook's rules ask of rows of facts, contacts and needs, where an edit changes nothing but what they decide; null
 * where whole files have to be read: facts are made otherwise, or rules ask for a team's own fields.
 */
export const askedOfRows = (reach: Reach, playbook: PlaybookDocument): Asked | null => {
  if (!reach.sections.every((section) => ofRules.has(section))) return null
  const columns: FactColumn[] = []
  const items = new Map<string, readonly string[]>()
  for (const fact of new Set([...factsThatDecide(playbook), ...ASKED_BESIDE])) {
    const column = columnsByFact.get(fact)
    const [collection = '', item] = fact.split('.')
    const places = collections[collection]?.columns
    if (DECIDED.has(fact)) continue
    if (column !== undefined) columns.push(column)
    else if (places === undefined || (item !== undefined && !(item in places))) return null
    else items.set(collection, [...(items.get(collection) ?? []), ...(item === undefined ? [] : [item])])
  }
  return { columns, items }
}

/** Contacts or needs as JSON, with some of their facts; null where there are none. */
export const itemsSql = (collection: string, facts: readonly string[]): string => {
  const found = collections[collection]
  if (found === undefined) throw new RangeError(`no table for the collection ${collection}`)
  const pairs = facts.map((fact) => {
    const place = found.columns[fact]
    if (place === undefined) throw new RangeError(`no column for ${collection}.${fact}`)
    if (typeof place === 'string') return `'${fact}', ${place}`
    return 'column' in place
      ? `'${fact}', ${place.column}`
      : `'${fact}', jsonb_build_object('min', ${place.min}, 'max', ${place.max})`
  })
  return `(select jsonb_agg(jsonb_build_object(${pairs.join(', ')})) from ${found.from} where ${found.on})`
}

type Cell = FactValue | undefined

/**
 * The facts that stand in a row, before anything is decided of them. Prepared once: a record that is copied from one with
 * all its keys is read and copied several times as fast as one that grows key by key.
 */
export const rowReader = ({
  columns,
  items
}: Asked): ((row: Readonly<Record<string, unknown>>, manualTags: readonly string[]) => Facts) => {
  const keys = [...columns.map(({ fact }) => fact), 'customer.tags', 'customer.grade']
  // Parsed, it has its keys as fields, not as entries of a dictionary.
  const empty = JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:null`).join(',')}}`) as Readonly<
    Record<string, Cell>
  >
  const collections = [...items.keys()]
  return (row, manualTags) => {
    const values: Record<string, Cell> = { ...empty }
    // Columns have the types of their facts.
    for (const {
      fact,
      columns: [column = '', end]
    } of columns)
      if (end === undefined) values[fact] = (row[column] ?? undefined) as Cell
      else if (row[column] !== null || row[end] !== null)
        values[fact] = { min: row[column], max: row[end] } as NumberRange
    values['customer.tags'] = manualTags.length > 0 ? manualTags : undefined
    values['customer.grade'] = undefined
    const found: Record<string, readonly Facts[] | undefined> = {}
    for (const collection of collections)
      // As `itemsSql` builds them.
      found[collection] = (row[collection] as readonly Facts['values'][] | null)?.map((item) => ({
        values: item
      }))
    return { values, items: found }
  }
}
