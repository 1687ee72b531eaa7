import type { RelatedCounts, RelatedOutcome, RelatedKind } from '#contracts/collection'
import type { Contact, Need } from '#contracts/customers'
import { noContact, noNeed } from '#core/customers'
import type { Actor } from '#kernel/actor'
import type { Day } from '#kernel/day'
import { ownerScope } from '#modules/identity'
import { sql, type Transaction } from '#platform/database'
import type { RowProblem } from '../../core/import/index.ts'
import type { RelatedSource } from '../../core/related/index.ts'
import { storable } from './storable.ts'

/** A sheet of related rows with its first rows, so that pages need not open the file again. */
export type StoredSource = RelatedSource & Readonly<{ rows: readonly (readonly string[])[] }>

/** A refused related row. */
export type RelatedNotice = Readonly<{
  source: number
  sheetRow: number
  name: string | null
  problems: readonly RowProblem[]
}>

export type StoredRelated = Readonly<{
  headerRow: number | null
  sources: readonly StoredSource[]
  counts: readonly RelatedCounts[]
  notices: readonly RelatedNotice[]
  /** Which source, and how many of its rows are through. */
  done: Readonly<{ source: number; row: number }> | null
}>

export const getRelated = async (transaction: Transaction, id: string): Promise<StoredRelated> => {
  const row = await transaction.row<StoredRelated>(
    sql`select r.header_row as "headerRow", r.related as sources, r.related_counts as counts, r.related_notices as notices,
               r.related_done as done
          from import_run r where r.workspace_id = ${transaction.workspaceId} and r.id = ${id}`
  )
  if (!row) throw new Error(`import ${id} is gone`)
  return row
}

/** What a person chose, or what was found; whatever came of related rows before is to be found again. */
export const setRelated = async (
  transaction: Transaction,
  id: string,
  headerRow: number | null,
  sources: readonly StoredSource[]
): Promise<void> => {
  await transaction.run(
    sql`update import_run set header_row = ${headerRow}, related = ${storable(JSON.stringify(sources))}::jsonb,
               related_counts = '[]', related_notices = '[]', related_done = null
         where workspace_id = ${transaction.workspaceId} and id = ${id}`
  )
}

/** A check or a run begins: nothing has come of related rows yet. */
export const resetRelated = async (transaction: Transaction, id: string): Promise<void> => {
  await transaction.run(
    sql`update import_run set related_counts = '[]', related_notices = '[]', related_done = null
         where workspace_id = ${transaction.workspaceId} and id = ${id}`
  )
}

/** How far the related rows came, with the batch; false where somebody cancelled or another took over. */
export const setRelatedProgress = async (
  transaction: Transaction,
  id: string,
  runner: string,
  progress: Readonly<{
    counts: readonly RelatedCounts[]
    notices: readonly RelatedNotice[]
    done: StoredRelated['done']
  }>,
  now: Date
): Promise<boolean> =>
  (await transaction.run(
    sql`update import_run set related_counts = ${JSON.stringify(progress.counts)}::jsonb,
               related_notices = ${storable(JSON.stringify(progress.notices))}::jsonb,
               related_done = ${JSON.stringify(progress.done)}::jsonb, progress_at = ${now}
         where workspace_id = ${transaction.workspaceId} and id = ${id} and runner = ${runner}
           and state in ('checking', 'running', 'undoing')`
  )) === 1

export type RelatedResult = Readonly<{
  source: number
  row: number
  part: number
  sheetRow: number
  kind: RelatedKind
  outcome: RelatedOutcome
  name: string | null
  customerId: string | null
  partId: string | null
  problems: readonly RowProblem[] | null
  cells: readonly string[] | null
}>

