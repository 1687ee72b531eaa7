import type { DecidedChanges, Decision } from '#contracts/grading'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { auditAll } from '#modules/audit'
import { setGrades, type Moment } from '#modules/customers'
import { translate, type Language } from '#lang'
import { trustedSql, type Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import { isOnFile, mayDecide, type Decider } from '../core/index.ts'
import { listOverridden } from '../io/store/candidates.ts'
import { decideChanges, lockChanges, type ChangeRow } from '../io/store/changes.ts'
import { deciderOf } from '../io/store/deciders.ts'
import { quarterBeganAt, revocableOf } from './on-file.ts'

type Verdict = Decision['verdict']

const decidedAs = { approve: 'approved', reject: 'rejected', revoke: 'revoked' } as const

type Deciding = Readonly<{ decider: Decider; quarterBegan: Date; overridden: ReadonlySet<string> }>

/** Why a verdict cannot be given on a change now; null where it can. */
const hindrance = (
  change: ChangeRow,
  verdict: Verdict,
  { decider, quarterBegan, overridden }: Deciding
): string | null => {
  const may = mayDecide(decider, { requestedBy: change.requested_by, ownerId: change.owner_id })
  if (!may.ok) return may.code
  if (change.customer_state !== 'active') return 'grading.customerGone'
  if (verdict !== 'revoke') {
    if (change.state !== 'pending') return 'grading.decidedAlready'
    // An approval is of what was seen: where the grade is another one by now it says nothing.
    return verdict === 'approve' && change.grade !== change.from_grade ? 'grading.gradeMoved' : null
  }
  if (!isOnFile(revocableOf(change, quarterBegan))) return 'grading.notRevocable'
  // What a person has put in force until a day is lifted by himself.
  if (overridden.has(change.customer_id)) return 'grading.isOverridden'
  return change.grade === change.to_grade ? null : 'grading.gradeMoved'
}

/**
 * Approves, rejects or revokes changes, singly or in bulk, with a comment (GRD-3). Those that cannot be decided are
 * given back with the reason, the others are done; of two who decide at once one is told that it is decided already.
 */
export const decideGrades = async (
  transaction: Transaction,
  actor: Actor,
  { ids, verdict, comment }: Decision,
  moment: Moment,
  language: Language,
  address: string | null = null
): Promise<DecidedChanges> => {
  const decider = await deciderOf(transaction, actor, moment.today)
  if (decider.owners === 'none') throw new AppError('forbidden', 'grading.mayNotDecide')
  // Whom he may not decide on is told apart below; whoever is not there or of another workspace is not found.
  const changes = await lockChanges(transaction, ids, trustedSql('true'))
  const known = new Map(changes.map((change) => [change.id, change]))
  const deciding: Deciding = {
    decider,
    quarterBegan: quarterBeganAt(moment.today, actor),
    overridden: await listOverridden(
      transaction,
      changes.map(({ customer_id: customerId }) => customerId)
    )
  }
  const left: DecidedChanges['left'] = []
  const done: ChangeRow[] = []
  for (const id of new Set(ids)) {
    const change = known.get(id)
    const code = change ? hindrance(change, verdict, deciding) : 'grading.noChange'
    if (change && code === null) done.push(change)
    // A change that he does not reach is as one that does not exist.
    else
      left.push({
        id,
        reason: translate(language, {
          code: code === 'grading.notYours' ? 'grading.noChange' : (code ?? 'grading.noChange'),
          params: {}
        })
      })
  }
  await decideChanges(
    transaction,
    done.map(({ id }) => id),
    { state: decidedAs[verdict], by: actor.memberId, comment: comment === '' ? null : comment },
    moment.now
  )
  if (verdict !== 'reject')
    await setGrades(
      transaction,
      done.flatMap(({ customer_id: customerId, from_grade: before, to_grade: after }) => {
        const [from, to] = verdict === 'approve' ? [before, after] : [after, before]
        return to === null ? [] : [{ customerId, from, to, via: verdict }]
      }),
      moment,
      { actorId: actor.memberId }
    )
  await auditAll(
    transaction,
    done.map(({ customer_id: subjectId, from_grade: from, to_grade: to }) => ({
      actor,
      action: `grading.${decidedAs[verdict]}`,
      subjectKind: 'customer' as const,
      subjectId,
      detail: { from, to },
      address
    })),
    moment.now
  )
  if (done.length > 0) {
    await announce(transaction, 'grades.changed', {}, moment.now)
    await announce(transaction, 'customers.changed', { count: done.length }, moment.now)
  }
  return { done: done.map(({ id }) => id), left }
}
