import type { Actor, MaskableField } from '#kernel/actor'

/**
 * Whether a field is hidden from somebody (PPL-3), with everything that follows from it: then it cannot be searched,
 * sorted or filtered by him either. `isMasked(actor, 'phone')`.
 */
export const isMasked = (actor: Pick<Actor, 'maskedFields'>, field: MaskableField): boolean =>
  actor.maskedFields.includes(field)
