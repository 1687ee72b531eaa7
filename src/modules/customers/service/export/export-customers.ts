import { setImmediate as breathe } from 'node:timers/promises'
import type { Readable, Writable } from 'node:stream'
import type { Actor } from '#kernel/actor'
import type { CustomerExportQuery, ExportColumn } from '#contracts/customers'
import { translate, type Language } from '#lang'
import { writeCsv, writeXlsx, type CellValue } from '#lib/tables'
import { audit } from '#modules/audit'
import { isMasked } from '#modules/identity'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { findOwnColumns } from '../../io/export/own-columns.ts'
import { idsInOrder } from '../../io/export/ids-in-order.ts'
import { spooled } from '../../io/export/spool.ts'
import { maskedQuestion, type Asking } from '../../io/list/asking.ts'
import { conditionsOf } from '../../io/list/conditions.ts'
import { orderOf } from '../../io/list/order.ts'
import { maskedFieldsOf } from '../../masking/masked-fields.ts'
import { askingOf } from '../list-customers.ts'
import type { Moment } from '../moment.ts'
import { exportDetail } from './audit-detail.ts'
import { fileColumnsOf, type FileColumn } from './columns.ts'
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

async function* linesOf(
  transaction: Transaction,
  portions: AsyncIterable<readonly string[]>,
  asking: Asking,
  { columns, withFiles }: Readonly<{ columns: readonly FileColumn[]; withFiles: boolean }>
): AsyncGenerator<readonly CellValue[]> {
  let lines = 0
  for await (const ids of portions)
    for (const customer of await readCustomers(transaction, asking, ids, withFiles)) {
      yield columns.map(({ cell }) => cell(customer))
      lines += 1
      if (lines % BREATH === 0) await breathe()
    }
}

/** Writes the lines in the format; how many there were. */
const writeIn = async (
  target: Writable,
  format: CustomerExportQuery['format'],
  title: string,
  columns: readonly FileColumn[],
  lines: AsyncIterable<readonly CellValue[]>
): Promise<number> => {
  if (format === 'csv')
    return writeCsv(
      target,
      columns.map(({ header }) => header),
      lines
    )
  const sheet = {
    name: title,
    columns: columns.map(({ header, kind }) => ({ header, kind })),
    rows: lines,
    freezeColumns: 1
  }
  const sheets = await writeXlsx(target, [sheet])
  return sheets.reduce((sum, { rows }) => sum + rows, 0)
}

/**
 * A list view as a file (COL-16): the same filter, order, scope and masks as the list, in memory that does not grow with
 * its length. The audit has who took what and how many before a byte leaves, in this transaction; the file is sent after
 * its commit.
 */
export const exportCustomers = async (
  transaction: Transaction,
  actor: Actor,
  query: CustomerExportQuery,
  { now, today }: Moment,
  { language, address }: Readonly<{ language: Language; address: string | null }>
): Promise<ExportedFile> => {
  const asking = await askingOf(transaction, actor, { today }, query)
  const order = orderOf(query.sort, null, asking)
  if (order.by === 'amount' && isMasked(actor, 'orderAmount')) throw maskedQuestion('sort')
  const conditions = conditionsOf(query, asking, transaction.workspaceId)
  const playbook = await playbookOf(transaction)
  const withFiles = query.fields === 'all'
  const columns = fileColumnsOf({
    playbook,
    language,
    timeZone: actor.timeZone,
    columns: query.columns,
    hidden: {
      columns: hiddenColumns(actor),
      fields: new Set(maskedFieldsOf(actor)),
      isHiddenTag: asking.hidden.isHiddenTag
    },
    all: withFiles ? { own: await findOwnColumns(transaction, conditions) } : null
  })
  const title = translate(language, { code: 'customers.export.title', params: {} })
  const written = { rows: 0 }
  const stream = await spooled(async (target) => {
    const place = { column: order.column, descending: query.sort.startsWith('-') }
    const portions = idsInOrder(transaction, conditions, place, PORTION)
    const lines = linesOf(transaction, portions, asking, { columns, withFiles })
    written.rows = await writeIn(target, query.format, title, columns, lines)
  })
  await audit(
    transaction,
    {
      actor,
      action: 'customer.exported',
      subjectKind: 'export',
      subjectId: newId(),
      detail: exportDetail(query, playbook, written.rows),
      address
    },
    now
  )
  return { stream, fileName: `${title} ${today}.${query.format}`, rows: written.rows }
}
