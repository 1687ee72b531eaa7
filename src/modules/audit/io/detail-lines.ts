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

/** What an entry keeps beside its subject, for a person; ids stay out, keys without a text are shown as they are. */
export const detailLines = (detail: Readonly<Record<string, unknown>>, language: Language): Line[] =>
  Object.entries(detail)
    .filter(([, value]) => value !== null && !/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(textOf(value)))
    .map(([key, value]) => {
      const code = `audit.detail.${key}`
      const label = codesIn(language).has(code) ? translate(language, { code, params: {} }) : key
      const shown =
        typeof value === 'boolean'
          ? translate(language, { code: `audit.detail.${value ? 'yes' : 'no'}`, params: {} })
          : textOf(value)
      return { label, value: shown.slice(0, 300) }
    })
