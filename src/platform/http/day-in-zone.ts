const formatters = new Map<string, Intl.DateTimeFormat>()

const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit'
  })
  formatters.set(timeZone, made)
  return made
}

/** The calendar day of an instant in a time zone: 2026-01-31T17:00Z is 2026-02-01 in Shanghai. */
export const dayInZone = (instant: Date, timeZone: string): string => formatterOf(timeZone).format(instant)
