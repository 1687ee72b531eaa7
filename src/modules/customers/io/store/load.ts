import type { Day } from '#kernel/day'
import type { Actor } from '#kernel/actor'
import type { AnsweredFinding } from '#contracts/verification'
import { ownerScope } from '#modules/identity'
import { sql, type Sql, type Transaction } from '#platform/database'
import { playbookKeySql } from '#modules/playbook'
import type { CustomerOrigin, CustomerState, FieldConfirmationWay } from '../../contract.ts'
import {
  contactOfJson,
  historyOfJson,
  needOfJson,
  profileOfJson,
  writtenOfJson,
  type HistoryJson,
  type ProfileJson
} from '../../core/stored-json.ts'
import type { ActivityDay, OrderRow, Recorded, RecordBrief, StoredFile } from '../../core/stored.ts'
import type { ContactRow, NeedRow } from '../../facts/part-rows.ts'

/** What is known of a customer and what followed from it when it was last looked at. */
export type LoadedCustomer = Readonly<{
  id: string
  version: number
  state: CustomerState
  origin: CustomerOrigin
  importId: string | null
  /** The customer that it was merged into, and codes of those that were merged into it. */
  mergedInto?: string | null
  formerCodes?: readonly string[]
  ownerId: string | null
  ownerName: string | null
  createdAt: string
  createdBy: string | null
  updatedAt: string
  removedAt: string | null
  stored: StoredFile
  recorded: Recorded
  /** What people answered to findings; these are not found again while they say the same. */
  answered: readonly AnsweredFinding[]
  /** As they lie in their tables, to see which of them a change touches. */
  contactRows: readonly ContactRow[]
  needRows: readonly NeedRow[]
  /** The earliest open step of the plan. */
  nextFollowUpOn: Day | null
  /** What stands in `customer_facts`; null before the first time. */
  known: Readonly<{
    grade: 'A' | 'B' | 'C' | null
    computedGrade: 'A' | 'B' | 'C' | null
    tags: readonly string[]
    strategyId: string | null
  }> | null
}>

export type LockedCustomer = Readonly<{
  id: string
  version: number
  owner_id: string | null
  state: CustomerState
}>

/**
 * In a select of their own the planner does not count the ids: by how many they are it would think its own plan cheaper than
 * the kept one, and plan each change anew, which costs more than locking or loading.
 */
const isOneOf = (ids: readonly string[]): Sql => sql`c.id = any ((select ${ids}::uuid[])::uuid[])`

/** Locks customers that somebody reaches, in the order of their ids, so that two who lock many never wait for each other in a circle. */
export const lockCustomers = async (
  transaction: Transaction,
  ids: readonly string[],
  reach: Pick<Actor, 'visibleOwners'>
): Promise<Readonly<{ found: readonly LockedCustomer[]; playbookKey: string | null }>> => {
  const { workspaceId } = transaction
  const found = await transaction.rows<LockedCustomer & { playbook_key: string | null }>(
    sql`select c.id, c.version, c.owner_id, c.state, ${playbookKeySql(workspaceId)} as playbook_key
          from customer c
         where c.workspace_id = ${workspaceId} and ${isOneOf(ids)}
           and ${ownerScope(reach, sql`c.owner_id`)}
         order by c.id for update of c`,
    { prepare: `customers_lock_${reach.visibleOwners === null ? 'all' : 'own'}` }
  )
  return { found, playbookKey: found[0]?.playbook_key ?? null }
}

/** Everything that facts are made of, as one row a customer; pieces for other statements that need the same. */
export const fileColumns: Sql = sql`
  c.id, c.version, c.state, c.origin, c.import_id, c.owner_id, m.name as owner_name, c.created_at, c.created_by,
  c.updated_at, c.removed_at, c.merged_into, c.former_codes, c.name, c.name_key, c.short_name, c.credit_code, c.external_id, c.profile,
  c.stated_history, ct.list as contacts, nd.list as needs, od.list as orders, ad.list as activity,
  fr.list as records, ps.next_on, fa.list as answered, f.customer_id is not null as is_known, f.grade, f.computed_grade,
  f.customer_tags, f.strategy_id`

/** The day of an instant where the workspace is. */
export const dayHere = (instant: Sql, workspaceId: number): Sql =>
  sql`(${instant} at time zone (select w.time_zone from workspace w where w.id = ${workspaceId}))::date`

