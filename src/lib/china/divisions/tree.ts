import { DIVISION_LINES } from './data/tree.ts'

export type DivisionLevel = 'province' | 'city' | 'district' | 'zone'

/**
 * One administrative division. Codes have 2 (province), 4 (city) or 6 digits (district). A `zone` is a
 * development zone that statistics count apart (`130171`): it lies in a city but is no district.
 */
export type Division = Readonly<{ code: string; name: string; level: DivisionLevel; parent: string | null }>

/** Names that only head a group of districts in the official list and name no place: 北京 › 市辖区 › 海淀区. */
const GROUPING_NAMES = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'])

/** Last two digits of the statistics' development zones. */
const isZoneCode = (code: string): boolean => code[4] === '7' && code[5] !== '0'

const readTree = (): ReadonlyMap<string, Division> => {
  const divisions = new Map<string, Division>()
  const put = (code: string, name: string, level: DivisionLevel, parent: string | null): void => {
    divisions.set(code, { code, name, level, parent })
  }
  let province = ''
  for (const line of DIVISION_LINES.trim().split('\n')) {
    if (!line.startsWith(' ')) {
      province = line.slice(0, 2)
      put(province, line.slice(2), 'province', null)
      continue
    }
    const colon = line.indexOf(':')
    const city = province + line.slice(2, 4)
    put(city, line.slice(4, colon), 'city', province)
    for (const entry of line.slice(colon + 1).split(' ')) {
      if (entry === '') continue
      const code = city + entry.slice(0, 2)
      put(code, entry.slice(2), isZoneCode(code) ? 'zone' : 'district', city)
    }
  }
  return divisions
}

const divisions = readTree()

const groupByParent = (): ReadonlyMap<string, readonly Division[]> => {
  const groups = new Map<string, Division[]>()
  for (const division of divisions.values()) {
    const key = division.parent ?? ''
    const group = groups.get(key)
    if (group) group.push(division)
    else groups.set(key, [division])
  }
  return groups
}

const childrenByParent = groupByParent()

/** Every division in the order of its code within its parent. */
export const allDivisions = (): Iterable<Division> => divisions.values()

/**
 * The division of a code: `divisionOf('110108')` is 海淀区. A trailing `00` is the higher level: `330000` is 浙江省.
 */
export const divisionOf = (code: string): Division | null => {
  const exact = divisions.get(code)
  if (exact) return exact
  return code.length > 2 && code.endsWith('00') ? divisionOf(code.slice(0, -2)) : null
}

/** The divisions above a code, the province first: `110108` → 北京市, 市辖区. */
export const parentsOf = (code: string): readonly Division[] => {
  const above = divisionOf(code)?.parent
  const parent = above ? divisionOf(above) : null
  return parent ? [...parentsOf(parent.code), parent] : []
}

/** The divisions directly below a code; without a code the 34 provinces. Development zones are left out. */
export const childrenOf = (code: string | null): readonly Division[] =>
  (childrenByParent.get(code === null ? '' : (divisionOf(code)?.code ?? code)) ?? []).filter(
    ({ level }) => level !== 'zone'
  )

/** Whether the name only heads a group and names no place (市辖区, 省直辖县级行政区划). */
export const isGroupingName = (name: string): boolean => GROUPING_NAMES.has(name)

/**
 * The name of a place for a reader, groups left out: `110108` → `北京市海淀区`, `320583` → `江苏省苏州市昆山市`.
 * Null where the code is unknown.
 */
export const placeNameOf = (code: string): string | null => {
  const division = divisionOf(code)
  if (!division) return null
  const names = [...parentsOf(division.code), division].map(({ name }) => name)
  return names.filter((name, at) => !GROUPING_NAMES.has(name) && name !== names[at - 1]).join('')
}
