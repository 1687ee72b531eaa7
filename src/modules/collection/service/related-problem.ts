import type { Actor } from '#kernel/actor'
import { message, type Message } from '#kernel/result'
import { maskedFieldsOf } from '#modules/customers'
import { missingOf, type RelatedSource } from '../core/related/index.ts'

/** Why a sheet cannot be brought in: a column is missing, or its fields are hidden from whoever imports. */
export const relatedProblem = ({ kind, mapping }: RelatedSource, actor: Actor): Message | null => {
  const missing = missingOf(kind, mapping)
  if (missing !== null) return message(missing)
  const hidden = new Set<string>(maskedFieldsOf(actor))
  const isHidden =
    (kind === 'order' && actor.maskedFields.includes('orderAmount')) ||
    mapping.some(({ field }) => field !== null && hidden.has(field))
  return isHidden ? message('import.related.masked') : null
}
