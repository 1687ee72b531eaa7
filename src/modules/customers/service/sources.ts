import type { Actor } from '#kernel/actor'
import type {
  FieldSource,
  FieldSources,
  FieldTrace,
  ListPlace,
  SourceShown,
  Traces,
  ValueSource
} from '#contracts/customers'
import type { Transaction } from '#platform/database'
import type { AnsweredRow } from '../io/store/load.ts'
import { findCustomerOwner } from '../io/store/find-owner.ts'
import { findListPlace } from '../io/store/sources.ts'
import { notFound } from './change-customers.ts'

type Names = Readonly<Record<string, string>>

const tracesIn = (traces: Traces | undefined): readonly (readonly [string, FieldTrace])[] =>
  Object.entries(traces ?? {}).flatMap(([field, trace]) => (trace ? [[field, trace] as const] : []))

const named = (id: string | undefined, names: Names): SourceShown['by'] =>
  id === undefined ? null : { id, name: names[id] ?? '' }

const shown = ({ kind, at, by, id, of }: ValueSource, names: Names): SourceShown => ({
  kind,
  at,
  by: named(by, names),
  list: id !== undefined && names[id] !== undefined ? named(id, names) : null,
  of: of ?? null
})

const fieldSource = (
  { from, confirmed, others = [] }: FieldTrace,
  base: ValueSource,
  names: Names
): FieldSource => ({
  source: shown(from ?? base, names),
  confirmed: confirmed
    ? {
        at: confirmed.at,
        by: named(confirmed.by, names),
        way: confirmed.way ?? null,
        note: confirmed.note ?? null
      }
    : null,
  others: others.map(({ text, ...source }) => ({ ...shown(source, names), text }))
})

/** Fields that somebody confirmed by answering what was found of them (待核对), beside those confirmed on the page. */
const withAnswers = (traces: Traces, answered: readonly AnsweredRow[]): Traces => {
  let result: Readonly<Record<string, FieldTrace | undefined>> = traces
  for (const { field, way, at, by } of answered) {
    const known = result[field]
    if (way === null || (known?.confirmed && known.confirmed.at >= at)) continue
    result = { ...result, [field]: { ...known, confirmed: { at, by, way } } }
  }
  return result
}

export type Sources = Readonly<{
  source: SourceShown
  of: (traces: Traces | undefined) => FieldSources
  /** The same of the customer’s own fields, with what was answered to findings. */
  ofCustomer: (traces: Traces) => FieldSources
}>

/** Where a customer and its fields came from, with the names of people and lists. What is masked is left out. */
export const sourcesOf = (
  base: ValueSource,
  {
    names,
    answered,
    hidden
  }: Readonly<{ names: Names; answered: readonly AnsweredRow[]; hidden: ReadonlySet<string> }>
): Sources => {
  const of = (traces: Traces | undefined): FieldSources =>
    Object.fromEntries(
      tracesIn(traces).flatMap(([field, trace]) =>
        hidden.has(field) ? [] : [[field, fieldSource(trace, base, names)] as const]
      )
    )
  return { source: shown(base, names), of, ofCustomer: (traces) => of(withAnswers(traces, answered)) }
}

/** Where in an imported list a customer stood: its row, and the columns of its fields. */
export const getListPlace = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  importId: string
): Promise<ListPlace> => {
  const reached = await findCustomerOwner(transaction, actor, customerId)
  const place = reached && (await findListPlace(transaction, customerId, importId))
  if (!place) throw notFound()
  const columns = place.mapping.flatMap(({ column, field }) =>
    field === null ? [] : [[field, column] as const]
  )
  // Of several columns of one field (a second contact's) the first is meant.
  return { sheet: place.sheet, row: place.sheet_row, columns: Object.fromEntries(columns.toReversed()) }
}
