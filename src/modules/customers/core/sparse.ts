/** Nothing known: null, an empty list or an empty record. */
const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (Array.isArray(value) ? value.length === 0 : typeof value === 'object' && Object.keys(value).length === 0)

/**
 * What is known of a record, for storing: `{ name: '张', phones: [], wechat: null }` is kept as `{ name: '张' }`. The
 * blank record of its kind makes it whole again: `{ ...noContact, ...sparse(contact) }`.
 */
export const sparse = <T extends object>(record: T): Partial<T> => {
  const known: Partial<T> = {}
  for (const key in record) if (!isNothing(record[key])) known[key] = record[key]
  return known
}

/** PostgreSQL keeps neither the character NUL nor halves of surrogate pairs; both come from broken files only. */
// eslint-disable-next-line no-control-regex
const UNSTORABLE = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const ESCAPED = /\\u(?:0000|d[89a-f])/

export const storableText = (text: string): string => text.replace(UNSTORABLE, '')

const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [storableText(key), cleaned(inner)] as const)
  )
}

/** JSON that PostgreSQL takes, whatever was in the texts. */
export const storableJson = (value: unknown): string => {
  const json = JSON.stringify(value)
  return ESCAPED.test(json) ? JSON.stringify(cleaned(value)) : json
}
