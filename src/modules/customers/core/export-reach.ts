import type { Actor } from '#kernel/actor'

/** What somebody reached and what was hidden from him when a file was written for him. */
export type ExportReach = Readonly<{ owners: readonly string[] | null; masked: readonly string[] }>

export const exportReachOf = ({ visibleOwners, maskedFields }: Actor): ExportReach => ({
  owners: visibleOwners && [...visibleOwners],
  masked: [...maskedFields]
})

/**
 * Whether a file may still be given to the one for whom it was written: he reaches at least whom he reached then, and
 * nothing is hidden from him now that was not. Who reached 李明's customers and now only his own does not get it. Ours.
 */
export const stillReaches = (
  { visibleOwners, maskedFields }: Pick<Actor, 'visibleOwners' | 'maskedFields'>,
  { owners, masked }: ExportReach
): boolean => {
  if (maskedFields.some((mask) => !masked.includes(mask))) return false
  if (visibleOwners === null) return true
  return owners !== null && owners.every((owner) => visibleOwners.includes(owner))
}
