import type { CustomerFile } from '#contracts/customers'
import type { MatchRecord } from '#lib/matching'
import { createPackedTexts } from './packed-texts.ts'
import { createRowIndex } from './row-index.ts'
import { keyTextsOf, sameAmong, type Same } from './same-customer.ts'

/** Room for so many rows at first; it doubles. */
const FIRST_ROWS = 1024

export type EarlierRow = Readonly<{ row: number; sheetRow: number }>

/**
 * Tells of each file of one list whether an earlier row is the same customer: rows that share a credit code, a name key
 * or a mobile number are compared. Of a row are kept its name, code and number only, some 80 bytes outside of the heap.
 */
export const createListDuplicates = () => {
  const index = createRowIndex()
  const texts = createPackedTexts()
  // Of each row that is kept, in order: where its texts lie, its number and its place in the sheet.
  let places = new Float64Array(FIRST_ROWS)
  let numbers = new Int32Array(FIRST_ROWS * 2)
  let count = 0
  const find = (file: CustomerFile, record: MatchRecord): Same<EarlierRow> | null => {
    const found = new Set(
      keyTextsOf(file)
        .map((key) => index.rowWith(key))
        .filter((at) => at !== null)
    )
    const candidates = [...found].flatMap((at) => {
      const [name, creditCode, phone] = texts.at(places[at] ?? 0)
      const [row = 0, sheetRow = 0] = numbers.subarray(at * 2)
      if (row === file.row) return []
      return [
        {
          record: { row, name: name ?? '', creditCode: creditCode ?? null, phones: phone ? [phone] : [] },
          of: { row, sheetRow }
        }
      ]
    })
    return candidates.length === 0 ? null : sameAmong(record, candidates)
  }
  const grow = (): void => {
    const [oldPlaces, oldNumbers] = [places, numbers]
    places = new Float64Array(oldPlaces.length * 2)
    places.set(oldPlaces)
    numbers = new Int32Array(oldNumbers.length * 2)
    numbers.set(oldNumbers)
  }
  const keep = (file: CustomerFile, record: MatchRecord): void => {
    if (count === places.length) grow()
    for (const key of keyTextsOf(file)) index.firstWith(key, count)
    places[count] = texts.add([record.name, file.creditCode, record.phones?.[0] ?? null])
    numbers[count * 2] = file.row
    numbers[count * 2 + 1] = file.sheetRow
    count += 1
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
