import { sql, type Sql, type Transaction } from '#platform/database'

export type VersionRow = Readonly<{
  version: number
  note: string | null
  author_id: string | null
  author_name: string | null
  created_at: Date
}>

/**
 * Which playbook is in force, as a piece of another statement: a text that is another one for every save, or null where
 * the workspace has none. The highest version is in force; documents are never changed once they are written.
 */
export const playbookKeySql = (workspaceId: number): Sql =>
  sql`(select p.version || '@' || extract(epoch from p.created_at) from playbook_version p
        where p.workspace_id = ${workspaceId} order by p.version desc limit 1)`

export const findKey = async (transaction: Transaction): Promise<string | null> =>
  (
    await transaction.row<{ key: string | null }>(
      sql`select ${playbookKeySql(transaction.workspaceId)} as key`,
      {
        prepare: 'playbook_key'
      }
    )
  )?.key ?? null

export const getDocument = async (transaction: Transaction, version: number): Promise<unknown> =>
  (
    await transaction.row<{ document: unknown }>(
      sql`select document from playbook_version
           where workspace_id = ${transaction.workspaceId} and version = ${version}`
    )
  )?.document ?? null

/** The version that was in force before an instant; null where none had been saved. */
export const findVersionBefore = async (transaction: Transaction, before: Date): Promise<number | null> =>
  (
    await transaction.row<{ version: number }>(
      sql`select p.version from playbook_version p
           where p.workspace_id = ${transaction.workspaceId} and p.created_at < ${before}
           order by p.version desc limit 1`
    )
  )?.version ?? null

/** The text that is kept with a version; null where there is none. */
export const getText = async (transaction: Transaction, version: number): Promise<string | null> =>
  (
    await transaction.row<{ yaml: string | null }>(
      sql`select yaml from playbook_version
           where workspace_id = ${transaction.workspaceId} and version = ${version}`
    )
  )?.yaml ?? null

export type NewVersion = Readonly<{
  version: number
  document: unknown
  yaml: string | null
  note: string | null
  authorId: string | null
}>

export const insertVersion = (
  transaction: Transaction,
  { version, document, yaml, note, authorId }: NewVersion,
  now: Date
): Promise<number> =>
  transaction.run(
    sql`insert into playbook_version (workspace_id, version, document, yaml, note, author_id, created_at)
        values (${transaction.workspaceId}, ${version}, ${JSON.stringify(document)}, ${yaml}, ${note}, ${authorId}, ${now})
        on conflict (workspace_id, version) do nothing`
  )

const versionRows = (workspaceId: number): Sql => sql`
  select p.version, p.note, p.author_id, m.name as author_name, p.created_at
    from playbook_version p
    left join member m on m.workspace_id = ${workspaceId} and m.id = p.author_id
   where p.workspace_id = ${workspaceId}`

/** Newest first. */
export const listVersions = (transaction: Transaction, limit = 200): Promise<readonly VersionRow[]> =>
  transaction.rows<VersionRow>(
    sql`${versionRows(transaction.workspaceId)} order by p.version desc limit ${limit}`
  )

export const findVersion = (transaction: Transaction, version: number): Promise<VersionRow | null> =>
  transaction.row<VersionRow>(sql`${versionRows(transaction.workspaceId)} and p.version = ${version}`)
