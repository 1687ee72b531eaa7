/** Letters of a column from 0: 0 is A, 27 is AB. */
export const columnLetters = (column: number): string => {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** The cell as a person names it: column 27 of row 3 is `AB3`. */
export const referenceOf = (column: number, row: number): string => `${columnLetters(column)}${row}`

/** Column from 0 of a reference from `at` on: `A1` is 0, `AB12` 27; -1 where it has no letters. */
export const columnOf = (reference: string, at = 0): number => {
  let column = 0
  for (let index = at; index < reference.length; index += 1) {
    const code = reference.charCodeAt(index) | 32
    if (code < 97 || code > 122) break
    column = column * 26 + code - 96
  }
  return column - 1
}
