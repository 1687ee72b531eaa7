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

/** Days begin on a quarter of an hour everywhere. */
const QUARTER_MS = 900_000
const last = new Map<string, Readonly<{ quarter: number; day: string }>>()

/** The calendar day of an instant in a time zone: 2026-01-31T17:00Z is 2026-02-01 in Shanghai. */
export const dayInZone = (instant: Date, timeZone: string): string => {
  const quarter = Math.floor(instant.getTime() / QUARTER_MS)
  const known = last.get(timeZone)
  if (known?.quarter === quarter) return known.day
  const day = formatterOf(timeZone).format(instant)
  last.set(timeZone, { quarter, day })
  return day
}

const MINUTE_MS = 60_000
const offsets = new Map<string, Intl.DateTimeFormat>()

const wallClock = (instant: number, timeZone: string): number => {
  const format =
    offsets.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  offsets.set(timeZone, format)
  return Date.parse(`${format.format(new Date(instant)).replace(' ', 'T')}Z`)
}

/** The instant at which clocks of a time zone show a day and a time: 2026-02-01 01:00 in Shanghai is 2026-01-31T17:00Z. */
export const instantInZone = (day: string, time: string, timeZone: string): Date => {
  const shown = Date.parse(`${day}T${time}:00Z`)
  // Twice, for the first guess may lie on the other side of a change of the clocks.
  const first = shown - (wallClock(shown, timeZone) - shown)
  const instant = first - (wallClock(first, timeZone) - shown)
  return new Date(Math.round(instant / MINUTE_MS) * MINUTE_MS)
}
