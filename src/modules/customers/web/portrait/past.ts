import type { Day } from '#kernel/day'

/** A change as the history tells it, as far as the portrait follows from it. */
export type PastChange = Readonly<{
  at: string
  kind: string
  before: unknown
  after: unknown
  own: boolean
}>

/** What of a portrait is kept through time. */
export type PortraitState = Readonly<{
  tags: readonly string[]
  grade: string | null
  strategy: string | null
}>

export type Past = PortraitState &
  Readonly<{
    /** False where tags changed since that the reader may not see: then those of the day are not known. */
    tagsKnown: boolean
    /** Tags that came since, and that went. */
    came: readonly string[]
    went: readonly string[]
    /** Fields that were changed since: what stood there on the day. */
    fields: ReadonlyMap<string, string | null>
  }>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listAt = (value: unknown, key: string): readonly string[] => {
  const list = isRecord(value) ? value[key] : undefined
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
}

const textAt = (value: unknown, key: string): string | null => {
  const text = isRecord(value) ? value[key] : undefined
  return typeof text === 'string' ? text : null
}

/**
 * The portrait as it was at the end of a day: today's, with every later change taken back, the newest first (POR-7). What a
 * merged customer went through before is not this one's past.
 */
export const portraitOn = (
  day: Day,
  now: PortraitState,
  changes: readonly PastChange[],
  dayOf: (at: string) => Day
): Past => {
  const tags = new Set(now.tags)
  const fields = new Map<string, string | null>()
  let { grade, strategy } = now
  let tagsKnown = true
  for (const { at, kind, before, after, own } of changes) {
    if (!own || dayOf(at) <= day) continue
    if (kind === 'tags') {
      if (before === null && after === null) tagsKnown = false
      for (const tag of listAt(after, 'added')) tags.delete(tag)
      for (const tag of listAt(before, 'removed')) tags.add(tag)
    } else if (kind === 'grade' && isRecord(before) && 'grade' in before) grade = textAt(before, 'grade')
    else if (kind === 'strategy') strategy = textAt(before, 'strategy')
    else if (kind === 'fields' && isRecord(before) && isRecord(before['fields']))
      for (const field of Object.keys(before['fields'])) fields.set(field, textAt(before['fields'], field))
  }
  return {
    tags: [...tags],
    grade,
    strategy,
    tagsKnown,
    came: now.tags.filter((tag) => !tags.has(tag)),
    went: [...tags].filter((tag) => !now.tags.includes(tag)),
    fields
  }
}

/** Days on which anything changed, the earliest first, each once. */
export const changeDays = (changes: readonly PastChange[], dayOf: (at: string) => Day): readonly Day[] =>
  [...new Set(changes.map(({ at }) => dayOf(at)))].toSorted()
