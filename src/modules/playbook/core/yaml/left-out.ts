type Empty = 'null' | 'empty' | 'false'

/** Keys that the shape fills in where they are left out; the places are those of their defaults. */
const leftOut = new Map<string, Empty>([
  ['also', 'empty'],
  ['values', 'empty'],
  ['products', 'empty'],
  ['materials', 'empty'],
  ['key', 'null'],
  ['need', 'null'],
  ['material', 'null'],
  ['role', 'null'],
  ['size', 'null'],
  ['revenueMax', 'null'],
  ['deepContactDays', 'null'],
  ['sensitive', 'false'],
  ['labelEn', 'null'],
  ['unit', 'null'],
  ['options', 'empty'],
  ['retired', 'false']
])

const emptinessOf = (value: unknown): Empty | undefined => {
  if (Array.isArray(value)) return value.length === 0 ? 'empty' : undefined
  if (value === null) return 'null'
  return value === false ? 'false' : undefined
}

/** Whether a default says it anyway: writing it down would only make the text long. */
export const isLeftOut = (key: string, value: unknown): boolean => {
  const meant = leftOut.get(key)
  return meant !== undefined && meant === emptinessOf(value)
}