export const fileSources = (workspaceId: number): Sql => sql`
  customer c
  left join member m on m.workspace_id = ${workspaceId} and m.id = c.owner_id
  left join customer_list f on f.workspace_id = ${workspaceId} and f.customer_id = c.id
  left join lateral (
    select jsonb_agg(jsonb_build_object(
             'id', x.id, 'customer_id', x.customer_id, 'name', x.name, 'position', x.position,
             'department', x.department, 'role', x.role, 'mobile', x.mobile, 'email', x.email,
             'attention', x.attention, 'custom', x.custom, 'detail', x.detail, 'is_primary', x.is_primary, 'state', x.state,
             'ordinal', x.ordinal) order by x.ordinal, x.id) as list
      from contact x where x.workspace_id = ${workspaceId} and x.customer_id = c.id) ct on true
  left join lateral (
    select jsonb_agg(jsonb_build_object(
             'id', x.id, 'customer_id', x.customer_id, 'type', x.type, 'pains', x.pains, 'wants', x.wants,
             'budget_min', x.budget_min, 'budget_max', x.budget_max, 'purchase_by', x.purchase_by,
             'willingness', x.willingness, 'urgency', x.urgency, 'importance', x.importance,
             'threatens_business', x.threatens_business, 'competitors', x.competitors, 'custom', x.custom, 'detail', x.detail,
             'state', x.state) order by x.id) as list
      from need x where x.workspace_id = ${workspaceId} and x.customer_id = c.id) nd on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('id', x.id, 'orderedOn', x.ordered_on, 'amountFen', x.amount_fen,
             'profitFen', x.profit_fen, 'productType', x.product_type, 'custom', x.raw) order by x.ordered_on desc, x.id) as list
      from customer_order x where x.workspace_id = ${workspaceId} and x.customer_id = c.id) od on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('day', x.day, 'contacts', x.contacts, 'visits', x.visits, 'siteVisits', x.site_visits,
             'materials', x.materials, 'events', x.events, 'inquiries', x.inquiries)) as list
      from activity_day x where x.workspace_id = ${workspaceId} and x.customer_id = c.id) ad on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('on', ${dayHere(sql`x.happened_at`, workspaceId)}, 'answered', x.answered,
             'replyHours', x.reply_hours, 'reminders', x.reminders, 'stage', x.stage)
             order by x.happened_at desc, x.id desc) as list
      from (select r.id, r.happened_at, r.answered, r.reply_hours, r.reminders, r.stage
              from follow_up_record r where r.workspace_id = ${workspaceId} and r.customer_id = c.id
             order by r.happened_at desc, r.id desc limit 20) x) fr on true
  left join lateral (
    select min(x.due_on) as next_on from planned_step x
     where x.workspace_id = ${workspaceId} and x.customer_id = c.id and x.state = 'open') ps on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('rule', x.rule, 'field', x.field, 'message', x.message, 'way', x.way,
             'at', x.answered_at, 'by', x.answered_by)) as list
      from finding_answer x
     where x.workspace_id = ${workspaceId} and x.customer_id = c.id and x.withdrawn_at is null) fa on true`

/** `way` is null where the finding was dismissed. */
export type AnsweredRow = AnsweredFinding &
  Readonly<{ way: FieldConfirmationWay | null; at: string; by: string }>

export type FileRow = Readonly<{
  id: string
  version: number
  state: CustomerState
  origin: CustomerOrigin
  import_id: string | null
  owner_id: string | null
  owner_name: string | null
  created_at: Date
  created_by: string | null
  updated_at: Date
  removed_at: Date | null
  merged_into: string | null
  former_codes: readonly string[]
  name: string | null
  name_key: string | null
  short_name: string | null
  credit_code: string | null
  external_id: string | null
  profile: ProfileJson
  stated_history: HistoryJson
  contacts: readonly ContactRow[] | null
  needs: readonly NeedRow[] | null
  orders: readonly (OrderRow & Readonly<{ id: string }>)[] | null
  activity: readonly ActivityDay[] | null
  records: readonly RecordBrief[] | null
  next_on: Day | null
  answered: readonly AnsweredRow[] | null
  is_known: boolean
  grade: 'A' | 'B' | 'C' | null
  computed_grade: 'A' | 'B' | 'C' | null
  customer_tags: readonly string[] | null
  strategy_id: string | null
}>

export const loadedOf = (row: FileRow): LoadedCustomer => ({
  id: row.id,
  version: row.version,
  state: row.state,
  origin: row.origin,
  importId: row.import_id,
  mergedInto: row.merged_into,
  formerCodes: row.former_codes,
  ownerId: row.owner_id,
  ownerName: row.owner_name,
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
  updatedAt: row.updated_at.toISOString(),
  removedAt: row.removed_at?.toISOString() ?? null,
  stored: {
    name: row.name,
    nameKey: row.name_key,
    shortName: row.short_name,
    creditCode: row.credit_code,
    externalId: row.external_id,
    profile: profileOfJson(row.profile),
    history: historyOfJson(row.stated_history),
    contacts: (row.contacts ?? []).map((one) => ({
      id: one.id,
      ordinal: one.ordinal,
      isPrimary: one.is_primary,
      state: one.state,
      contact: contactOfJson(one.detail),
      ...writtenOfJson(one.detail)
    })),
    needs: (row.needs ?? []).map((one) => ({
      id: one.id,
      state: one.state,
      need: needOfJson(one.detail),
      ...writtenOfJson(one.detail)
    }))
  },
  recorded: { orders: row.orders ?? [], activity: row.activity ?? [], records: row.records ?? [] },
  answered: row.answered ?? [],
  contactRows: row.contacts ?? [],
  needRows: row.needs ?? [],
  nextFollowUpOn: row.next_on,
  known: row.is_known
    ? {
        grade: row.grade,
        computedGrade: row.computed_grade,
        tags: row.customer_tags ?? [],
        strategyId: row.strategy_id
      }
    : null
})

/** Locks and loads in one round trip: the second statement sees what the first has waited for. */
export const lockAndLoad = async (
  transaction: Transaction,
  ids: readonly string[],
  reach: Pick<Actor, 'visibleOwners'>
): Promise<Readonly<{ loaded: readonly LoadedCustomer[]; playbookKey: string | null }>> => {
  const [{ found, playbookKey }, all] = await Promise.all([
    lockCustomers(transaction, ids, reach),
    loadCustomers(transaction, ids)
  ])
  const reached = new Set(found.map(({ id }) => id))
  return { loaded: all.filter(({ id }) => reached.has(id)), playbookKey }
}

/** Loads customers with all their parts in one statement, in the order of their ids. */
export const loadCustomers = async (
  transaction: Transaction,
  ids: readonly string[]
): Promise<readonly LoadedCustomer[]> => {
  const { workspaceId } = transaction
  const rows = await transaction.rows<FileRow>(
    sql`select ${fileColumns} from ${fileSources(workspaceId)}
         where c.workspace_id = ${workspaceId} and ${isOneOf(ids)} order by c.id`,
    { prepare: 'customers_load' }
  )
  return rows.map(loadedOf)
}
