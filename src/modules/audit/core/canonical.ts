/** An entry as the chain holds it: all that was written, in one order. */
export type SealedEntry = Readonly<{
  workspaceId: number
  at: string
  id: string
  actorId: string | null
  action: string
  subjectKind: string
  subjectId: string | null
  detail: unknown
  address: string | null
}>

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)])
  )
}

/**
 * The one text of an entry that its hash is taken of, whichever order a database keeps its keys in:
 * `[1,"2024-03-15T02:00:00.000Z","018e…",null,"member.invited",…]`.
 */
export const canonicalText = (entry: SealedEntry): string =>
  JSON.stringify([
    entry.workspaceId,
    entry.at,
    entry.id,
    entry.actorId,
    entry.action,
    entry.subjectKind,
    entry.subjectId,
    sorted(entry.detail),
    entry.address
  ])
