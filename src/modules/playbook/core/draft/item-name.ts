/** Keys that tell the items of a list apart, the first that an item has; `core/check/duplicates.ts` holds that they do. */
const nameKeys = [
  'id',
  'key',
  'term',
  'channel',
  'name',
  'grade',
  'level',
  'written',
  'field',
  'department',
  'trigger',
  'value'
] as const

/** What an item of a list is called, so that it is found again in another version; null where nothing names it. */
export const itemName = (item: unknown): string | null => {
  if (typeof item === 'string' || typeof item === 'number') return String(item)
  if (typeof item !== 'object' || item === null) return null
  const record = item as Readonly<Record<string, unknown>>
  const named = nameKeys.find((key) => typeof record[key] === 'string')
  if (named === undefined) return null
  // Fields of contacts and of customers may have one key.
  const of = named === 'key' && typeof record['of'] === 'string' ? `${record['of']}.` : ''
  return `${of}${String(record[named])}`
}

/** The items by their names in order; null where one has none or two have the same. */
export const itemsByName = (items: readonly unknown[]): ReadonlyMap<string, unknown> | null => {
  const byName = new Map<string, unknown>()
  for (const item of items) {
    const name = itemName(item)
    if (name === null || byName.has(name)) return null
    byName.set(name, item)
  }
  return byName
}
