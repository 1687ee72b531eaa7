import { sql, trustedSql, type Transaction } from '#platform/database'
import type { FoundPair } from '../../core/found-pairs.ts'

const FOUND = 'found_pair'

/** A place for what the search finds, until the transaction ends. */
export const makePlaceForFound = async (transaction: Transaction): Promise<void> => {
  await transaction.run(
    trustedSql(`create temp table ${FOUND} (a uuid, b uuid, kind text, score double precision, because jsonb,
      cluster uuid, facts text, primary key (a, b)) on commit drop`)
  )
}

export const layFound = async (transaction: Transaction, pairs: readonly FoundPair[]): Promise<void> => {
  await transaction.run(
    sql`insert into found_pair select r.a, r.b, r.kind, r.score, r.because, r.cluster, r.facts
          from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb)
            as r (a uuid, b uuid, kind text, score double precision, because jsonb, cluster uuid, facts text)
        on conflict do nothing`
  )
}

/**
 * Makes the table say what was found: new pairs come, known ones get their new score, open ones that are none any more go.
 * A pair that was dismissed stays so while nothing of what was compared has changed; where it has, it is asked again. How
 * many pairs stand open then.
 */
export const replaceFound = async (transaction: Transaction, finder: string, now: Date): Promise<number> => {
  const { workspaceId } = transaction
  await transaction.run(trustedSql(`analyze ${FOUND}`))
  await transaction.run(
    sql`delete from duplicate_pair p
         where p.workspace_id = ${workspaceId} and p.state <> 'dismissed'
           and not exists (select from found_pair n where n.a = p.a and n.b = p.b)`
  )
  // What is asked again is no longer said to be two.
  await transaction.run(
    sql`delete from not_duplicate d
         where d.workspace_id = ${workspaceId} and exists (
               select from found_pair n
                 join duplicate_pair p on p.workspace_id = ${workspaceId} and p.a = n.a and p.b = n.b
                where n.a = d.a and n.b = d.b and p.state = 'dismissed' and p.facts <> n.facts)`
  )
  await transaction.run(
    sql`insert into duplicate_pair as p (workspace_id, a, b, kind, score, because, state, cluster, facts, found_at, finder)
        select ${workspaceId}::int, n.a, n.b, n.kind, n.score, n.because, 'open', n.cluster, n.facts, ${now}::timestamptz, ${finder}::text
          from found_pair n
          join customer ca on ca.workspace_id = ${workspaceId} and ca.id = n.a and ca.state = 'active'
          join customer cb on cb.workspace_id = ${workspaceId} and cb.id = n.b and cb.state = 'active'
        on conflict (workspace_id, a, b) do update
          set kind = excluded.kind, score = excluded.score, because = excluded.because, cluster = excluded.cluster,
              finder = excluded.finder, facts = excluded.facts,
              state = case when p.state = 'dismissed' and p.facts = excluded.facts then 'dismissed' else 'open' end,
              reason = case when p.state = 'dismissed' and p.facts = excluded.facts then p.reason end,
              decided_by = case when p.state = 'dismissed' and p.facts = excluded.facts then p.decided_by end,
              decided_at = case when p.state = 'dismissed' and p.facts = excluded.facts then p.decided_at end
        where (p.kind, p.score, p.because, p.cluster, p.facts, p.state)
              is distinct from (excluded.kind, excluded.score, excluded.because, excluded.cluster, excluded.facts, 'open')`
  )
  const row = await transaction.row<{ count: number }>(
    sql`select count(*)::int as count from duplicate_pair p
         where p.workspace_id = ${workspaceId} and p.state = 'open' and p.kind = 'duplicate'`
  )
  return row?.count ?? 0
}
