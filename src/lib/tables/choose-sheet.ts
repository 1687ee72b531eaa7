import { TableError } from './errors.ts'

type NamedSheet = Readonly<{ name: string; hidden: boolean }>

/**
 * The sheet that a person asked for: by name (then without regard to spaces and case), by number from 1, or the first
 * that is not hidden. Failure: `tables.sheetMissing` with the names that there are.
 */
export const chooseSheet = <T extends NamedSheet>(sheets: readonly T[], wanted?: string | number): T => {
  const key = (name: string): string => name.trim().toLowerCase()
  const found =
    wanted === undefined
      ? (sheets.find((sheet) => !sheet.hidden) ?? sheets[0])
      : (sheets.find(({ name }) => name === wanted) ??
        sheets.find(({ name }) => key(name) === key(String(wanted))) ??
        (/^\d+$/.test(String(wanted)) ? sheets[Number(wanted) - 1] : undefined))
  if (!found)
    throw new TableError('tables.sheetMissing', {
      sheet: wanted ?? '',
      sheets: sheets.map(({ name }) => name).join('、')
    })
  return found
}
