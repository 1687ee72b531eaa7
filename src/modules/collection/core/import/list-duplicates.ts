import type { CustomerFile } from '#contracts/customers'
import type { MatchRecord } from '#lib/matching'
import { createRowIndex } from './row-index.ts'
import { keyTextsOf, sameAmong, type Same } from './same-customer.ts'

/** What is kept of a row to compare later ones with it. */
type Kept = Readonly<{ sheetRow: number; name: string; creditCode: string | null; phone: string | null }>

export type EarlierRow = Readonly<{ row: number; sheetRow: number }>

/**
 * Tells of each file of one list whether an earlier row is the same customer: rows that share a credit code, a name key
 * or a mobile number are compared. Of a row are kept its name, code and number only.
 */
export const createListDuplicates = () => {
  const index = createRowIndex()
  const kept = new Map<number, Kept>()
  return {
    earlier: (file: CustomerFile, record: MatchRecord): Same<EarlierRow> | null => {
      const rows = new Set(
        keyTextsOf(file)
          .map((key) => index.firstWith(key, file.row))
          .filter((row) => row !== null)
      )
      rows.delete(file.row)
      const candidates = [...rows].flatMap((row) => {
        const other = kept.get(row)
        if (!other) return []
        const { sheetRow, name, creditCode, phone } = other
        return [
          { record: { row, name, creditCode, phones: phone === null ? [] : [phone] }, of: { row, sheetRow } }
        ]
      })
      const same = sameAmong(record, candidates)
      if (!same)
        kept.set(file.row, {
          sheetRow: file.sheetRow,
          name: record.name,
          creditCode: file.creditCode,
          phone: record.phones?.[0] ?? null
        })
      return same
    }
  }
}
export type ListDuplicates = ReturnType<typeof createListDuplicates>