export const insertRelatedRows = async (
  transaction: Transaction,
  importId: string,
  rows: readonly RelatedResult[]
): Promise<void> => {
  if (rows.length === 0) return
  const json = rows.map(({ sheetRow, customerId, partId, ...row }) => ({
    ...row,
    sheet_row: sheetRow,
    customer_id: customerId,
    part_id: partId
  }))
  await transaction.run(
    sql`insert into import_related_row (workspace_id, import_id, source, row, part, sheet_row, kind, outcome, name, customer_id,
                                        part_id, problems, cells)
        select ${transaction.workspaceId}::int, ${importId}::uuid, r.source, r.row, r.part, r.sheet_row, r.kind, r.outcome, r.name,
               r.customer_id, r.part_id, nullif(r.problems, 'null'), nullif(r.cells, 'null')
          from jsonb_to_recordset(${storable(JSON.stringify(json))}::jsonb)
            as r (source int, row int, part int, sheet_row int, kind text, outcome text, name text, customer_id uuid, part_id uuid,
                  problems jsonb, cells jsonb)
        on conflict (workspace_id, import_id, source, row, part) do update
           set outcome = excluded.outcome, customer_id = excluded.customer_id, problems = excluded.problems,
               part_id = coalesce(excluded.part_id, import_related_row.part_id), cells = excluded.cells`,
    { prepare: 'import_related_rows' }
  )
}

/** Refused related rows of a sheet after a row, in order, at most a page of them. */
export const listRejectedRelated = (
  transaction: Transaction,
  importId: string,
  source: number,
  row: number
): Promise<
  readonly Readonly<{
    row: number
    sheetRow: number
    cells: readonly string[]
    problems: readonly RowProblem[]
  }>[]
> =>
  transaction.rows(
    sql`select r.row, r.sheet_row as "sheetRow", r.cells, r.problems from import_related_row r
         where r.workspace_id = ${transaction.workspaceId} and r.import_id = ${importId} and r.source = ${source}
           and r.outcome = 'rejected' and r.row > ${row}
         order by r.row limit 5000`
  )

/** A customer that a row may belong to. */
export type LinkCandidate = Readonly<{
  id: string
  nameKey: string | null
  creditCode: string | null
  externalId: string | null
  /** It came with this import. */
  isNew: boolean
}>

/** Customers in reach by credit code, name key or their own number (which no index has: asked only where nothing else is said). */
export const listLinkCandidates = (
  transaction: Transaction,
  actor: Actor,
  importId: string,
  keys: Readonly<{ nameKeys: readonly string[]; creditCodes: readonly string[]; numbers: readonly string[] }>
): Promise<readonly LinkCandidate[]> => {
  const { workspaceId } = transaction
  return transaction.rows<LinkCandidate>(
    sql`select c.id, c.name_key as "nameKey", c.credit_code as "creditCode", c.external_id as "externalId",
               c.import_id is not distinct from ${importId}::uuid as "isNew"
          from customer c
         where c.workspace_id = ${workspaceId} and c.state in ('active', 'archived')
           and c.id = any (array(
                 select a.id from customer a where a.workspace_id = ${workspaceId} and a.credit_code = any (${keys.creditCodes}::text[])
                 union
                 select a.id from customer a where a.workspace_id = ${workspaceId} and a.name_key = any (${keys.nameKeys}::text[])
                 union
                 select a.id from customer a
                  where ${keys.numbers.length > 0} and a.workspace_id = ${workspaceId} and a.external_id = any (${keys.numbers}::text[])))
           and ${ownerScope(actor, sql`c.owner_id`)}
         order by c.id`
  )
}

/** What hangs on customers already, to know the same again. */
export type KnownParts = Readonly<{
  contacts: readonly (Contact & Readonly<{ id?: string }>)[]
  needs: readonly Need[]
  orders: readonly Readonly<{
    orderedOn: Day
    amountFen: number
    product: string | null
    number: string | null
  }>[]
  records: readonly Readonly<{ on: Day; content: string }>[]
}>

type PartsRow = Readonly<{
  id: string
  contacts: readonly (Partial<Contact> & Readonly<{ id: string }>)[] | null
  needs: readonly Partial<Need>[] | null
  orders: KnownParts['orders'] | null
  records: KnownParts['records'] | null
}>

