import type { CustomerGrade } from '#contracts/grading'

/**
 * How a change of the grade in force comes about (GRD-3): a fall from A waits for approval; an upgrade takes effect and
 * is filed with the head, who can revoke it; a fall from B to C takes effect and is told. A first grade takes effect.
 */
export type ChangeWay = 'approval' | 'filed' | 'effective'

export const wayOf = (from: CustomerGrade | null, to: CustomerGrade): ChangeWay => {
  if (from === null) return 'effective'
  if (to < from) return 'filed'
  return from === 'A' ? 'approval' : 'effective'
}

export type Graded = Readonly<{
  inForce: CustomerGrade | null
  computed: CustomerGrade | null
  /** Found while the current value is unknown and a better grade still open. */
  provisional: boolean
  overridden: boolean
}>

/**
 * What regrading makes of a customer: the change to the grade that the rules give, or none. `{ inForce: 'A', computed:
 * 'B' }` waits for approval. Nothing changes where the rules give no grade or a provisional one (what is unknown takes
 * nobody's grade away) or while a person's override holds. Source: GRD-3, GRD-4; provisional is ours.
 */
export const changeOf = ({
  inForce,
  computed,
  provisional,
  overridden
}: Graded): Readonly<{ to: CustomerGrade; way: ChangeWay }> | null =>
  computed === null || computed === inForce || provisional || overridden
    ? null
    : { to: computed, way: wayOf(inForce, computed) }
