import { contactFields, needFields, type FieldKey } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import { customKeyOf } from '#core/playbook'
import type { StoredContact, StoredNeed } from '../../core/stored.ts'
import { textsOfContact, textsOfNeed, understood, fileOfContact, fileOfNeed } from '../../edit/part-texts.ts'

/** The fields of a contact or a need, those that the team defined among them, without what is masked for the reader. */
export const partFieldsOf = (
  part: 'contact' | 'need',
  { customFields }: PlaybookDocument,
  hidden: ReadonlySet<FieldKey>
): readonly FieldKey[] =>
  [
    ...(part === 'contact' ? contactFields : needFields),
    ...customFields.filter((field) => field.of === part).map(customKeyOf)
  ].filter((field) => !hidden.has(field))

/** As understood; what could not be understood, as it was written. */
export const textOfPart = (part: StoredContact | StoredNeed, field: FieldKey): string | null =>
  'contact' in part
    ? (understood(fileOfContact(part), field) ?? textsOfContact(part)[field] ?? null)
    : (understood(fileOfNeed(part), field) ?? textsOfNeed(part)[field] ?? null)
