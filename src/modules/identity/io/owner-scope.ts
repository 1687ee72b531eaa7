import type { Actor } from '#kernel/actor'
import { sql, type Sql, trustedSql } from '#platform/database'

const everything = trustedSql('true')

/**
 * Whose customers somebody reaches, as a piece of a WHERE: `` and ${ownerScope(actor, sql`f.owner_id`)} ``. It stands in
 * every list, count, search, facet, export and single read; there is no other place where the scope is decided.
 */
export const ownerScope = (actor: Pick<Actor, 'visibleOwners'>, column: Sql): Sql =>
  actor.visibleOwners === null ? everything : sql`${column} = any (${actor.visibleOwners}::uuid[])`
