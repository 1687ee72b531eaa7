import type { Actor } from '#kernel/actor'
import { sql, type Sql, trustedSql } from '#platform/database'

const everything = trustedSql('true')

/**
 * Whose customers somebody reaches, as a piece of a WHERE: `` and ${ownerScope(actor, sql`f.owner_id`)} ``. It stands in
 * every list, count, search, facet, export and single read; there is no other place where the scope is decided. It has
 * two texts, so a statement that is prepared needs two names. A page that is read in the order of an index adds
 * `owner = …` where there is one owner: an array of one is not known to be one.
 */
export const ownerScope = ({ visibleOwners }: Pick<Actor, 'visibleOwners'>, column: Sql): Sql =>
  visibleOwners === null ? everything : sql`${column} = any (${visibleOwners}::uuid[])`
