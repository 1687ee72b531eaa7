import { sql, type Transaction } from '#platform/database'

/** A pair as its row has it. */
type PairJson = Readonly<{ a: string; b: string; state: string; score: number }>

/** What a merge did to the pairs of the one that was merged away, to be taken back with it. */
export type MovedPairs = Readonly<{
  gone: readonly PairJson[]
  /** With whom the survivor was paired in its place. */
  made: readonly string[]
}>

/** So many are kept for the undoing: of a name written a thousand times the next search finds the others again. */
const MOST_KEPT = 100

const columns = sql`a uuid, b uuid, kind text, score double precision, because jsonb, state text, cluster uuid, facts text,
  found_at timestamptz, finder text, reason text, decided_by uuid, decided_at timestamptz`

/** Pairs of a customer that is merged away become the survivor's; what it already has goes. */
export const movePairs = async (
  transaction: Transaction,
  from: string,
  to: string,
  now: Date
): Promise<MovedPairs> => {
  const { workspaceId } = transaction
  const rows = await transaction.rows<{ pair: PairJson }>(
    sql`delete from duplicate_pair p
         where p.workspace_id = ${workspaceId} and (p.a = ${from}::uuid or p.b = ${from}::uuid)
        returning to_jsonb(p) - 'workspace_id' as pair`
  )
  if (rows.length === 0) return { gone: [], made: [] }
  const gone = rows.map(({ pair }) => pair)
  const made = await transaction.rows<{ other: string }>(
    sql`insert into duplicate_pair (workspace_id, a, b, kind, score, because, state, cluster, facts, found_at, finder)
        select ${workspaceId}::int, least(o.other, ${to}::uuid), greatest(o.other, ${to}::uuid), o.kind, o.score, o.because,
               'open', o.cluster, o.facts, ${now}::timestamptz, o.finder
          from (select g.*, case when g.a = ${from}::uuid then g.b else g.a end as other
                  from jsonb_to_recordset(${JSON.stringify(gone)}::jsonb) as g (${columns})) o
         where o.state = 'open' and o.other <> ${to}::uuid
        on conflict do nothing
        returning case when a = ${to}::uuid then b else a end as other`
  )
  const isBoth = ({ a, b }: PairJson): boolean => a === to || b === to
  const kept = gone.toSorted(
    (one, other) => Number(isBoth(other)) - Number(isBoth(one)) || other.score - one.score
  )
  return { gone: kept.slice(0, MOST_KEPT), made: made.map(({ other }) => other) }
}

/** Both are there again, and so are their pairs with each other and with whoever is still there: as they stood, decided or open. */
export const movePairsBack = async (
  transaction: Transaction,
  { gone, made }: MovedPairs,
  survivorId: string
): Promise<void> => {
  const { workspaceId } = transaction
  if (made.length > 0)
    await transaction.run(
      sql`delete from duplicate_pair p using unnest(${made}::uuid[]) as o (id)
           where p.workspace_id = ${workspaceId} and p.state = 'open'
             and p.a = least(o.id, ${survivorId}::uuid) and p.b = greatest(o.id, ${survivorId}::uuid)`
    )
  if (gone.length > 0)
    await transaction.run(
      sql`insert into duplicate_pair (workspace_id, a, b, kind, score, because, state, cluster, facts, found_at, finder,
                                      reason, decided_by, decided_at)
          select ${workspaceId}::int, g.a, g.b, g.kind, g.score, g.because, g.state, g.cluster, g.facts, g.found_at, g.finder,
                 g.reason, g.decided_by, g.decided_at
            from jsonb_to_recordset(${JSON.stringify(gone)}::jsonb) as g (${columns})
            join customer ca on ca.workspace_id = ${workspaceId} and ca.id = g.a and ca.state = 'active'
            join customer cb on cb.workspace_id = ${workspaceId} and cb.id = g.b and cb.state = 'active'
          on conflict do nothing`
    )
}
