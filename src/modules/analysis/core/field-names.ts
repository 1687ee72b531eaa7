import type { PlaybookDocument } from '#contracts/playbook'
import type { Language } from '#lang'
import { toTraditional } from '#lib/chinese'

/** The name of a field for a reader of the language, as the playbook's field catalogue has it. */
export const createFieldNames = (
  { fields }: PlaybookDocument,
  language: Language
): ((field: string) => string) => {
  const names = new Map(
    fields.map(({ key, label }) => [
      key,
      language === 'zh-TW' ? toTraditional(label['zh-CN']) : label[language]
    ])
  )
  return (field) => names.get(field) ?? field
}
