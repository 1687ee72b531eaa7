import type { CustomerAnalysis } from '#contracts/analysis'
import type { ColumnMapping } from '#contracts/collection'
import type { FieldKey } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import { createReader, type ListRecord } from '#core/collection'
import { matchRecordOf, verifyCustomer } from '#core/verification'
import type { Day } from '#kernel/day'
import type { Language } from '#lang'
import {
  createAnalyser,
  createCustomerJson,
  createSummary,
  rankOf,
  type SummaryPart
} from '../../core/index.ts'
import { createByteLines, type ByteLines } from './byte-lines.ts'

/** Lines to put aside for a customer; its duplicates are not known yet. */
export type LinesOf = (customer: CustomerAnalysis) => readonly string[]

/** What every examiner of one list works by; plain data. */
export type ExaminerRequest = Readonly<{
  mapping: readonly ColumnMapping[]
  playbook: PlaybookDocument
  language: Language
  asOf: Day
}>

/** What came of some rows of the list, in their order; plain data. */
export type ExaminedBatch = Readonly<{
  rows: number
  /** Rows that name nobody and reach nobody. */
  rejected: readonly Readonly<{ row: number; sheetRow: number }>[]
  findings: number
  /** The customers as JSON, and beside each its row and how early it is worth looking at. */
  customers: ByteLines
  customerRows: readonly number[]
  ranks: readonly number[]
  /** What reports put aside, in the order of their `LinesOf`. */
  asides: readonly ByteLines[]
  summary: SummaryPart
  /** Fields that the rows filled, and whether any understood value differs from what was written. */
  uses: readonly (readonly [FieldKey, boolean])[]
  /** What the duplicate finder looks at, as JSON: in another thread nothing has to be made of it on the way. */
  matchRecords: ByteLines
}>

export type BatchExaminer = (records: readonly ListRecord[]) => ExaminedBatch

/** Reads, checks and examines rows of one list and puts them into words; every examiner of a list gives the same. */
export const createBatchExaminer = (
  { mapping, playbook, language, asOf }: ExaminerRequest,
  putAside: readonly LinesOf[]
): BatchExaminer => {
  const read = createReader(mapping, asOf)
  const columns = new Map(
    mapping.flatMap(({ field, column }) => (field === null ? [] : [[field, column] as const]))
  )
  const context = {
    playbook,
    asOf,
    scenario: 'list' as const,
    columnOf: (field: FieldKey) => columns.get(field) ?? null
  }
  const analyser = createAnalyser({ playbook, language, asOf })
  const summary = createSummary(playbook, language)
  const jsonOf = createCustomerJson()
  const lines = createByteLines()
  const matchLines = createByteLines()
  const asides = putAside.map((linesOf) => ({ linesOf, lines: createByteLines() }))

  return (records) => {
    const rejected: { row: number; sheetRow: number }[] = []
    const customerRows: number[] = []
    const ranks: number[] = []
    const uses = new Map<FieldKey, boolean>()
    let findingCount = 0
    for (const record of records) {
      const file = read(record)
      if (file === null) {
        rejected.push({ row: record.row, sheetRow: record.sheetRow })
        continue
      }
      const findings = verifyCustomer(file, context)
      const examined = analyser.examine(file)
      summary.add(examined, findings)
      const customer = analyser.write(examined, findings)
      lines.add(jsonOf(customer))
      matchLines.add(JSON.stringify(matchRecordOf(file)))
      customerRows.push(file.row)
      ranks.push(rankOf(customer))
      findingCount += findings.length
      for (const name in customer.values) {
        // The keys of `values` are field keys by its schema.
        const field = name as FieldKey
        const differs = uses.get(field)
        if (differs !== true) uses.set(field, (customer.values[field]?.raw ?? null) !== null)
      }
      for (const aside of asides) for (const line of aside.linesOf(customer)) aside.lines.add(line)
    }
    return {
      rows: records.length,
      rejected,
      findings: findingCount,
      customers: lines.take(),
      customerRows,
      ranks,
      asides: asides.map((aside) => aside.lines.take()),
      summary: summary.take(),
      uses: [...uses],
      matchRecords: matchLines.take()
    }
  }
}
