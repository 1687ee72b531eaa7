import { setImmediate as breathe } from 'node:timers/promises'
import type { Readable, Writable } from 'node:stream'
import type { Actor } from '#kernel/actor'
import type { CustomerExportQuery, ExportColumn } from '#contracts/customers'
import { translate, type Language } from '#lang'
import { writeCsv, writeXlsx, type CellValue } from '#lib/tables'
import { audit } from '#modules/audit'
import { isMasked } from '#modules/identity'
import { playbookOf } from '#modules/playbook'
import { sql, type Database, type Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { findMostContacts, findOwnColumns } from '../../io/export/own-columns.ts'
import { idsInOrder } from '../../io/export/ids-in-order.ts'
import { spooling } from '../../io/export/spool.ts'
import { maskedQuestion, type Asking } from '../../io/list/asking.ts'
import { countRows } from '../../io/facets/count-rows.ts'
import { conditionsOf, type ListConditions } from '../../io/list/conditions.ts'
import { orderOf } from '../../io/list/order.ts'
import { maskedFieldsOf } from '../../masking/masked-fields.ts'
import { askingOf } from '../list-customers.ts'
import type { Moment } from '../moment.ts'
import { exportDetail } from './audit-detail.ts'
import { fileColumnsOf, type ColumnChoice } from './columns.ts'
import { openPartSheets } from './part-sheets.ts'
import { readCustomers } from './read-customers.ts'

/** Customers read at a time: what is in memory of an export, however long it is. */
const PORTION = 500
/** After so many lines others get their turn: some 5 ms. */
const BREATH = 100

export type ExportedFile = Readonly<{ stream: Readable; fileName: string; rows: number }>

const hiddenColumns = (actor: Actor): ReadonlySet<ExportColumn> => {
  const [noAmount, noSize] = [isMasked(actor, 'orderAmount'), isMasked(actor, 'revenue')]
  return new Set([
    ...(noAmount ? (['amount'] as const) : []),
    ...(noSize ? (['size'] as const) : []),
    ...(noAmount || noSize ? (['segment'] as const) : [])
  ])
}

type Writing = Readonly<{
  query: CustomerExportQuery
  asking: Asking
  conditions: ListConditions
  order: ReturnType<typeof orderOf>
  choice: ColumnChoice
  title: string
}>

/** Writes the lines of a view in its format; `sent` counts them, so that it is known how far it came. */
const writeView = async (
  transaction: Transaction,
  target: Writable,
  { query, asking, conditions, order, choice, title }: Writing,
  sent: { rows: number }
): Promise<void> => {
  const columns = fileColumnsOf(choice)
  const withFiles = choice.all !== null
  const parts = withFiles && query.format === 'xlsx' ? await openPartSheets(choice) : null
  const place = { column: order.column, descending: query.sort.startsWith('-') }
  async function* lines(): AsyncGenerator<readonly CellValue[]> {
    for await (const ids of idsInOrder(transaction, conditions, place, PORTION))
      for (const customer of await readCustomers(transaction, asking, ids, withFiles)) {
        await parts?.add(customer)
        yield columns.map(({ cell }) => cell(customer))
        sent.rows += 1
        if (sent.rows % BREATH === 0) await breathe()
      }
  }
  if (query.format === 'csv') {
    const headers = columns.map(({ header }) => header)
    await writeCsv(target, headers, lines())
    return
  }
  const sheet = {
    name: title,
    columns: columns.map(({ header, kind }) => ({ header, kind })),
    rows: lines(),
    freezeColumns: 1
  }
  try {
    await writeXlsx(target, [sheet, ...(parts?.sheets ?? [])])
  } finally {
    await parts?.close()
  }
}

/** What the audit says at the end: how many customers were really written, and whether that was all of them. */
const ended = (
  { actor, address, id }: Readonly<{ actor: Actor; address: string | null; id: string }>,
  { rows }: Readonly<{ rows: number }>,
  complete: boolean
) => ({
  actor,
  action: complete ? 'customer.exportSent' : 'customer.exportBroken',
  subjectKind: 'export' as const,
  subjectId: id,
  detail: { rows },
  address
})

/** Of a view those who are selected. */
const selectedOf = ({ id }: CustomerExportQuery, conditions: ListConditions): ListConditions =>
  id.length === 0
    ? conditions
    : {
        ...conditions,
        isWide: true,
        always: sql`${conditions.always} and f.customer_id = any (${id}::uuid[])`
      }

/**
 * A list view as a file (COL-16): the same filter, order, scope and masks as the list. The audit has who takes what, and of
 * how many, before a byte leaves, in this transaction; the lines are read in one of their own and go out while they are
 * read, and at the end the audit has how many went. Where it breaks in the middle the download breaks too.
 */
export const exportCustomers = async (
  database: Database,
  transaction: Transaction,
  actor: Actor,
  query: CustomerExportQuery,
  { now, today }: Moment,
  { language, address }: Readonly<{ language: Language; address: string | null }>
): Promise<ExportedFile> => {
  const asking = await askingOf(transaction, actor, { today }, query)
  const order = orderOf(query.sort, null, asking)
  if (order.by === 'amount' && isMasked(actor, 'orderAmount')) throw maskedQuestion('sort')
  const conditions = selectedOf(query, conditionsOf(query, asking, transaction.workspaceId))
  const playbook = await playbookOf(transaction)
  const withFiles = query.fields === 'all'
  const choice: ColumnChoice = {
    playbook,
    language,
    timeZone: actor.timeZone,
    columns: query.columns,
    hidden: {
      columns: hiddenColumns(actor),
      fields: new Set(maskedFieldsOf(actor)),
      isHiddenTag: asking.hidden.isHiddenTag
    },
    all: withFiles
      ? {
          own: await findOwnColumns(transaction, conditions),
          contacts: query.format === 'csv' ? await findMostContacts(transaction, conditions) : null
        }
      : null
  }
  const title = translate(language, { code: 'customers.export.title', params: {} })
  const rows = await countRows(transaction, conditions, null)
  const id = newId()
  await audit(
    transaction,
    {
      actor,
      action: 'customer.exported',
      subjectKind: 'export',
      subjectId: id,
      detail: exportDetail(query, playbook, rows),
      address
    },
    now
  )
  const writing = { query, asking, conditions, order, choice, title }
  const stream = await spooling(async (target) => {
    const sent = { rows: 0 }
    let isBegun = false
    try {
      await database.inWorkspace(actor.workspaceId, async (reading) => {
        // What has left the house cannot be begun anew.
        if (isBegun) throw new Error('an export is not tried again')
        isBegun = true
        await writeView(reading, target, writing, sent)
        await audit(reading, ended({ actor, address, id }, sent, true), now)
      })
    } catch (error) {
      await database.inWorkspace(actor.workspaceId, async (telling) =>
        audit(telling, ended({ actor, address, id }, sent, false), now)
      )
      throw error
    }
  })
  return { stream, fileName: `${title} ${today}.${query.format}`, rows }
}
