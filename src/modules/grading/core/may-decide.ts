/** Whether somebody may decide, or why not: a code of `grading.*`. */
export type MayDecide = Readonly<{ ok: true }> | Readonly<{ ok: false; code: string }>

export type Decider = Readonly<{
  memberId: string
  /** Owners whose grades he decides on, by his own right or as a delegate; null is everybody's, none nobody's. */
  owners: readonly string[] | null | 'none'
}>

const no = (code: string): MayDecide => ({ ok: false, code })

/**
 * `mayDecide({ memberId: 'b', owners: null }, { requestedBy: 'a', ownerId: 'a' })` is yes. Nobody decides his own request
 * (GRD-3), and nobody beyond the customers that he or whoever named him leads.
 */
export const mayDecide = (
  { memberId, owners }: Decider,
  { requestedBy, ownerId }: Readonly<{ requestedBy: string | null; ownerId: string | null }>
): MayDecide => {
  if (owners === 'none') return no('grading.mayNotDecide')
  if (owners !== null && (ownerId === null || !owners.includes(ownerId))) return no('grading.notYours')
  return requestedBy === memberId ? no('grading.ownRequest') : { ok: true }
}
