import type { ColumnMapping } from '#contracts/collection'
import type { CustomerFile, FieldKey } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Finding } from '#contracts/verification'
import { matchRecordOf, verifyCustomer } from '#core/verification'
import type { Day } from '#kernel/day'
import type { Message } from '#kernel/result'
import { findDuplicates, type DuplicateReport, type MatchRecord } from '#lib/matching'
import { openCustomerList, type CustomerList } from '#modules/collection'

export type ListRequest = Readonly<{
  file: string
  sheet?: string | undefined
  mappingFile?: string | undefined
  asOf: Day
  playbook: PlaybookDocument
}>

/** One row, understood and checked; `file` is null where the row names nobody and reaches nobody. */
export type CheckedRow = Readonly<{
  row: number
  sheetRow: number
  file: CustomerFile | null
  findings: readonly Finding[]
}>

export type CheckedBatch = Readonly<{ rows: readonly CheckedRow[]; bytesRead: number; totalBytes: number }>

export type ListHead = Readonly<{ source: CustomerList['source']; mapping: readonly ColumnMapping[] }>

/** What is known only when every row has been read. */
export type ListEnd = Readonly<{
  duplicates: Pick<DuplicateReport, 'pairs' | 'related' | 'clusters'>
  /** Names of the rows that the duplicates speak of. */
  names: readonly (readonly [number, string])[]
  warnings: readonly Message[]
}>

/** A list on its way in: its head at once, its rows in batches, once, and then its end. All of it is plain data. */
export type CheckedList = Readonly<{
  head: ListHead
  batches: () => AsyncIterable<CheckedBatch>
  end: (onProgress: (done: number, total: number) => void) => Promise<ListEnd>
  close: () => Promise<void>
}>

/** Opens a list in this thread: reads it, checks each row, and looks for duplicates at the end. */
export const openCheckedList = async (request: ListRequest, signal?: AbortSignal): Promise<CheckedList> => {
  const { playbook, asOf } = request
  const list = await openCustomerList(request.file, {
    today: asOf,
    sheet: request.sheet,
    mappingFile: request.mappingFile,
    signal
  })
  const columns = new Map(
    list.mapping.flatMap(({ field, column }) => (field === null ? [] : [[field, column] as const]))
  )
  const context = {
    playbook,
    asOf,
    scenario: 'list' as const,
    columnOf: (field: FieldKey) => columns.get(field) ?? null
  }
  const matchRecords: MatchRecord[] = []
  return {
    head: { source: list.source, mapping: list.mapping },
    batches: async function* () {
      for await (const batch of list.batches()) {
        const rows = batch.map(({ row, sheetRow, file }): CheckedRow => {
          if (file === null) return { row, sheetRow, file, findings: [] }
          // A copy: pieces of a cell's text would keep the whole piece of the list that they were cut from in memory.
          matchRecords.push(structuredClone(matchRecordOf(file)))
          return { row, sheetRow, file, findings: verifyCustomer(file, context) }
        })
        yield { rows, ...list.progress() }
      }
    },
    end: (onProgress) => {
      const { pairs, related, clusters } = findDuplicates(matchRecords, { onProgress })
      const spokenOf = new Set([...pairs, ...related].flatMap(({ a, b }) => [a, b]))
      const names = matchRecords
        .filter(({ row }) => spokenOf.has(row))
        .map(({ row, name }) => [row, name] as const)
      return Promise.resolve({ duplicates: { pairs, related, clusters }, names, warnings: list.warnings() })
    },
    close: list.close
  }
}
