import type { CustomerFile, FieldKey } from '#contracts/customers'
import { message } from '#kernel/result'
import type { PlaybookDocument } from '#contracts/playbook'
import { customKeyOf, readCustomValue } from '#core/playbook'
import type { Observation } from '../../contract.ts'
import type { Check } from './check.ts'

/** A foreign amount is understood, only never converted: nothing to mend. */
const NOT_CONVERTED = 'collection.foreignCurrency'

const CHINESE = /[\u4e00-\u9fff]/

/** The classifier reads Chinese: `software` is not vague, only not read. */
const isForeignIndustry = (field: FieldKey, { industryText }: CustomerFile): boolean =>
  field === 'industry' && industryText !== null && !CHINESE.test(industryText)

/** Texts of fields that the team defined and that do not fit their type: 很多 where a number is asked for. */
const unreadCustom = (
  { raw, contacts, needs }: CustomerFile,
  { customFields }: PlaybookDocument
): readonly Observation[] =>
  customFields
    .filter(({ retired }) => !retired)
    .flatMap((definition) => {
      const key = customKeyOf(definition)
      const parts = definition.of === 'contact' ? contacts : needs
      const texts = definition.of === 'customer' ? [raw[key]] : parts.map(({ custom }) => custom?.[key])
      return texts.flatMap((text): readonly Observation[] => {
        const read = text === undefined ? null : readCustomValue(definition, text)
        return read === null || read.ok
          ? []
          : [
              {
                field: key,
                message: message(read.code, read.params),
                proposal: message('verification.unclear.rewrite')
              }
            ]
      })
    })

/** What was written and could not be read, or only vaguely (近期, 尽快): to be clarified within 24 hours (S2). */
export const unclearValue: Check = {
  id: 'unclear-value',
  severity: 'warning',
  run: (file, { playbook }) => {
    const own = playbook.customFields.length === 0 ? [] : unreadCustom(file, playbook)
    if (file.unclear.length + own.length === 0) return null
    return [
      ...own,
      ...file.unclear.map(({ field, message: what, vague }): Observation =>
        what.code === NOT_CONVERTED
          ? { field, message: what, proposal: null, severity: 'info' }
          : {
              field,
              message: what,
              proposal: message(vague ? 'verification.unclear.clarify' : 'verification.unclear.rewrite'),
              ...(isForeignIndustry(field, file) && { severity: 'info' as const })
            }
      )
    ]
  }
}
