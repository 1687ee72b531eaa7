import type { Actor } from '#kernel/actor'
import type { ProposalKind } from '#contracts/portrait'
import type { TextProposal } from '#core/portrait'
import { ownerScope } from '#modules/identity'
import { emptySql, sql, type Transaction } from '#platform/database'

export type RecordText = Readonly<{
  id: string
  at: string
  content: string
  feedback: string | null
  objections: readonly string[]
  /** What a language model has found in it; null where none has read this text. */
  reading: readonly TextProposal[] | null
}>
export type NeedText = Readonly<{ id: string; description: string | null; solution: string | null }>
export type AnswerKey = Readonly<{ kind: ProposalKind; value: string; sourceId: string }>

/** What a customer's texts say, what is known already, and what was answered before. */
export type ProposalTexts = Readonly<{
  state: string
  note: string | null
  records: readonly RecordText[] | null
  needs: readonly NeedText[] | null
  answers: readonly AnswerKey[] | null
  pains: readonly string[] | null
  wants: readonly string[] | null
  attention: readonly string[] | null
  competitors: readonly string[] | null
}>

/** The newest records; what lies further back has been worked in, or never will be. */
const MOST_RECORDS = 60

/** All that proposals are read from, in one statement; null where out of reach. `lock` keeps others from answering meanwhile. */
export const findProposalTexts = (
  transaction: Transaction,
  actor: Pick<Actor, 'visibleOwners'>,
  customerId: string,
  lock = false
): Promise<ProposalTexts | null> => {
  const { workspaceId } = transaction
  return transaction.row<ProposalTexts>(
    sql`select c.state, c.profile->>'note' as note, f.need_pains as pains, f.need_wants as wants,
               f.interactions_attention as attention, f.need_competitors as competitors,
               (select jsonb_agg(jsonb_build_object('id', r.id, 'at', r.happened_at, 'content', r.content, 'feedback', r.feedback,
                         'objections', to_jsonb(r.objections), 'reading', t.found) order by r.happened_at desc, r.id desc)
                  from (select x.* from follow_up_record x
                         where x.workspace_id = ${workspaceId} and x.customer_id = c.id
                         order by x.happened_at desc limit ${MOST_RECORDS}) r
                  left join text_reading t on t.workspace_id = ${workspaceId} and t.source_id = r.id
                        and t.digest = md5(r.content || chr(1) || coalesce(r.feedback, ''))) as records,
               (select jsonb_agg(jsonb_build_object('id', n.id, 'description', n.detail->>'description',
                         'solution', n.detail->>'expectedSolution') order by n.id)
                  from need n
                 where n.workspace_id = ${workspaceId} and n.customer_id = c.id and n.state = 'open') as needs,
               (select jsonb_agg(jsonb_build_object('kind', a.kind, 'value', a.value, 'sourceId', a.source_id))
                  from proposal_answer a
                 where a.workspace_id = ${workspaceId} and a.customer_id = any (array(
                         select k.id from customer k
                          where k.workspace_id = ${workspaceId} and (k.id = c.id or k.merged_into = c.id)))) as answers
          from customer c
          left join customer_list f on f.workspace_id = ${workspaceId} and f.customer_id = c.id
         where c.workspace_id = ${workspaceId} and c.id = ${customerId} and ${ownerScope(actor, sql`c.owner_id`)}
         ${lock ? sql`for update of c` : emptySql}`
  )
}

/** What an answer wrote, so that it can be taken back. */
export type Written =
  | Readonly<{
      field: 'painPoints' | 'needType' | 'attention' | 'decisionFactors' | 'competitors'
      text: string
    }>
  | Readonly<{ recordId: string; objection: string }>

export const insertAnswers = async (
  transaction: Transaction,
  customerId: string,
  {
    kind,
    value,
    answer,
    sourceIds,
    written
  }: Readonly<{
    kind: ProposalKind
    value: string
    answer: 'accept' | 'reject'
    sourceIds: readonly string[]
    written: Written | null
  }>,
  by: Readonly<{ memberId: string; now: Date }>
): Promise<void> => {
  await transaction.run(
    sql`insert into proposal_answer (workspace_id, customer_id, kind, value, source_id, answer, written, answered_at, answered_by)
        select ${transaction.workspaceId}, ${customerId}, ${kind}, ${value}, s.id, ${answer},
               ${written === null ? null : JSON.stringify(written)}::jsonb, ${by.now}, ${by.memberId}
          from unnest(${sourceIds}::uuid[]) as s (id)`
  )
}

/** Takes the answers to one proposal away; gives what they wrote, or undefined where there were none. */
export const removeAnswers = async (
  transaction: Transaction,
  customerId: string,
  kind: ProposalKind,
  value: string
): Promise<Written | null | undefined> => {
  const rows = await transaction.rows<{ written: Written | null }>(
    sql`delete from proposal_answer
         where workspace_id = ${transaction.workspaceId} and kind = ${kind} and value = ${value}
           and customer_id = any (array(
                 select k.id from customer k
                  where k.workspace_id = ${transaction.workspaceId} and (k.id = ${customerId} or k.merged_into = ${customerId})))
        returning written`
  )
  return rows.length === 0 ? undefined : (rows.find(({ written }) => written !== null)?.written ?? null)
}

export const setObjection = (
  transaction: Transaction,
  recordId: string,
  objection: string,
  isThere: boolean
): Promise<number> =>
  transaction.run(
    sql`update follow_up_record
           set objections = case when ${isThere} then array_append(array_remove(objections, ${objection}), ${objection})
                                 else array_remove(objections, ${objection}) end
         where workspace_id = ${transaction.workspaceId} and id = ${recordId}`
  )
