import { divisionOf, placeNameOf } from '../divisions/index.ts'

/** The region in a credit code, and whether its six digits still stand in the list of divisions. */
export type CodeRegion = Readonly<{ code: string; name: string; current: boolean }>

const NATIONAL = '100000'

/**
 * The region of six digits: `110108` is 北京市海淀区, `100000` the national authority. An abolished code takes the
 * name of its city or province (`371202`, once in 莱芜, is 山东省) and is not current. Null where there is no such
 * province.
 */
export const codeRegionOf = (digits: string): CodeRegion | null => {
  if (digits === NATIONAL) return { code: digits, name: '国家', current: true }
  const exact = divisionOf(digits)
  const division = exact ?? divisionOf(digits.slice(0, 4)) ?? divisionOf(digits.slice(0, 2))
  const name = division ? placeNameOf(division.code) : null
  return name === null ? null : { code: digits, name, current: exact !== null }
}
