import { sql, type Transaction } from '#platform/database'
import type { MatchJson } from '../../similar/match-json.ts'
import { matchJsonSql, matchSources } from './page.ts'

/** What candidates are found by; a list is empty, a text null where nothing was typed of it. */
export type SimilarKeys = Readonly<{
  creditCode: string | null
  nameKey: string | null
  /** The folded name or its core, which names of candidates begin with. */
  prefixes: readonly string[]
  /** Pairs of characters that a name must all hold, each as a tsquery. */
  words: readonly string[]
  mobiles: readonly string[]
  exceptId: string | null
}>

/** Most candidates by one key: a name that hundreds share says little. */
const MOST = 60

/**
 * Customers that may be the one being typed: by credit code, by the key of the name, by the beginning of the name, by a
 * mobile number. All of the workspace, for a customer that somebody else has already must be known of.
 */
export const findSimilar = async (
  transaction: Transaction,
  { creditCode, nameKey, prefixes, words, mobiles, exceptId }: SimilarKeys
): Promise<readonly MatchJson[]> => {
  const { workspaceId } = transaction
  const rows = await transaction.rows<{ j: MatchJson }>(
    sql`select ${matchJsonSql(workspaceId)} as j
          from ${matchSources(workspaceId)}
         where d.workspace_id = ${workspaceId} and d.state <> 'deleted'
           and d.id is distinct from ${exceptId}::uuid
           and d.id in (
             (select k.id from customer k
               where k.workspace_id = ${workspaceId} and k.credit_code = ${creditCode}::text limit ${MOST})
             union all
             (select k.id from customer k
               where k.workspace_id = ${workspaceId} and k.name_key = ${nameKey}::text limit ${MOST})
             union all
             (select k.customer_id from contact k
               where k.workspace_id = ${workspaceId} and k.mobile = any (${mobiles}::text[]) limit ${MOST})
             union all
             select s.customer_id from unnest(${prefixes}::text[]) as p (prefix)
               cross join lateral (
                 select k.customer_id from customer_search_list k
                  where k.workspace_id = ${workspaceId} and k.name_folded >= p.prefix
                    and k.name_folded < p.prefix || chr(1114111)
                  limit ${MOST}) s
             union all
             select w.customer_id from unnest(${words}::text[]) as p (words)
               cross join lateral (
                 select k.customer_id from customer_search_list k
                  where k.workspace_id = ${workspaceId} and k.lexemes @@ p.words::tsquery
                  limit ${MOST}) w)
         limit 300`
  )
  return rows.map(({ j }) => j)
}
