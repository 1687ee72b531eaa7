import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Language } from '#lang'
import { tellFinding, acceptableText, isHiddenFrom, type Counting } from '#core/verification'
import { audit } from '#modules/audit'
import { maskedFieldsOf, type Moment } from '#modules/customers'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import type {
  CleaningCounts,
  CleaningFinding,
  CleaningItem,
  CleaningPage,
  CleaningQuery,
  CleaningSettings
} from '../contract/cleaning.ts'
import { findCounting, setCounting } from '../io/store/clock.ts'
import {
  countQueue,
  findOfCustomer,
  listOpenFindings,
  listQueue,
  type OpenFinding,
  type Place,
  type QueueRow
} from '../io/store/queue.ts'

const PAGE = 30

const CURSOR = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)?_([0-9a-f-]{36})$/

const placeOf = (cursor: string | undefined): Place | null => {
  if (cursor === undefined) return null
  const [, at, id = ''] = CURSOR.exec(cursor) ?? []
  const dueAt = at === undefined ? null : new Date(at)
  if (id === '' || (dueAt !== null && Number.isNaN(dueAt.getTime())))
    throw new AppError('invalid', 'customers.cursorInvalid', {}, 'cursor')
  return { dueAt, customerId: id }
}

const cursorOf = ({ due_at, customer_id }: QueueRow): string =>
  `${due_at?.toISOString() ?? ''}_${customer_id}`

/** A finding as it is told to somebody, in his language. */
const told = (finding: OpenFinding, language: Language): CleaningFinding => ({
  key: finding.key,
  rule: finding.rule,
  field: finding.field,
  severity: finding.severity,
  text: tellFinding(language, finding.message),
  proposal: finding.proposal && tellFinding(language, finding.proposal),
  accept: acceptableText(finding.proposal)
})

/** Those open findings of some customers that somebody may see: what quotes a masked field is not there for him. */
export const visibleFindings = async (
  transaction: Transaction,
  actor: Pick<Actor, 'maskedFields'>,
  customerIds: readonly string[],
  severities?: readonly string[]
): Promise<readonly OpenFinding[]> => {
  const masked = maskedFieldsOf(actor)
  const found = customerIds.length === 0 ? [] : await listOpenFindings(transaction, customerIds, severities)
  return found.filter((finding) => !isHiddenFrom(finding, masked))
}

const itemOf = (
  row: QueueRow,
  findings: readonly OpenFinding[],
  actor: Actor,
  language: Language
): CleaningItem => ({
  customerId: row.customer_id,
  customer: row.customer,
  version: row.version,
  owner: row.owner,
  assignee: row.assignee,
  openedAt: row.opened_at?.toISOString() ?? null,
  dueAt: row.due_at?.toISOString() ?? null,
  escalatedTo: row.escalated_to,
  findings: findings.map((finding) => told(finding, language)),
  canWrite: actor.permissions.includes('customer.write')
})

/** 待核对 (COL-18): who has what to clear up until when; two statements, however much there is. */
export const getQueue = async (
  transaction: Transaction,
  actor: Actor,
  { view, rule, cursor }: CleaningQuery,
  { now }: Moment,
  language: Language
): Promise<CleaningPage> => {
  const rows = await listQueue(transaction, actor, {
    view,
    rule: rule ?? null,
    after: placeOf(cursor),
    limit: PAGE + 1,
    now
  })
  const shown = rows.slice(0, PAGE)
  const found = await visibleFindings(
    transaction,
    actor,
    shown.map(({ customer_id }) => customer_id)
  )
  const byCustomer = new Map<string, OpenFinding[]>()
  for (const finding of found) {
    const ofCustomer = byCustomer.get(finding.customer_id)
    if (ofCustomer) ofCustomer.push(finding)
    else byCustomer.set(finding.customer_id, [finding])
  }
  const last = shown.at(-1)
  return {
    now: now.toISOString(),
    items: shown.map((row) => itemOf(row, byCustomer.get(row.customer_id) ?? [], actor, language)),
    next: rows.length > PAGE && last ? cursorOf(last) : null
  }
}

/** What a look is worth too: it waits for nobody in the queue, and can be answered on the customer's page. */
export const allSeverities = ['error', 'warning', 'info'] as const

/** Everything that stands open of one customer, with what the queue says of him; null where out of reach or not active. */
export const getFindings = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  language: Language
): Promise<CleaningItem | null> => {
  const row = await findOfCustomer(transaction, actor, id)
  if (!row) return null
  const found = await visibleFindings(transaction, actor, [id], allSeverities)
  return itemOf(row, found, actor, language)
}

export const getCounts = (transaction: Transaction, actor: Actor, { now }: Moment): Promise<CleaningCounts> =>
  countQueue(transaction, actor, now)

/** How long one has, and which hours count. */
export const getSettings = async (transaction: Transaction): Promise<CleaningSettings> => ({
  hours: (await playbookOf(transaction)).slas.cleaning.hours,
  counting: await findCounting(transaction)
})

/** Clocks that run already keep their deadlines. */
export const changeSettings = async (
  transaction: Transaction,
  actor: Actor,
  counting: Counting,
  { now, address }: Readonly<{ now: Date; address: string | null }>
): Promise<CleaningSettings> => {
  await setCounting(transaction, counting, now)
  await audit(
    transaction,
    { actor, action: 'verification.counting', subjectKind: 'workspace', detail: { counting }, address },
    now
  )
  return getSettings(transaction)
}
