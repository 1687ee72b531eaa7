import { FORMER_NAMES } from './data/former-names.ts'
import { NEW_AREAS } from './data/new-areas.ts'
import { TAIWAN_AREAS } from './data/taiwan-areas.ts'
import { shortNameOf } from './short-name.ts'
import { allDivisions, childrenOf, divisionOf, isGroupingName, parentsOf } from './tree.ts'

/** A place as its codes at the three levels; null where the level is open. */
export type Place = Readonly<{ province: string; city: string | null; district: string | null }>

/**
 * How a name belongs to its place: the official `full` name, the `short` one, a `restyled` one whose last word
 * changed (吴江市, now 吴江区), a `former` name, or an `area` that lies there but is no division (两江新区).
 */
export type NameKind = 'full' | 'short' | 'restyled' | 'former' | 'area'

export type NameEntry = Readonly<{
  name: string
  kind: NameKind
  code: string
  place: Place
  /** Too common to mean this place unless its province or city is known: 东区, 城区, the districts of 香港. */
  needsContext: boolean
  /** How much of an area's name is that of its city, which the rest of the address need not repeat: 天津 of 天津开发区. */
  ofCity?: number
}>

/** The place of a code with its upper levels; a province with one city has that city (北京 is 11 and 1101). */
export const placeOf = (code: string): Place | null => {
  const division = divisionOf(code)
  if (!division) return null
  const chain = [...parentsOf(division.code), division].filter(({ level }) => level !== 'zone')
  const province = chain[0]?.code
  if (province === undefined) return null
  const cities = childrenOf(province)
  const city = chain[1]?.code ?? (cities.length === 1 ? (cities[0]?.code ?? null) : null)
  const districts = city === null ? [] : childrenOf(city)
  const district = chain[2]?.code ?? (districts.length === 1 ? (districts[0]?.code ?? null) : null)
  return { province, city, district }
}

const RESTYLED_DISTRICT = ['市', '县', '区']
const RESTYLED_CITY = ['市', '地区', '州', '盟']
const RESTYLED_PROVINCE = ['省', '市', '自治区', '特区', '特别行政区']

const NAMED_CODE = /([\u4e00-\u9fff]+)(\d+)/g

const readNamedCodes = (lines: string): readonly (readonly [name: string, code: string])[] =>
  [...lines.matchAll(NAMED_CODE)].map(([, name = '', code = '']) => [name, code] as const)

/** Two letters that a quarter, a lake or a hill is called anywhere: 东城, 西湖, 江北, 南山. */
const COMMON_PLACE = /^[东西南北中新城江河海上下][东西南北城湖山河市港江安]$/

/** Shorter than the short name. */
const SHORTER = [['内蒙', '15']] as const

const isVague = (name: string, code: string): boolean =>
  code.length === 6 &&
  (/^.区$|^市[中南北]$/.test(name) ||
    COMMON_PLACE.test(name) ||
    code.startsWith('81') ||
    code.startsWith('82'))

const collectEntries = (): readonly NameEntry[] => {
  const divisions = [...allDivisions()].filter(({ name, level }) => level !== 'zone' && !isGroupingName(name))
  const official = new Set(divisions.map(({ name }) => name))
  const formerNames = readNamedCodes(FORMER_NAMES)
  const former = new Set(formerNames.map(([name]) => name))
  const entries: NameEntry[] = []
  const putter = (code: string): ((name: string, kind: NameKind) => void) => {
    const place = placeOf(code)
    return (name, kind) => {
      if (place) entries.push({ name, kind, code, place, needsContext: isVague(name, code) })
    }
  }
  for (const { code, name, level } of divisions) {
    if (code === '8100' || code === '8200') continue
    const put = putter(code)
    put(name, 'full')
    const short = shortNameOf(name)
    if (short !== name && !former.has(short)) put(short, 'short')
    if (short.length < 2 || short === name) continue
    const endings =
      level === 'province' ? RESTYLED_PROVINCE : level === 'city' ? RESTYLED_CITY : RESTYLED_DISTRICT
    for (const ending of endings) {
      const restyled = short + ending
      if (!official.has(restyled) && !former.has(restyled)) put(restyled, 'restyled')
    }
  }
  for (const [name, code] of formerNames) putter(code)(name, 'former')
  for (const [name, code] of SHORTER) putter(code)(name, 'short')
  // 上海卢湾, 北京宣武: without its 区 a former name counts behind its city only.
  const taken = new Set(entries.map(({ name }) => name))
  for (const [name, code] of formerNames) {
    const short = name.slice(0, -1)
    const place = placeOf(code)
    if (short.length >= 2 && /[区市县]$/.test(name) && place && !taken.has(short))
      entries.push({ name: short, kind: 'short', code, place, needsContext: true })
  }
  for (const [name, code] of readNamedCodes(NEW_AREAS + TAIWAN_AREAS)) {
    const place = placeOf(code)
    if (!place) continue
    const within = [place.district, place.city, place.province].map((part) =>
      part === null ? '' : shortNameOf(divisionOf(part)?.name ?? '')
    )
    const ofCity = within.find((short) => short !== '' && name.startsWith(short))?.length ?? 0
    entries.push({ name, kind: 'area', code, place, needsContext: isVague(name, code), ofCity })
  }
  return entries
}

/** 1 for each code unit that some name begins with: most positions of an address need no look-up then. */
const begins = new Uint8Array(65_536)

const indexByStart = (): ReadonlyMap<string, readonly NameEntry[]> => {
  const index = new Map<string, NameEntry[]>()
  for (const entry of collectEntries()) {
    const key = entry.name.slice(0, 2)
    const bucket = index.get(key)
    if (bucket) bucket.push(entry)
    else index.set(key, [entry])
  }
  for (const key of index.keys()) begins[key.charCodeAt(0)] = 1
  for (const bucket of index.values()) bucket.sort((a, b) => b.name.length - a.name.length)
  return index
}

let built: ReadonlyMap<string, readonly NameEntry[]> | null = null

const NONE: readonly NameEntry[] = []

/** Every name that stands in the text at the position, the longest first. Built on first use (some 60 ms). */
export const namesAt = (text: string, position: number): readonly NameEntry[] => {
  built ??= indexByStart()
  if (begins[text.charCodeAt(position)] !== 1) return NONE
  const bucket = built.get(text.slice(position, position + 2))
  return bucket === undefined ? NONE : bucket.filter(({ name }) => text.startsWith(name, position))
}
