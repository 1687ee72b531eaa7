import { sql, type Transaction } from '#platform/database'
import type { United } from '../../core/unite-contacts.ts'

export type Moved = Readonly<{
  orders: readonly string[]
  records: readonly string[]
  steps: readonly string[]
  activity: readonly Readonly<Record<string, unknown>>[]
  earlier: readonly string[]
  /** What was answered to findings of it, and its tasks of 待核对. */
  answers: readonly string[]
  tasks: readonly string[]
}>

/** Merges of before there were answers and tasks know nothing of them. */
export type MovedBefore = Omit<Moved, 'answers' | 'tasks'> & Partial<Pick<Moved, 'answers' | 'tasks'>>

type Ids = readonly Readonly<{ id: string }>[]
const idsOf = (rows: Ids): readonly string[] => rows.map(({ id }) => id)

/** Contacts and needs change whose they are; a person whom both had goes, and records name the one that stays. */
export const moveParts = async (
  transaction: Transaction,
  to: string,
  parts: Readonly<{ contacts: readonly string[]; needs: readonly string[]; united: readonly United[] }>
): Promise<void> => {
  const { workspaceId } = transaction
  await transaction.run(
    sql`update contact set customer_id = ${to}::uuid
         where workspace_id = ${workspaceId} and id = any (${parts.contacts}::uuid[])`
  )
  await transaction.run(
    sql`update need set customer_id = ${to}::uuid
         where workspace_id = ${workspaceId} and id = any (${parts.needs}::uuid[])`
  )
  if (parts.united.length === 0) return
  await transaction.run(
    sql`delete from contact
         where workspace_id = ${workspaceId} and id = any (${parts.united.map(({ gone }) => gone)}::uuid[])`
  )
}

/** In records of these customers one contact stands for another. */
export const renameInRecords = async (
  transaction: Transaction,
  records: readonly string[],
  names: readonly Readonly<{ from: string; to: string }>[]
): Promise<void> => {
  const { workspaceId } = transaction
  for (const { from, to } of names)
    await transaction.run(
      sql`update follow_up_record set contact_ids = array_replace(contact_ids, ${from}::uuid, ${to}::uuid)
           where workspace_id = ${workspaceId} and id = any (${records}::uuid[]) and ${from}::uuid = any (contact_ids)`
    )
}

/**
 * Orders, records, steps, days with activity, answers and tasks of one customer become another's; says which they were.
 * Orders that are `kept` stay where they are: the other one has them too. An answer that the other one has, and a second
 * open task, stay as well.
 */
export const moveRecords = async (
  transaction: Transaction,
  from: string,
  to: string,
  kept: readonly string[]
): Promise<Moved> => {
  const { workspaceId } = transaction
  const orders = await transaction.rows<{ id: string }>(
    sql`update customer_order set customer_id = ${to}::uuid
         where workspace_id = ${workspaceId} and customer_id = ${from}::uuid and id <> all (${kept}::uuid[]) returning id`
  )
  const answers = await transaction.rows<{ id: string }>(
    sql`update finding_answer x set customer_id = ${to}::uuid
         where x.workspace_id = ${workspaceId} and x.customer_id = ${from}::uuid
           and (x.withdrawn_at is not null
                or not exists (select from finding_answer o
                                where o.workspace_id = ${workspaceId} and o.customer_id = ${to}::uuid
                                  and o.evidence = x.evidence and o.withdrawn_at is null))
        returning x.id`
  )
  const tasks = await transaction.rows<{ id: string }>(
    sql`update cleaning_task x set customer_id = ${to}::uuid
         where x.workspace_id = ${workspaceId} and x.customer_id = ${from}::uuid
           and (x.state = 'done'
                or not exists (select from cleaning_task o
                                where o.workspace_id = ${workspaceId} and o.customer_id = ${to}::uuid and o.state = 'open'))
        returning x.id`
  )
  const records = await transaction.rows<{ id: string }>(
    sql`update follow_up_record set customer_id = ${to}::uuid
         where workspace_id = ${workspaceId} and customer_id = ${from}::uuid returning id`
  )
  const steps = await transaction.rows<{ id: string }>(
    sql`update planned_step set customer_id = ${to}::uuid
         where workspace_id = ${workspaceId} and customer_id = ${from}::uuid returning id`
  )
  const activity = await transaction.rows(
    sql`delete from activity_day where workspace_id = ${workspaceId} and customer_id = ${from}::uuid
        returning day, contacts, visits, site_visits, materials, events, inquiries`
  )
  await addActivity(transaction, to, activity)
  const earlier = await transaction.rows<{ id: string }>(
    sql`update customer set merged_into = ${to}::uuid
         where workspace_id = ${workspaceId} and merged_into = ${from}::uuid returning id`
  )
  return {
    orders: idsOf(orders),
    records: idsOf(records),
    steps: idsOf(steps),
    activity,
    earlier: idsOf(earlier),
    answers: idsOf(answers),
    tasks: idsOf(tasks)
  }
}

