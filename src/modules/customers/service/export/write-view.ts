import { setImmediate as breathe } from 'node:timers/promises'
import type { Writable } from 'node:stream'
import { writeCsv, writeXlsx, type CellValue } from '#lib/tables'
import type { Transaction } from '#platform/database'
import { idsInOrder } from '../../io/export/ids-in-order.ts'
import { fileColumnsOf } from './columns.ts'
import { openPartSheets } from './part-sheets.ts'
import type { ExportPlan } from './plan-export.ts'
import { readCustomers } from './read-customers.ts'

/** Customers read at a time: what is in memory of an export, however long it is. */
const PORTION = 500
/** After so many lines others get their turn: some 5 ms. */
const BREATH = 100

/** Writes the lines of a view in its format; `sent` counts them, so that it is known how far it came. */
export const writeView = async (
  transaction: Transaction,
  target: Writable,
  { query, asking, conditions, order, choice, title }: ExportPlan,
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