/** Of the kinds that are asked for. */
export const listKnownParts = async (
  transaction: Transaction,
  ids: readonly string[],
  kinds: ReadonlySet<RelatedKind>,
  timeZone: string
): Promise<ReadonlyMap<string, KnownParts>> => {
  if (ids.length === 0) return new Map()
  const { workspaceId } = transaction
  const rows = await transaction.rows<PartsRow>(
    sql`select c.id,
               case when ${kinds.has('contact') || kinds.has('followUp')} then (
                 select jsonb_agg(x.detail || jsonb_build_object('id', x.id)) from contact x where x.workspace_id = ${workspaceId} and x.customer_id = c.id) end as contacts,
               case when ${kinds.has('need')} then (
                 select jsonb_agg(x.detail) from need x where x.workspace_id = ${workspaceId} and x.customer_id = c.id) end as needs,
               case when ${kinds.has('order')} then (
                 select jsonb_agg(jsonb_build_object('orderedOn', x.ordered_on, 'amountFen', x.amount_fen,
                          'product', x.product_type, 'number', x.external_id))
                   from customer_order x where x.workspace_id = ${workspaceId} and x.customer_id = c.id) end as orders,
               case when ${kinds.has('followUp')} then (
                 select jsonb_agg(jsonb_build_object('on', (x.happened_at at time zone ${timeZone})::date, 'content', x.content))
                   from follow_up_record x where x.workspace_id = ${workspaceId} and x.customer_id = c.id) end as records
          from customer c where c.workspace_id = ${workspaceId} and c.id = any (${ids}::uuid[])`
  )
  return new Map(
    rows.map(({ id, contacts, needs, orders, records }) => [
      id,
      {
        contacts: (contacts ?? []).map((detail) => ({ ...noContact, ...detail })),
        needs: (needs ?? []).map((detail) => ({ ...noNeed, ...detail })),
        orders: orders ?? [],
        records: records ?? []
      }
    ])
  )
}

/** Customers, in the order of their ids, who got related rows by an import and are still there: what to take back of each. */
export const listRelatedCustomers = async (
  transaction: Transaction,
  importId: string,
  after: string | null,
  limit: number
): Promise<readonly string[]> => {
  const { workspaceId } = transaction
  const rows = await transaction.rows<{ id: string }>(
    sql`select distinct r.customer_id as id from import_related_row r
          join customer c on c.workspace_id = ${workspaceId} and c.id = r.customer_id and c.state in ('active', 'archived')
         where r.workspace_id = ${workspaceId} and r.import_id = ${importId} and r.outcome = 'created'
           and c.import_id is distinct from ${importId}::uuid
           and r.customer_id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
         order by r.customer_id limit ${limit}`
  )
  return rows.map(({ id }) => id)
}

/** Contacts, needs and orders that an import brought to some customers, but for those that somebody changed since. */
export const listUntouchedParts = (
  transaction: Transaction,
  importId: string,
  customerIds: readonly string[]
): Promise<
  readonly Readonly<{ customerId: string; kind: RelatedKind; partId: string; source: number }>[]
> => {
  const { workspaceId } = transaction
  return transaction.rows(
    sql`select r.customer_id as "customerId", r.kind, r.part_id as "partId", r.source
          from import_related_row r
         where r.workspace_id = ${workspaceId} and r.import_id = ${importId} and r.outcome = 'created'
           and r.customer_id = any (${customerIds}::uuid[]) and r.part_id is not null
           and not exists (
             select from record_change h
              where h.workspace_id = ${workspaceId} and h.customer_id = r.customer_id and h.kind in ('contact', 'need', 'order')
                and h.run_id is distinct from ${importId}::uuid
                and coalesce(h.after ->> 'id', h.before ->> 'id') = r.part_id::text)`
  )
}
