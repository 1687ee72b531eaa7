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
  const find = (file: CustomerFile, record: MatchRecord): Same<EarlierRow> | null => {
    const rows = new Set(
      keyTextsOf(file)
        .map((key) => index.rowWith(key))
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
    return candidates.length === 0 ? null : sameAmong(record, candidates)
  }
  const keep = (file: CustomerFile, record: MatchRecord): void => {
    for (const key of keyTextsOf(file)) index.firstWith(key, file.row)
    kept.set(file.row, {
      sheetRow: file.sheetRow,
      name: record.name,
      creditCode: file.creditCode,
      phone: record.phones?.[0] ?? null
    })
  }
  return {
    /** Whether an earlier row is the same; nothing of this one is kept. */
    find,
    /** The same, and where there is none, this row is one that later ones are compared with. */
    earlier: (file: CustomerFile, record: MatchRecord): Same<EarlierRow> | null => {
      const same = find(file, record)
      if (!same) keep(file, record)
      return same
    }
  }
}
export type ListDuplicates = ReturnType<typeof createListDuplicates>
