import type { Actor } from '#kernel/actor'
import { sql, type Sql, trustedSql } from '#platform/database'

const everything = trustedSql('true')

type Reach = Pick<Actor, 'visibleOwners'>

/**
 * Whose customers somebody reaches, as a piece of a WHERE: `` and ${ownerScope(actor, sql`f.owner_id`)} ``. It stands in
 * every list, count, search, facet, export and single read; there is no other place where the scope is decided. It has
 * two texts, so a statement that is prepared needs two names.
 */
export const ownerScope = ({ visibleOwners }: Reach, column: Sql): Sql =>
  visibleOwners === null ? everything : sql`${column} = any (${visibleOwners}::uuid[])`

/**
 * The same for a page that is read in the order of an index: for somebody who reaches one owner (most do) it is `=`,
 * with which the index (owner, …, order) gives the page at once: 23 buffers against 391 among 20 owners and 100,000
 * customers, since an array of one is not known to be one. Three texts: not for prepared statements.
 */
export const ownerScopeInOrder = (reach: Reach, column: Sql): Sql => {
  const [only, ...others] = reach.visibleOwners ?? []
  return only !== undefined && others.length === 0
    ? sql`${column} = ${only}::uuid`
    : ownerScope(reach, column)
}
