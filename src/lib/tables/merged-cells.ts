import type { CellValue, SheetRow } from './cell.ts'

/** Rows `from` to `to` (as the sheet numbers them) of a column from 0 that show one value. */
export type MergedRows = Readonly<{ column: number; from: number; to: number }>

type Running = Readonly<{ to: number; value: CellValue }>

/**
 * Gives each row the value that a person sees there: a company merged over the rows of its three contacts stands in
 * each of them. Rows come in order; one that holds nothing of its own is not among them.
 */
export const mergeFiller = (merges: readonly MergedRows[]): ((row: SheetRow) => void) => {
  const starts = new Map<number, MergedRows[]>()
  for (const merge of merges) {
    const others = starts.get(merge.from)
    if (others) others.push(merge)
    else starts.set(merge.from, [merge])
  }
  const running = new Map<number, Running>()
  return ({ sheetRow, cells }) => {
    for (const [column, { to, value }] of running) {
      if (sheetRow > to) running.delete(column)
      else if ((cells[column] ?? null) === null) {
        while (cells.length < column) cells.push(null)
        cells[column] = value
      }
    }
    for (const { column, to } of starts.get(sheetRow) ?? [])
      running.set(column, { to, value: cells[column] ?? null })
  }
}
