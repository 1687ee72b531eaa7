import { languages, translate } from '#lang'

/** How the column of reasons is headed in the files of refused rows that we give back. */
const reasons: ReadonlySet<string> = new Set(
  languages.map((language) => translate(language, { code: 'import.reason', params: {} }))
)

/** Whether a list is one of refused rows that came from here: its last column is ours and none of the customer's. */
const isReturned = (columns: readonly string[]): boolean => reasons.has(columns.at(-1)?.trim() ?? '')

const NEUTRALISED = /^'[=+\-@\t\r＝＋－＠]/

/**
 * A cell as it was before a formula was taken out of it: `'=1+1` is `=1+1` again. Files that we export have the apostrophe
 * (OWASP) and so have other programs'; nobody begins a value so himself.
 */
export const cellBefore = (cell: string): string =>
  cell.startsWith("'") && NEUTRALISED.test(cell) ? cell.slice(1) : cell

/** The columns as they were: of a list of refused rows without our reasons, and each as a cell was. */
export const columnsBefore = (columns: readonly string[]): readonly string[] =>
  (isReturned(columns) ? columns.slice(0, -1) : columns).map(cellBefore)
