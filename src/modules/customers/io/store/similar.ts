import { joinSql, sql, type Sql, type Transaction } from '#platform/database'
import type { MatchJson } from '../../similar/match-json.ts'
import { answering } from '../search/answering.ts'
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
const MOST_BY_WORDS = 1000
const MOST_COMPARED = 150

/** One look-up a beginning, with its own value, so that the planner knows how rare it is, and one a name's words. */
const byNames = (workspaceId: number, prefixes: readonly string[], words: readonly string[]): Sql => {
  const pieces = [
    ...prefixes.map(
      (prefix) => sql`union all (select s.customer_id from customer_search_list s
        where s.workspace_id = ${workspaceId} and s.name_folded ~>=~ ${prefix}
          and s.name_folded ~<~ ${`${prefix}\u{10ffff}`} limit ${MOST})`
    ),
    ...words.map(
      (all) => sql`union all (select s.customer_id from (${answering(workspaceId, all, MOST_BY_WORDS)}) s)`
    )
  ]
  return joinSql(pieces, ' ')
}

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
         where d.workspace_id = ${workspaceId} and d.state not in ('deleted', 'merged')
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
             ${byNames(workspaceId, prefixes, words)})
         order by (d.credit_code = ${creditCode}::text or d.name_key = ${nameKey}::text) desc nulls last
         limit ${MOST_COMPARED}`
  )
  return rows.map(({ j }) => j)
}
