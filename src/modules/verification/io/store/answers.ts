import type { Actor } from '#kernel/actor'
import type { Message } from '#kernel/result'
import { ownerScope } from '#modules/identity'
import { sql, type Transaction } from '#platform/database'
import type { ConfirmationWay } from '../../contract/cleaning.ts'
import type { OpenFinding } from './queue.ts'

/** Holds a customer within reach until the end of the transaction, so that two who answer the same come one by one. */
export const lockCustomer = (
  transaction: Transaction,
  actor: Actor,
  id: string
): Promise<Readonly<{ version: number; state: string }> | null> =>
  transaction.row(
    sql`select c.version, c.state from customer c
         where c.workspace_id = ${transaction.workspaceId} and c.id = ${id} and ${ownerScope(actor, sql`c.owner_id`)}
           for update of c`
  )

export type NewAnswers = Readonly<{
  verdict: 'confirmed' | 'dismissed'
  way: ConfirmationWay | null
  reason: string | null
  by: string
  now: Date
}>

export const insertAnswers = async (
  transaction: Transaction,
  findings: readonly (OpenFinding & Readonly<{ id: string }>)[],
  { verdict, way, reason, by, now }: NewAnswers
): Promise<void> => {
  await transaction.run(
    sql`insert into finding_answer (workspace_id, id, customer_id, rule, field, message, evidence, verdict, way, reason,
                                   answered_by, answered_at)
        select ${transaction.workspaceId}::int, r.id, r.customer_id, r.rule, r.field, r.message, r.key, ${verdict}::text,
               ${way}::text, ${reason}::text, ${by}::uuid, ${now}::timestamptz
          from jsonb_to_recordset(${JSON.stringify(findings)}::jsonb)
            as r (id uuid, customer_id uuid, rule text, field text, message jsonb, key text)`
  )
}

export type AnswerRow = Readonly<{
  id: string
  rule: string
  field: string
  message: Message
  verdict: 'confirmed' | 'dismissed'
  way: ConfirmationWay | null
  reason: string | null
  by: { id: string; name: string } | null
  at: Date
  withdrawn_by: { id: string; name: string } | null
  withdrawn_at: Date | null
}>

/** What was said of a customer's findings, newest first. */
export const listAnswers = (transaction: Transaction, customerId: string): Promise<readonly AnswerRow[]> => {
  const { workspaceId } = transaction
  return transaction.rows<AnswerRow>(
    sql`select a.id, a.rule, a.field, a.message, a.verdict, a.way, a.reason, a.answered_at as at, a.withdrawn_at,
               case when b.id is null then null else jsonb_build_object('id', b.id, 'name', b.name) end as by,
               case when w.id is null then null else jsonb_build_object('id', w.id, 'name', w.name) end as withdrawn_by
          from finding_answer a
          left join member b on b.workspace_id = ${workspaceId} and b.id = a.answered_by
          left join member w on w.workspace_id = ${workspaceId} and w.id = a.withdrawn_by
         where a.workspace_id = ${workspaceId} and a.customer_id = ${customerId}
         order by a.answered_at desc, a.id desc limit 200`
  )
}

/** Who answered one of these already; null where nobody did. */
export const findAnswerer = async (
  transaction: Transaction,
  customerId: string,
  keys: readonly string[]
): Promise<string | null> => {
  const { workspaceId } = transaction
  const row = await transaction.row<{ name: string | null }>(
    sql`select m.name from finding_answer a
          left join member m on m.workspace_id = ${workspaceId} and m.id = a.answered_by
         where a.workspace_id = ${workspaceId} and a.customer_id = ${customerId} and a.evidence = any (${keys}::text[])
           and a.withdrawn_at is null
         order by a.answered_at limit 1`
  )
  return row && (row.name ?? '')
}

/** Takes an answer back; null where there is none that holds. */
export const withdraw = (
  transaction: Transaction,
  { customerId, id, by, now }: Readonly<{ customerId: string; id: string; by: string; now: Date }>
): Promise<Readonly<{ rule: string; field: string }> | null> =>
  transaction.row(
    sql`update finding_answer set withdrawn_by = ${by}, withdrawn_at = ${now}
         where workspace_id = ${transaction.workspaceId} and customer_id = ${customerId} and id = ${id}
           and withdrawn_at is null
         returning rule, field`
  )
