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

type Cell = FactValue | null | undefined

/** The facts that stand in a row, before anything is decided of them. */
export const factsOfRow = (
  row: Readonly<Record<string, unknown>>,
  { columns, items }: Asked,
  manualTags: readonly string[]
): Facts => {
  const values: Record<string, Cell> = {}
  // Columns have the types of their facts.
  for (const { fact, columns: names } of columns) {
    const [column = '', end] = names
    values[fact] =
      end === undefined ? (row[column] as Cell) : ({ min: row[column], max: row[end] } as NumberRange)
  }
  values['customer.tags'] = manualTags.length > 0 ? manualTags : undefined
  values['customer.grade'] = undefined
  const found: Record<string, readonly Facts[] | undefined> = {}
  for (const collection of items.keys())
    // As `itemsSql` builds them.
    found[collection] = (row[collection] as readonly Facts['values'][] | null)?.map((item) => ({
      values: item
    }))
  return { values, items: found }
}
