import { message, type Message } from '#kernel/result'

/**
 * Why a cell is not read as it looks: an error (#N/A), a formula without its saved result, a number of more digits than
 * a number keeps.
 */
export type CellDoubt = 'errorCells' | 'formulaWithoutValue' | 'digitsLost'

/** Told of each such cell by its reference, `B3`. */
export type OnDoubt = (doubt: CellDoubt, reference: string) => void

// Spreadsheets keep 15 digits of a number: an 18-digit credit code typed as one has lost its last three.
const DIGITS_LOST = 1e15

export const hasLostDigits = (value: number): boolean => value >= DIGITS_LOST && Number.isInteger(value)

/** Makes one warning of each kind, with the first cell: a column of 100,000 errors is one thing to say. */
export const doubtsInto = (warnings: Message[]): OnDoubt => {
  const told = new Set<CellDoubt>()
  return (doubt, cell) => {
    if (told.has(doubt)) return
    told.add(doubt)
    warnings.push(message(`tables.${doubt}`, { cell }))
  }
}
