import type { PlaybookDocument } from '#contracts/playbook'
import type { Language } from '#lang'
import { customKeyOf, customLabelOf } from '#core/playbook'
import { toTraditional } from '#lib/chinese'

/** The name of a field for a reader of the language, as the playbook's field catalogue has it; the team's own too. */
export const createFieldNames = (
  { fields, customFields }: PlaybookDocument,
  language: Language
): ((field: string) => string) => {
  const names = new Map<string, string>(
    fields.map(({ key, label }) => [
      key,
      language === 'zh-TW' ? toTraditional(label['zh-CN']) : label[language]
    ])
  )
  for (const field of customFields) names.set(customKeyOf(field), customLabelOf(field, language))
  return (field) => names.get(field) ?? field
}