const addActivity = async (transaction: Transaction, to: string, days: Moved['activity']): Promise<void> => {
  if (days.length === 0) return
  await transaction.run(
    sql`insert into activity_day as x (workspace_id, customer_id, day, contacts, visits, site_visits, materials, events, inquiries)
        select ${transaction.workspaceId}::int, ${to}::uuid, r.day, r.contacts, r.visits, r.site_visits, r.materials, r.events,
               r.inquiries
          from jsonb_to_recordset(${JSON.stringify(days)}::jsonb)
            as r (day date, contacts int, visits int, site_visits int, materials int, events int, inquiries int)
        on conflict (workspace_id, customer_id, day) do update
          set contacts = x.contacts + excluded.contacts, visits = x.visits + excluded.visits,
              site_visits = x.site_visits + excluded.site_visits, materials = x.materials + excluded.materials,
              events = x.events + excluded.events, inquiries = x.inquiries + excluded.inquiries`
  )
}

const takeActivity = async (
  transaction: Transaction,
  from: string,
  days: Moved['activity']
): Promise<void> => {
  const { workspaceId } = transaction
  await transaction.run(
    sql`update activity_day
           set contacts = greatest(0, activity_day.contacts - r.contacts), visits = greatest(0, activity_day.visits - r.visits),
               site_visits = greatest(0, activity_day.site_visits - r.site_visits),
               materials = greatest(0, activity_day.materials - r.materials),
               events = greatest(0, activity_day.events - r.events), inquiries = greatest(0, activity_day.inquiries - r.inquiries)
          from jsonb_to_recordset(${JSON.stringify(days)}::jsonb)
            as r (day date, contacts int, visits int, site_visits int, materials int, events int, inquiries int)
         where activity_day.workspace_id = ${workspaceId} and activity_day.customer_id = ${from}::uuid
           and activity_day.day = r.day`
  )
  await transaction.run(
    sql`delete from activity_day
         where workspace_id = ${workspaceId} and customer_id = ${from}::uuid
           and contacts + visits + site_visits + materials + events + inquiries = 0`
  )
}

/** The way back: only what is still the survivor's; who was removed since stays removed. */
export const moveRecordsBack = async (
  transaction: Transaction,
  from: string,
  to: string,
  moved: MovedBefore
): Promise<void> => {
  const { workspaceId } = transaction
  await transaction.run(
    sql`update finding_answer set customer_id = ${to}::uuid
         where workspace_id = ${workspaceId} and customer_id = ${from}::uuid and id = any (${moved.answers ?? []}::uuid[])`
  )
  await transaction.run(
    sql`update cleaning_task set customer_id = ${to}::uuid
         where workspace_id = ${workspaceId} and customer_id = ${from}::uuid and id = any (${moved.tasks ?? []}::uuid[])`
  )
  // An open task that stayed with the merged customer was closed with it, by nobody's answer.
  await transaction.run(
    sql`update cleaning_task x set state = 'open', closed_at = null, closed_how = null
          from customer c
         where x.workspace_id = ${workspaceId} and c.workspace_id = ${workspaceId} and c.id = ${to}::uuid
           and x.customer_id = c.id and x.closed_how = 'clear' and x.closed_by is null and x.closed_at >= c.removed_at
           and not (x.id = any (${moved.tasks ?? []}::uuid[]))
           and not exists (select from cleaning_task o
                            where o.workspace_id = ${workspaceId} and o.customer_id = c.id and o.state = 'open')`
  )
  await transaction.run(
    sql`update customer_order set customer_id = ${to}::uuid
         where workspace_id = ${workspaceId} and customer_id = ${from}::uuid and id = any (${moved.orders}::uuid[])`
  )
  await transaction.run(
    sql`update follow_up_record set customer_id = ${to}::uuid
         where workspace_id = ${workspaceId} and customer_id = ${from}::uuid and id = any (${moved.records}::uuid[])`
  )
  await transaction.run(
    sql`update planned_step set customer_id = ${to}::uuid
         where workspace_id = ${workspaceId} and customer_id = ${from}::uuid and id = any (${moved.steps}::uuid[])`
  )
  await takeActivity(transaction, from, moved.activity)
  await addActivity(transaction, to, moved.activity)
  await transaction.run(
    sql`update customer set merged_into = ${to}::uuid
         where workspace_id = ${workspaceId} and merged_into = ${from}::uuid and id = any (${moved.earlier}::uuid[])`
  )
}

/** Whether a customer is merged into another, and the codes by which it is found beside its own. */
export const setMergedInto = async (
  transaction: Transaction,
  id: string,
  into: string | null
): Promise<void> => {
  await transaction.run(
    sql`update customer set merged_into = ${into}::uuid
         where workspace_id = ${transaction.workspaceId} and id = ${id}::uuid`
  )
}

export const setFormerCodes = async (
  transaction: Transaction,
  id: string,
  codes: readonly string[]
): Promise<void> => {
  await transaction.run(
    sql`update customer set former_codes = ${codes}::text[]
         where workspace_id = ${transaction.workspaceId} and id = ${id}::uuid`
  )
}
