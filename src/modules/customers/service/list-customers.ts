import type { Actor } from '#kernel/actor'
import { placeNameOf } from '#lib/china'
import { AppError } from '#kernel/app-error'
import type { PlaybookDocument } from '#contracts/playbook'
import { customFactOf, customFieldsOf, showCustomValue } from '#core/playbook'
import { isMasked } from '#modules/identity'
import { playbookOf, playbookOfKey } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import type { CustomerList, CustomerListQuery, CustomerRow } from '../contract.ts'
import { readCursor, writeCursor, type ListCursor } from '../core/list-cursor.ts'
import { maskedQuestion, type Asking } from '../io/list/asking.ts'
import { conditionsOf } from '../io/list/conditions.ts'
import { findRows, type ListRow } from '../io/list/find-rows.ts'
import { orderOf } from '../io/list/order.ts'
import { hiddenFactsOf, type HiddenFacts } from '../masking/hidden-facts.ts'
import type { Moment } from './moment.ts'

/** What somebody may not know; who sees everything needs no playbook for it, and saves the round trip. */
export const hiddenFrom = async (transaction: Transaction, actor: Actor): Promise<HiddenFacts> =>
  actor.maskedFields.length === 0
    ? { facts: new Set<string>(), isHiddenTag: () => false }
    : hiddenFactsOf(await playbookOf(transaction), actor)

/** What a question is made of, as far as it may name fields of the team's own. */
type Question = Readonly<{ custom: readonly string[]; rule?: string | undefined; sort?: string }>

const asksForCustom = ({ custom, rule, sort }: Question): boolean =>
  custom.length > 0 || rule?.includes('custom.') === true || sort?.includes('custom.') === true

/** What somebody may ask; the playbook is looked for only where he asks for what the team defined. */
export const askingOf = async (
  transaction: Transaction,
  actor: Actor,
  { today }: Pick<Moment, 'today'>,
  question: Question
): Promise<Asking> => ({
  actor,
  today,
  hidden: await hiddenFrom(transaction, actor),
  playbook: asksForCustom(question) ? await playbookOf(transaction) : null
})

const noCustom: CustomerRow['custom'] = {}

/** The values of fields that the team defined, as they are read. */
const customOf = (
  { custom }: Pick<ListRow, 'custom'>,
  playbook: PlaybookDocument,
  { hidden }: Asking
): CustomerRow['custom'] => {
  if (custom === null) return noCustom
  const shown: Record<string, string> = {}
  for (const field of customFieldsOf(playbook, 'customer')) {
    const value = custom[field.key]
    const key = customFactOf(field)
    if (value !== undefined && !field.retired && !hidden.facts.has(key))
      shown[key] = showCustomValue(field, value)
  }
  return shown
}

const cursorOf = ({ sort, cursor }: CustomerListQuery): ListCursor | null => {
  if (cursor === undefined || cursor === '') return null
  const read = readCursor(cursor, sort)
  if (!read.ok) throw new AppError('invalid', read.code, read.params, 'cursor')
  return read.value
}

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** A row as the one who asks may see it. */
export const rowOf = (row: ListRow, playbook: PlaybookDocument, asking: Asking): CustomerRow => {
  const { actor, today, hidden } = asking
  const strategy = playbook.strategies.find(({ id }) => id === row.strategy_id)
  const [noAmount, noSize] = [isMasked(actor, 'orderAmount'), isMasked(actor, 'revenue')]
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    grade: row.grade,
    computedGrade: row.computed_grade,
    gradeProvisional: row.grade_provisional,
    tags: (row.customer_tags ?? []).filter((tag) => !hidden.isHiddenTag(tag)),
    amount12mFen: noAmount ? null : row.orders_amount12m,
    nextFollowUpOn: row.next_follow_up_on,
    overdue: row.next_follow_up_on !== null && row.next_follow_up_on < today,
    completeness: row.customer_completeness,
    lastContactOn: row.interactions_last_on,
    stage: row.interactions_stage,
    province: row.customer_province,
    city: row.customer_city && (placeNameOf(row.customer_city) ?? row.customer_city),
    industry: row.industry,
    size: noSize ? null : row.customer_size,
    strategy: strategy ? { id: strategy.id, name: strategy.name } : null,
    segment: noAmount || noSize ? null : row.segment,
    findings: row.findings,
    custom: customOf(row, playbook, asking),
    createdAt: instant(row.created_ms),
    updatedAt: instant(row.updated_ms),
    masked: [
      ...(noAmount ? (['amount12mFen'] as const) : []),
      ...(noSize ? (['size'] as const) : []),
      // It names the size, and who is of high value.
      ...(noAmount || noSize ? (['segment'] as const) : [])
    ]
  }
}

/**
 * A page of the customers that somebody reaches, by keyset: the hundredth page costs what the first does, and no page
 * counts them all. One round trip, two where unknown values begin, one more for who sees masked.
 */
export const listCustomers = async (
  transaction: Transaction,
  actor: Actor,
  query: CustomerListQuery,
  moment: Pick<Moment, 'today'>
): Promise<CustomerList> => {
  const asking = await askingOf(transaction, actor, moment, query)
  const order = orderOf(query.sort, cursorOf(query), asking)
  if (order.by === 'amount' && isMasked(actor, 'orderAmount')) throw maskedQuestion('sort')
  const conditions = conditionsOf(query, asking, transaction.workspaceId)
  const found = await findRows(transaction, conditions, order, query.limit + 1)
  const page = found.slice(0, query.limit)
  const playbook = await playbookOfKey(transaction, page[0]?.playbook_key ?? null)
  const last = page.at(-1)
  return {
    customers: page.map((row) => rowOf(row, playbook, asking)),
    next:
      last && found.length > page.length
        ? writeCursor({ sort: query.sort, value: last.place, id: last.id })
        : null
  }
}
