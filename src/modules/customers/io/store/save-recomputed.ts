import { copyLines, copyRows, sql, trustedSql, type CopyColumns, type Transaction } from '#platform/database'
import type { Recomputed } from '../../facts/recomputed.ts'
import { factsColumns, searchColumns } from './bulk-columns.ts'
import { contactColumns, findingColumns, needColumns, type Columns } from './columns.ts'

const FACTS = 'in_customer_facts'
const FINDINGS = 'in_finding'
const SEARCH = 'in_customer_search'
const CONTACTS = 'in_contact'
const NEEDS = 'in_need'

const namesOf = (columns: Columns): string => columns.map(([name]) => name).join(', ')
const setsOf = (columns: Columns, from: string, keys: readonly string[]): string =>
  columns
    .filter(([name]) => !keys.includes(name))
    .map(([name]) => `${name} = ${from}.${name}`)
    .join(', ')

/** What rules ask of contacts and needs. */
const derivedOf = (columns: Columns): Columns => {
  const said = new Set(['customer_id', 'detail', 'is_primary', 'state', 'ordinal', 'created_at'])
  return columns.filter(([name]) => !said.has(name))
}

/**
 * Writes what was computed anew of customers that are there, from temporary tables: rows of facts, findings that are new,
 * other or gone, how those with other tags are found.
 */
export const saveRecomputed = async (
  transaction: Transaction,
  { ids, facts, findings, search, contacts, needs }: Recomputed
): Promise<void> => {
  const { workspaceId } = transaction
  const laid = (name: string, columns: CopyColumns, rows: readonly Readonly<Record<string, unknown>>[]) => ({
    name,
    columns,
    lines: copyLines(columns, rows)
  })
  const [contactParts, needParts] = [derivedOf(contactColumns), derivedOf(needColumns)]
  await copyRows(transaction, [
    laid(FACTS, factsColumns, facts),
    laid(FINDINGS, findingColumns, findings),
    laid(SEARCH, searchColumns, search),
    laid(CONTACTS, contactParts, contacts),
    laid(NEEDS, needParts, needs)
  ])
  await transaction.run(
    sql`insert into ${trustedSql(`customer_facts (workspace_id, ${namesOf(factsColumns)})`)}
        select ${workspaceId}::int, ${trustedSql(`${namesOf(factsColumns)} from ${FACTS}`)}
        on conflict (workspace_id, customer_id) do update
           set ${trustedSql(setsOf(factsColumns, 'excluded', ['customer_id', 'created_at']))}`,
    { prepare: 'customers_recomputed_facts' }
  )
  const still = findings.map(({ customer_id, rule, ordinal }) => `${customer_id} ${rule} ${ordinal}`)
  await transaction.run(
    sql`delete from finding o
         where o.workspace_id = ${workspaceId} and o.customer_id = any (${ids}::uuid[])
           and (o.customer_id || ' ' || o.rule || ' ' || o.ordinal) <> all (${still}::text[])`,
    { prepare: 'customers_recomputed_gone' }
  )
  if (findings.length > 0)
    await transaction.run(
      sql`insert into finding as o (workspace_id, ${trustedSql(namesOf(findingColumns))})
          select ${workspaceId}::int, ${trustedSql(`${namesOf(findingColumns)} from ${FINDINGS}`)}
          on conflict (workspace_id, customer_id, rule, ordinal) do update
             set field = excluded.field, severity = excluded.severity, message = excluded.message,
                 proposal = excluded.proposal
           where (o.field, o.severity, o.message, o.proposal)
                 is distinct from (excluded.field, excluded.severity, excluded.message, excluded.proposal)`,
      { prepare: 'customers_recomputed_findings' }
    )
  if (search.length > 0)
    await transaction.run(
      sql`insert into customer_search (workspace_id, customer_id, name_folded, initials, lexemes)
          select ${workspaceId}::int, i.customer_id, i.name_folded, i.initials, array_to_tsvector(i.lexemes)
            from ${trustedSql(SEARCH)} i
          on conflict (workspace_id, customer_id) do update
             set name_folded = excluded.name_folded, initials = excluded.initials, lexemes = excluded.lexemes`,
      { prepare: 'customers_recomputed_search' }
    )
  if (contacts.length > 0)
    await transaction.run(
      sql`update contact t set ${trustedSql(setsOf(contactParts, 'i', ['id']))} from ${trustedSql(CONTACTS)} i
           where t.workspace_id = ${workspaceId} and t.id = i.id`
    )
  if (needs.length > 0)
    await transaction.run(
      sql`update need t set ${trustedSql(setsOf(needParts, 'i', ['id']))} from ${trustedSql(NEEDS)} i
           where t.workspace_id = ${workspaceId} and t.id = i.id`
    )
}
