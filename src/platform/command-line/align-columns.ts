/** Cells of a terminal that a text takes: Chinese characters and full-width marks take two. */
const widthOf = (text: string): number => {
  let width = 0
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    const wide =
      (code >= 0x11_00 && code <= 0x11_5f) ||
      (code >= 0x2e_80 && code <= 0xa4_cf) ||
      (code >= 0xac_00 && code <= 0xd7_a3) ||
      (code >= 0xf9_00 && code <= 0xfa_ff) ||
      (code >= 0xfe_30 && code <= 0xfe_6f) ||
      (code >= 0xff_00 && code <= 0xff_60) ||
      code >= 0x1_f3_00
    width += wide ? 2 : 1
  }
  return width
}

/** Rows as lines whose columns stand under each other in a terminal; the last column is not padded. */
export const alignColumns = (rows: readonly (readonly string[])[]): string => {
  const widths: number[] = []
  for (const row of rows)
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, widthOf(cell))
    })
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === row.length - 1 ? cell : cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell))
        )
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}
