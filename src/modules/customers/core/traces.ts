import type { FieldKey, FieldTrace, OtherText, Traces, ValueSource } from '../contract.ts'

/** More than three voices on one field tell nobody anything. */
const MOST_OTHERS = 3

/** Whether two values came the same way: the same person, the same import, the same customer before a merge. */
export const isSameChannel = (a: ValueSource, b: ValueSource): boolean =>
  a.kind === b.kind && a.id === b.id && a.by === b.by && a.of === b.of

/** Where a field's value came from: its own source, else that of its customer. */
export const sourceOf = (traces: Traces | undefined, field: FieldKey, base: ValueSource): ValueSource =>
  traces?.[field]?.from ?? base

/** Without what says nothing; `undefined` where nothing is left. */
const compact = ({ from, confirmed, others }: FieldTrace): FieldTrace | undefined =>
  from || confirmed || (others && others.length > 0)
    ? {
        ...(from ? { from } : {}),
        ...(confirmed ? { confirmed } : {}),
        ...(others && others.length > 0 ? { others } : {})
      }
    : undefined

/** Traces with another one of a field; none at all is `undefined`, as for a customer that nobody touched. */
export const withTrace = (
  traces: Traces | undefined,
  field: FieldKey,
  trace: FieldTrace | undefined
): Traces | undefined => {
  const { [field]: _gone, ...rest } = traces ?? {}
  const kept = trace && compact(trace)
  const next = kept ? { ...rest, [field]: kept } : rest
  return Object.keys(next).length === 0 ? undefined : next
}

/** Voices beside `text`, the newest first, each text once. */
export const othersBeside = (text: string, others: readonly OtherText[]): readonly OtherText[] => {
  const seen = new Set([text])
  return others.filter((one) => !seen.has(one.text) && seen.add(one.text)).slice(0, MOST_OTHERS)
}

export type Told = Readonly<{
  /** Who says it now; null where a run is taken back and nobody says anything. */
  source: ValueSource | null
  /** Where the customer came from. */
  base: ValueSource
}>

type Texts = Readonly<Partial<Record<FieldKey, string | null>>>

/**
 * Where fields come from after their texts changed (COL-3): `revenue` was 5000万 by an import and is 8000万 by a person:
 * his is the source, and the import stands beside it as another voice. Whoever writes what another voice says chooses
 * that one; whoever corrects himself leaves no voice behind; what is emptied has no source. Taken back (`source` null),
 * a text has the source again that it had, and the run's own voice is gone.
 */
export const tracesAfter = (
  traces: Traces | undefined,
  { before, after }: Readonly<{ before: Texts; after: Texts }>,
  { source, base }: Told
): Traces | undefined => {
  let result = traces
  // The keys of a change are field keys by its type.
  for (const [key, text] of Object.entries(after) as [FieldKey, string | null][]) {
    const known = traces?.[key]
    if (text === null) {
      result = withTrace(result, key, undefined)
      continue
    }
    const old = before[key] ?? null
    const was = known?.from ?? base
    const said = known?.others?.find((one) => one.text === text)
    const others = known?.others ?? []
    if (source === null) {
      const { text: _text, ...from } = said ?? { ...base, text }
      result = withTrace(result, key, {
        ...(isSameChannel(from, base) ? {} : { from }),
        others: othersBeside(text, others)
      })
      continue
    }
    const voice = old !== null && (said !== undefined || !isSameChannel(was, source))
    const beside = othersBeside(text, voice ? [{ ...was, text: old }, ...others] : others)
    const { text: _text, ...chosen } = said ?? { ...source, text }
    result = withTrace(result, key, {
      from: chosen,
      ...(said ? { confirmed: { at: source.at, ...(source.by ? { by: source.by } : {}) } } : {}),
      others: beside
    })
  }
  return result
}
