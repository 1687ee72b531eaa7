import type { FieldKey, OtherText, Traces, ValueSource } from '#contracts/customers'
import {
  isSameChannel,
  othersBeside,
  sourceOf,
  withTrace,
  type StoredContact,
  type Written
} from '#core/customers'

/** What of a side the sources of its fields are told by. */
export type TracedSide = Readonly<{
  /** Where the customer came from. */
  begun: ValueSource
  name: string
  raw: Readonly<Partial<Record<FieldKey, string>>>
  traces: Traces | undefined
}>

const saidOf = (source: ValueSource, name: string): ValueSource => ({ ...source, of: source.of ?? name })

/** The other customer's voices as the survivor hears them: its text and those that stood beside that. */
const voicesOf = (side: TracedSide, field: FieldKey, tell: (source: ValueSource) => ValueSource) => {
  const text = side.raw[field]
  const others = (side.traces?.[field]?.others ?? []).map(({ text: said, ...source }): OtherText => ({
    ...tell(source),
    text: said
  }))
  return text === undefined
    ? others
    : [{ ...tell(sourceOf(side.traces, field, side.begun)), text }, ...others]
}

export type TracedSides = Readonly<{ survivor: TracedSide; merged: TracedSide }>

/** Names that are given up stay as former names and are no other voice; `note` is kept of both. */
const settled: ReadonlySet<string> = new Set(['name', 'shortName', 'note'])

/**
 * Where a field comes from after a merge (COL-3): the text that stays keeps its source, told as that of the customer it
 * was said of; what the other one said stands beside it as another voice, unless somebody decided between the two.
 */
export const traceField = (
  traces: Traces | undefined,
  field: FieldKey,
  side: 'survivor' | 'merged',
  { survivor, merged }: TracedSides,
  isDecided = false
): Traces | undefined => {
  const own = voicesOf(survivor, field, (source) => source)
  const other = voicesOf(merged, field, (source) => saidOf(source, merged.name))
  const [kept, voices] = side === 'merged' ? [merged, [...other, ...own]] : [survivor, [...own, ...other]]
  const [said, ...beside] = voices
  if (said === undefined || kept.raw[field] === undefined) return withTrace(traces, field, undefined)
  const { text, ...from } = said
  const confirmed = kept.traces?.[field]?.confirmed
  return withTrace(traces, field, {
    ...(isSameChannel(from, survivor.begun) ? {} : { from }),
    ...(confirmed ? { confirmed } : {}),
    others: isDecided || confirmed || settled.has(field) ? [] : othersBeside(text, beside)
  })
}

/** Contacts and needs that come over from the merged customer say of each of their texts where it came from. */
export const broughtOver = <T extends Written>(part: T, merged: Omit<TracedSide, 'raw' | 'traces'>): T => ({
  ...part,
  traces: Object.fromEntries(
    // The keys of `raw` are field keys by its type.
    (Object.keys(part.raw) as FieldKey[]).map((field) => [
      field,
      {
        ...part.traces?.[field],
        from: saidOf(sourceOf(part.traces, field, merged.begun), merged.name)
      }
    ])
  )
})

type Begun = Pick<TracedSide, 'begun' | 'name'>

/** One person of two records: each text by who said it. */
export const traceUnited = (
  united: StoredContact,
  kept: StoredContact,
  gone: StoredContact,
  sides: Readonly<{ survivor: Begun; merged: Begun }>
): StoredContact => {
  const both: TracedSides = {
    survivor: { ...sides.survivor, raw: kept.raw, traces: kept.traces },
    merged: { ...sides.merged, raw: gone.raw, traces: gone.traces }
  }
  let { traces } = united
  for (const field of Object.keys(united.raw) as FieldKey[])
    traces = traceField(traces, field, united.raw[field] === kept.raw[field] ? 'survivor' : 'merged', both)
  return { ...united, traces }
}
