import { fieldKeys, type FieldKey } from '#contracts/customers'
import { defaultPlaybook } from '#core/playbook'
import { languages, translate, type Language } from '#lang'
import { fold } from '#lib/chinese'

/** Columns of 《客户画像》 that we computed; the texts of `reports.column.…`. */
const computed = [
  'row',
  'grade',
  'strategy',
  'nextOn',
  'nextStep',
  'portrait',
  'completeness',
  'segment',
  'needPriority',
  'warnings',
  'duplicates',
  'score.base',
  'score.need',
  'score.behaviour',
  'score.value',
  'because'
] as const
/** What no list of another program has together. */
const marks = ['portrait', 'completeness', 'because'] as const
/** Fields that the workbook heads with words of its own. */
const headedAnew = ['externalId', 'name', 'owner'] as const

const headerOf = (language: Language, column: string, label = ''): string =>
  fold(translate(language, { code: `reports.column.${column}`, params: { label } }))

const isField = (key: string): key is FieldKey => (fieldKeys as readonly string[]).includes(key)

/** What each header of the workbook means in a language: a field, or null for what we computed or repeat as written. */
const meaningsIn = (language: Language): ReadonlyMap<string, FieldKey | null> => {
  const { fields, tags } = defaultPlaybook()
  const meanings = new Map<string, FieldKey | null>()
  for (const { name } of tags.namespaces) meanings.set(fold(name), null)
  for (const column of computed) meanings.set(headerOf(language, column), null)
  for (const { key, label } of fields) {
    if (!isField(key)) continue
    const text = language === 'en' ? label.en : label['zh-CN']
    meanings.set(fold(text), key)
    meanings.set(headerOf(language, 'raw', text), null)
  }
  for (const field of headedAnew) meanings.set(headerOf(language, field), field)
  return meanings
}

/**
 * The columns of a workbook that `analyze` wrote, read back as a list: what is understood of a field is that field;
 * tags, grades and what is only repeated as written (`采购预算（原文）`) are no field, whatever they sound like. Null
 * for any other list; a column that somebody added to ours has no entry.
 */
export const ownColumns = (columns: readonly string[]): ReadonlyMap<number, FieldKey | null> | null => {
  const folded = columns.map(fold)
  const language = languages.find((one) => marks.every((mark) => folded.includes(headerOf(one, mark))))
  if (language === undefined) return null
  const meanings = meaningsIn(language)
  const found = new Map<number, FieldKey | null>()
  folded.forEach((header, index) => {
    const meaning = meanings.get(header)
    if (meaning !== undefined) found.set(index, meaning)
  })
  return found
}
