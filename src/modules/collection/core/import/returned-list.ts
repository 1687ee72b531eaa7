import { languages, translate } from '#lang'

/** How the column of reasons is headed in the files of refused rows that we give back. */
const reasons: ReadonlySet<string> = new Set(
  languages.map((language) => translate(language, { code: 'import.reason', params: {} }))
)

/** Whether a list is one of refused rows that came from here: its last column is ours and none of the customer's. */
export const isReturned = (columns: readonly string[]): boolean => reasons.has(columns.at(-1)?.trim() ?? '')

/** The columns of the list that the refused rows were of. */
export const columnsBefore = (columns: readonly string[]): readonly string[] =>
  isReturned(columns) ? columns.slice(0, -1) : columns

/** A cell as it was before we took the formula out of it: `'=1+1` is `=1+1` again. */
export const cellBefore = (cell: string): string =>
  /^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell
