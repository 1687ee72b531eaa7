import type { CellCustomers, GradeMatrix, GradeMovement, GradesOverview } from '#contracts/grading'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { audit } from '#modules/audit'
import type { Moment } from '#modules/customers'
import { ownerScope } from '#modules/identity'
import { sql, type Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import { countDiffering } from '../io/store/candidates.ts'
import { countChanges } from '../io/store/changes.ts'
import { deciderOf, findDelegate, setDelegate } from '../io/store/deciders.ts'
import { listCell, readMatrix, readMovement, readProposed } from '../io/store/matrix.ts'
import { findRunning, listRegradings } from '../io/store/regradings.ts'
import { axesFor } from './axes.ts'
import { quarterBeganAt } from './on-file.ts'
import { waitsFor } from './waits-for.ts'

const QUARTERS = 5
const CELL_PAGE = 50
const nothing = { pending: 0, filed: 0, effective: 0 }

/** What waits, whose grade is another one than the rules give, and who decides (GRD-3). */
export const gradesOverview = async (
  transaction: Transaction,
  actor: Actor,
  moment: Moment
): Promise<GradesOverview> => {
  const { today } = moment
  const byFacts = ownerScope(actor, sql`f.owner_id`)
  const byCustomer = ownerScope(actor, sql`c.owner_id`)
  const decider = await deciderOf(transaction, actor, today)
  const { pending, filed } = await countChanges(transaction, byCustomer, quarterBeganAt(today, actor))
  const running = await findRunning(transaction)
  return {
    pending,
    filed,
    running: running !== null,
    waitsFor: running && (await waitsFor(transaction, running, moment)),
    differing: await countDiffering(transaction, byFacts),
    delegate: await findDelegate(transaction, actor.memberId, today),
    mayDecide: decider.owners !== 'none'
  }
}

/** Active customers within reach by value, potential and grade (GRD-1). */
export const gradeMatrix = async (transaction: Transaction, actor: Actor): Promise<GradeMatrix> => {
  const told = await axesFor(transaction, actor)
  return { cells: [...(await readMatrix(transaction, ownerScope(actor, sql`f.owner_id`), told))] }
}

/** What the last quarters moved, and what each regrading brought (GRD-3). */
export const gradeMovement = async (transaction: Transaction, actor: Actor): Promise<GradeMovement> => {
  const scope = ownerScope(actor, sql`c.owner_id`)
  const runs = await listRegradings(transaction, QUARTERS)
  const quarters = runs.map(({ quarter }) => quarter)
  const proposed = await readProposed(transaction, scope, quarters)
  return {
    movement: await readMovement(transaction, scope, QUARTERS),
    regradings: runs.map((run) => ({
      ...run,
      // Of one's own customers: who leads a department is not told of others'.
      ...(proposed.find(({ quarter }) => quarter === run.quarter) ?? nothing)
    }))
  }
}

type Wanted = Readonly<{
  value: '高' | '中' | '低' | 'unknown'
  potential: '高' | '中' | '低' | 'unknown'
  after?: string | undefined
}>

const levelOf = (text: Wanted['value']): '高' | '中' | '低' | null => (text === 'unknown' ? null : text)

/** The customers of one cell of the matrix. */
export const cellCustomers = async (
  transaction: Transaction,
  actor: Actor,
  { value, potential, after }: Wanted
): Promise<CellCustomers> => {
  const cell = { value: levelOf(value), potential: levelOf(potential), after: after ?? null }
  const told = await axesFor(transaction, actor)
  const rows = await listCell(transaction, ownerScope(actor, sql`f.owner_id`), cell, told, CELL_PAGE + 1)
  const items = rows.slice(0, CELL_PAGE)
  return { items, after: rows.length > CELL_PAGE ? (items.at(-1)?.id ?? null) : null }
}

/** Names who decides in one's place until a day, or takes that back (GRD-3). */
export const nameDelegate = async (
  transaction: Transaction,
  actor: Actor,
  delegate: Readonly<{ id: string; until: string }> | null,
  { now, today }: Moment,
  address: string | null = null
): Promise<void> => {
  if (!actor.permissions.includes('grade.decide')) throw new AppError('forbidden', 'grading.mayNotDecide')
  if (delegate?.id === actor.memberId) throw new AppError('invalid', 'grading.delegateSelf', {}, 'delegate')
  if (delegate !== null && delegate.until < today)
    throw new AppError('invalid', 'grading.untilPast', {}, 'until')
  if (!(await setDelegate(transaction, actor.memberId, delegate)))
    throw new AppError('invalid', 'grading.noSuchMember', {}, 'delegate')
  await audit(
    transaction,
    {
      actor,
      action: 'grading.delegated',
      subjectKind: 'member',
      subjectId: delegate?.id ?? actor.memberId,
      detail: { until: delegate?.until ?? null },
      address
    },
    now
  )
  await announce(transaction, 'grades.changed', {}, now)
}
