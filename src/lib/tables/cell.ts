/** A date or a moment of a cell, without time zone: `{ day: '2024-03-15', time: '09:30:00' }`; midnight has no time. */
export type DateCell = Readonly<{ day: string; time: string | null }>

/** What a cell holds. Empty is null; text is kept to the letter, so a csv has text only. */
export type CellValue = string | number | boolean | null | DateCell

/** A row of a sheet that holds something; `sheetRow` counts from 1 as the person sees it in his spreadsheet. */
export type SheetRow = { readonly sheetRow: number; readonly cells: CellValue[] }

export const isDateCell = (cell: CellValue): cell is DateCell => typeof cell === 'object' && cell !== null

/** Spaces that a person does not see: ASCII white space, no-break and ideographic space, zero-width marks, BOM. */
const INVISIBLE = /^[\s\u200B-\u200D\u2060\uFEFF]*$/

/** Whether a person sees nothing there: null, or text of white space only. */
export const isBlankCell = (cell: CellValue): boolean =>
  cell === null || (typeof cell === 'string' && INVISIBLE.test(cell))

// Excel computes with 15 significant digits; what lies beyond is the noise of binary fractions.
const SIGNIFICANT_DIGITS = 15

const withoutExponent = (value: number): string => {
  const text = String(value)
  if (!text.includes('e')) return text
  if (Math.abs(value) >= 1) return BigInt(value).toString()
  return value.toFixed(20).replace(/\.?0+$/, '')
}

/** A number as text without float noise and without exponent: 0.1 + 0.2 → `0.3`, 13800138000 → `13800138000`. */
const numberText = (value: number): string => {
  if (!Number.isFinite(value)) return ''
  return withoutExponent(Number.isInteger(value) ? value : Number(value.toPrecision(SIGNIFICANT_DIGITS)))
}

/**
 * What a person would see in the cell: a phone number stored as a number keeps its digits (13800138000, not 1.38E10),
 * a date is ISO text (`2024-03-15` or `2024-03-15 09:30:00`), empty is ''.
 */
export const cellText = (cell: CellValue): string => {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return numberText(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return cell.time === null ? cell.day : `${cell.day} ${cell.time}`
}
