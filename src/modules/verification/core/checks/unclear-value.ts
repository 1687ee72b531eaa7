import type { CustomerFile, FieldKey } from '#contracts/customers'
import { message } from '#kernel/result'
import type { Check } from './check.ts'

/** A foreign amount is understood, only never converted: nothing to mend. */
const NOT_CONVERTED = 'collection.foreignCurrency'

const CHINESE = /[\u4e00-\u9fff]/

/** The classifier reads Chinese: `software` is not vague, only not read. */
const isForeignIndustry = (field: FieldKey, { industryText }: CustomerFile): boolean =>
  field === 'industry' && industryText !== null && !CHINESE.test(industryText)

/** What was written and could not be read, or only vaguely (近期, 尽快): to be clarified within 24 hours (S2). */
export const unclearValue: Check = {
  id: 'unclear-value',
  severity: 'warning',
  run: (file) =>
    file.unclear.length === 0
      ? null
      : file.unclear.map(({ field, message: what, vague }) =>
          what.code === NOT_CONVERTED
            ? { field, message: what, proposal: null, severity: 'info' }
            : {
                field,
                message: what,
                proposal: message(vague ? 'verification.unclear.clarify' : 'verification.unclear.rewrite'),
                ...(isForeignIndustry(field, file) && { severity: 'info' as const })
              }
        )
}
