import { codesOf, translate, type Language } from '#lang'

type Line = { label: string; value: string }

const textOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(textOf).join('、')
    : typeof value === 'object' && value !== null
      ? JSON.stringify(value)
      : String(value)

const known = new Map<Language, ReadonlySet<string>>()

const codesIn = (language: Language): ReadonlySet<string> => {
  const found = known.get(language) ?? new Set(codesOf(language))
  known.set(language, found)
  return found
}

/** Where the words of a key's values stand, the first that has them: an entry keeps keys, a person reads texts. */
const wordsOf: Readonly<Record<string, readonly string[]>> = {
  fields: ['audit.value.fields', 'web.customerField'],
  columns: ['web.customers.column'],
  field: ['web.customerField'],
  maskedFields: ['web.field', 'web.customerField'],
  permissions: ['web.permission'],
  scope: ['web.scope'],
  onDuplicate: ['import.web.duplicate'],
  way: ['cleaning.web.way'],
  rule: ['cleaning.web.rule'],
  counting: ['cleaning.web.counting'],
  method: ['followup.method'],
  state: ['web.customer.state'],
  origin: ['audit.value.origin'],
  kind: ['audit.value.kind'],
  deed: ['audit.value.deed'],
  shared: ['audit.value.shared'],
  heard: ['web.customerField']
}

/** What an entry keeps beside its subject, for a person; ids stay out, keys without a text are shown as they are. */
export const detailLines = (
  detail: Readonly<Record<string, unknown>>,
  language: Language,
  subjectKind = 'customer'
): Line[] => {
  const textFor = (codes: readonly string[]): string | null => {
    const code = codes.find((one) => codesIn(language).has(one))
    return code === undefined ? null : translate(language, { code, params: {} })
  }
  // A member's name and e-mail are not a customer's.
  const placesOf = (key: string): readonly string[] =>
    key === 'fields' && subjectKind === 'member' ? ['audit.value.member'] : (wordsOf[key] ?? [])
  const shownOf = (key: string, value: unknown): string => {
    if (Array.isArray(value))
      return value.map((one) => shownOf(key, one)).join(language === 'en' ? ', ' : '、')
    if (typeof value === 'boolean') return textFor([`audit.detail.${value ? 'yes' : 'no'}`]) ?? ''
    const text = textOf(value)
    return textFor(placesOf(key).map((place) => `${place}.${text}`)) ?? text
  }
  return Object.entries(detail)
    .filter(([, value]) => value !== null && !/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(textOf(value)))
    .map(([key, value]) => ({
      // A list of fields is what was changed; a word is which columns went out.
      label:
        (key === 'fields' && Array.isArray(value) ? textFor(['audit.detail.changed']) : null) ??
        textFor([`audit.detail.${key}`]) ??
        key,
      value: shownOf(key, value).slice(0, 300)
    }))
}
