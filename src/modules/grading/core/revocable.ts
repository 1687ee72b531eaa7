import type { ChangeOrigin, ChangeState, CustomerGrade } from '#contracts/grading'

/** A change of a grade as far as taking it back asks. */
export type Revocable = Readonly<{
  origin: ChangeOrigin
  state: ChangeState
  from: CustomerGrade | null
  to: CustomerGrade
  /** Whether it took effect in the quarter that runs. */
  isOfQuarter: boolean
}>

/**
 * Whether a change is an upgrade on file (报备), which the head may take back in the quarter in which it took effect: B → A that was
 * asked for in October until 31 December. An override is lifted, not revoked. Source: GRD-3; that the quarter ends it is ours.
 */
export const isOnFile = ({ origin, state, from, to, isOfQuarter }: Revocable): boolean =>
  from !== null && to < from && state === 'effective' && origin !== 'override' && isOfQuarter
