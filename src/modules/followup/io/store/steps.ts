import type { Day } from '#kernel/day'
import type { Actor } from '#kernel/actor'
import { ownerScope } from '#modules/identity'
import { emptySql, joinSql, sql, type Sql, type Transaction } from '#platform/database'

export type PlannedStepRow = Readonly<{
  id: string
  customerId: string
  dueOn: Day
  method: string | null
  goal: string
  material: string | null
  assigneeId: string | null
  origin: 'strategy' | 'cadence' | 'person' | 'record'
  strategyId: string | null
  createdAt: Date
}>

export const insertStep = (transaction: Transaction, step: PlannedStepRow): Promise<number> =>
  transaction.run(
    sql`insert into planned_step (workspace_id, id, customer_id, due_on, method, goal, material, assignee_id, state,
               origin, strategy_id, created_at)
        values (${transaction.workspaceId}, ${step.id}, ${step.customerId}, ${step.dueOn}, ${step.method}, ${step.goal},
               ${step.material}, ${step.assigneeId}, 'open', ${step.origin}, ${step.strategyId}, ${step.createdAt})`
  )

/** Closes an open step; 0 where somebody else was faster. */
export const closeStep = (
  transaction: Transaction,
  id: string,
  state: 'done' | 'dropped',
  now: Date,
  recordId: string | null
): Promise<number> =>
  transaction.run(
    sql`update planned_step set state = ${state}, closed_at = ${now}, closed_by = ${recordId}
         where workspace_id = ${transaction.workspaceId} and id = ${id} and state = 'open'`
  )

/** Drops open steps that the rules drew: a person has said when to get in touch next. */
export const dropDrawnSteps = (transaction: Transaction, customerId: string, now: Date): Promise<number> =>
  transaction.run(
    sql`update planned_step set state = 'dropped', closed_at = ${now}
         where workspace_id = ${transaction.workspaceId} and customer_id = ${customerId} and state = 'open'
           and origin in ('strategy', 'cadence')`
  )

export type StepInReach = Readonly<{ customerId: string; state: 'open' | 'done' | 'dropped' }>

/** A step of a customer in reach, locked; null otherwise. */
export const lockStep = (transaction: Transaction, actor: Actor, id: string): Promise<StepInReach | null> =>
  transaction.row<StepInReach>(
    sql`select p.customer_id as "customerId", p.state
          from planned_step p
          join customer c on c.workspace_id = ${transaction.workspaceId} and c.id = p.customer_id
         where p.workspace_id = ${transaction.workspaceId} and p.id = ${id} and ${ownerScope(actor, sql`c.owner_id`)}
           for update of p`
  )

/** Changes what is named of an open step. */
export const updateStep = async (
  transaction: Transaction,
  id: string,
  change: Readonly<{
    dueOn?: Day | undefined
    goal?: string | undefined
    method?: string | null | undefined
    assigneeId?: string | null | undefined
  }>
): Promise<void> => {
  const set = (column: Sql, value: unknown): Sql =>
    value === undefined ? emptySql : sql`${column} = ${value}`
  const assignments = [
    set(sql`due_on`, change.dueOn),
    set(sql`goal`, change.goal),
    set(sql`method`, change.method),
    set(sql`assignee_id`, change.assigneeId)
  ].filter((piece) => piece !== emptySql)
  if (assignments.length === 0) return
  await transaction.run(
    sql`update planned_step set ${joinSql(assignments, ', ')}
         where workspace_id = ${transaction.workspaceId} and id = ${id} and state = 'open'`
  )
}

/** Whether somebody may be given work: a member who has not left. */
export const isMember = async (transaction: Transaction, id: string): Promise<boolean> =>
  (await transaction.row(
    sql`select m.id from member m
         where m.workspace_id = ${transaction.workspaceId} and m.id = ${id} and m.state <> 'left'`
  )) !== null
