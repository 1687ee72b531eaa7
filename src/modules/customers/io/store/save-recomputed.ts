import { copyLines, copyRows, sql, trustedSql, type CopyColumns, type Transaction } from '#platform/database'
import type { Recomputed } from '../../facts/recomputed.ts'
import { storedWords } from '../search/has-words.ts'
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

/** When it was looked at, and by which version, is nothing that follows from a customer. */
const NO_DECISION: ReadonlySet<string> = new Set([
  'customer_id',
  'created_at',
  'as_of',
  'playbook_version',
  'facts_valid_until'
])
const decided = factsColumns.filter(([name]) => !NO_DECISION.has(name))
const listOf = (from: string): string => decided.map(([name]) => `${from}.${name}`).join(', ')

/** Early is harmless, late is not: a day that was foretold and has not come stands, unless another comes before it. */
const TURNS_OTHERWISE = `(f.facts_valid_until is distinct from i.facts_valid_until
   and (f.facts_valid_until is null or f.facts_valid_until <= i.as_of or i.facts_valid_until < f.facts_valid_until))`

/**
 * Writes what was computed anew of customers that are there, from temporary tables, where it is other than what stands: rows
 * of facts, findings that are new, other or gone, how those with other tags are found.
 */
export const saveRecomputed = async (
  transaction: Transaction,
  { ids, unknownIds, facts, findings, search, contacts, needs }: Recomputed
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
    sql`update customer_facts f
           set ${trustedSql(setsOf(factsColumns, 'i', ['customer_id', 'created_at']))}
          from ${trustedSql(FACTS)} i
         where f.workspace_id = ${workspaceId} and f.customer_id = i.customer_id
           and ${trustedSql(`((${listOf('f')}) is distinct from (${listOf('i')}) or ${TURNS_OTHERWISE})`)}`,
    { prepare: 'customers_recomputed_facts' }
  )
  if (unknownIds.length > 0)
    await transaction.run(
      sql`insert into ${trustedSql(`customer_facts (workspace_id, ${namesOf(factsColumns)})`)}
          select ${workspaceId}::int, ${trustedSql(`${namesOf(factsColumns)} from ${FACTS}`)} i
           where i.customer_id = any (${unknownIds}::uuid[])`
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
          select w.id, i.customer_id, i.name_folded, i.initials, array_to_tsvector(${trustedSql(storedWords('w.id', 'i.lexemes'))})
            from (select ${workspaceId}::int as id) w, ${trustedSql(SEARCH)} i
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
