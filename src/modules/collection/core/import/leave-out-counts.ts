import type { ColumnMapping } from '../../contract.ts'
import { message } from '#kernel/result'

/** Headers of a column that counts its rows, unless somebody numbers his customers by it. */
const COUNTING = /^\s*(?:序\s*号|项次|項次|行号|no\.?|#)\s*$/i

/** 1, 2, 3 or 21, 22, 23: each one more than the one above; rows without a number say nothing. */
const countsUp = (cells: readonly string[]): boolean => {
  const numbers = cells.flatMap((cell) => (cell.trim() === '' ? [] : [Number(cell)]))
  const first = numbers[0]
  return first !== undefined && numbers.every((number, at) => number === first + at)
}

/**
 * 序号 that only counts rows is no customer's number: the next list begins with 1 again. Left out, with the reason beside it, unless
 * a further sheet says by it whose its rows are (`isLinked`). Ours.
 */
export const leaveOutCounts = (
  mapping: readonly ColumnMapping[],
  rows: readonly (readonly string[])[],
  isLinked: boolean
): readonly ColumnMapping[] =>
  isLinked
    ? mapping
    : mapping.map((column) =>
        column.field === 'externalId' &&
        COUNTING.test(column.column) &&
        countsUp(rows.map((row) => row[column.index] ?? ''))
          ? { ...column, field: null, skip: true, because: message('import.countsRows') }
          : column
      )
