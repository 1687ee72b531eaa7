import { pinyinOf } from '#lib/chinese'
import { placeOf, type Place } from './name-index.ts'
import { shortNameOf } from './short-name.ts'
import { allDivisions, isGroupingName } from './tree.ts'

/** English and local spellings that are no pinyin: `spelling short name`. */
const SPELLINGS = `
shaanxi 陕西,innermongolia 内蒙古,neimongol 内蒙古,tibet 西藏,hongkong 香港,hk 香港,macau 澳门,macao 澳门,harbin 哈尔滨,urumqi 乌鲁木齐
hohhot 呼和浩特,huhhot 呼和浩特,lhasa 拉萨,ordos 鄂尔多斯,qiqihar 齐齐哈尔,taipei 台北,kaohsiung 高雄,taichung 台中,tainan 台南,hsinchu 新竹
peking 北京,canton 广州,amoy 厦门,tsingtao 青岛,nanking 南京,kashgar 喀什,chungking 重庆
`

/** Suzhou is 苏州 and Fuzhou 福州 unless 安徽 or 江西 stands beside (宿州, 抚州); other cities that share a spelling stay open. */
const USUAL: ReadonlySet<string> = new Set(['3205', '3501'])

type Level = 'province' | 'city' | 'district'

const LEVEL_WORDS: Readonly<Record<string, readonly Level[]>> = {
  province: ['province'],
  prov: ['province'],
  sheng: ['province'],
  autonomous: ['province', 'city', 'district'],
  municipality: ['province', 'city'],
  city: ['province', 'city', 'district'],
  shi: ['province', 'city', 'district'],
  district: ['district'],
  dist: ['district'],
  qu: ['district'],
  county: ['district'],
  xian: ['district'],
  new: ['district', 'city'],
  area: ['district'],
  economic: ['city'],
  development: ['city'],
  hitech: ['city'],
  high: ['city'],
  industrial: ['city']
}

const STREET =
  /^(?:roads?|rd|streets?|st|avenue|ave|lane|ln|alley|highway|hwy|boulevard|blvd|lu|jie|dadao|dajie|building|bldg|plaza|tower|mansion|square|centre|center|park|town|village|zhen|bridge|garden|hotel|zone|industrial|east|west|north|south|middle|dong|xi|nan|bei|zhong)$/
const NOISE = /^(?:p\.?\s?r\.?\s?)?(?:of\s)?china$|^prc$|^\d{6}$|^the people'?s republic of china$/i

type Named = Readonly<{ code: string; level: Level; place: Place }>
/** What one run of words may name: `Chaoyang` is a city, and districts of three. */
type Meant = Named & Readonly<{ run: string }>

const buildNames = (): ReadonlyMap<string, readonly Named[]> => {
  const names = new Map<string, Named[]>()
  const spellings = SPELLINGS.trim()
    .split(/[,\n]/)
    .map((pair) => pair.split(' '))
  const put = (spelling: string, named: Named): void => {
    const list = names.get(spelling)
    if (list) list.push(named)
    else names.set(spelling, [named])
  }
  for (const { code, name } of allDivisions()) {
    const place = isGroupingName(name) ? null : placeOf(code)
    if (!place) continue
    const level = code.length === 2 ? 'province' : code.length === 4 ? 'city' : 'district'
    const short = shortNameOf(name)
    const named: Named = { code, level, place }
    const spelled = pinyinOf(short).joined
    // 山西 is Shanxi, 陕西 Shaanxi.
    if (short !== '陕西') put(spelled, named)
    if (spelled.includes('v')) put(spelled.replaceAll('v', 'u'), named)
    for (const [spelling = '', of] of spellings) if (of === short) put(spelling, named)
  }
  return names
}

let built: ReadonlyMap<string, readonly Named[]> | null = null

/** Words of one part of an address, with what each run of up to four of them may name. */
const namedIn = (part: string, names: ReadonlyMap<string, readonly Named[]>): readonly Meant[] => {
  const words = part
    .toLowerCase()
    .split(/[\s.]+/)
    .map((word) => word.replace(/[^a-z]/g, ''))
    .filter((word) => word !== '')
  const lastStreet = words.findLastIndex((word) => STREET.test(word))
  const runs: { run: string; list: readonly Named[]; levels: readonly Level[] | undefined }[] = []
  let placesTo = 0
  for (let from = 0; from < words.length; from++)
    for (let to = Math.min(words.length, from + 4); to > from; to--) {
      const list = names.get(words.slice(from, to).join(''))
      if (!list) continue
      const after = words[to] ?? ''
      const levels = LEVEL_WORDS[after]
      if (levels === undefined && (STREET.test(after) || from <= lastStreet)) continue
      runs.push({ run: `${part}/${from}`, list, levels })
      if (from <= placesTo) placesTo = Math.max(placesTo, levels ? to + 1 : to)
      break
    }
  // A district without its word is only heard in a part that holds nothing but places: `Nanshan, Shenzhen`, `Guangzhou Tianhe`.
  const areAllPlaces = placesTo === words.length
  return runs.flatMap(({ run, list, levels }) => {
    const heard = levels ?? (areAllPlaces ? undefined : ['province', 'city'])
    return list
      .filter(({ level }) => heard === undefined || heard.includes(level))
      .map((named) => ({ ...named, run }))
  })
}

const within = (inner: Place, outer: Place): boolean =>
  inner.province === outer.province && (outer.city === null || inner.city === outer.city)

/**
 * An address in English or pinyin: `No. 88 Jianguo Road, Chaoyang District, Beijing` lies in 11, 1101, 110105. The finest place that
 * the others bear out wins; a district that no city stands beside must be the only one of its name. Null without one.
 */
export const readLatinAddress = (input: string): Readonly<{ place: Place; rest: string }> | null => {
  if (!/[a-z]{4}/i.test(input) || /[\u4e00-\u9fff]/.test(input)) return null
  const names = (built ??= buildNames())
  const parts = input
    .split(/[,，;；\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const namedOf = parts.map((part) => (NOISE.test(part) ? [] : namedIn(part, names)))
  const all = namedOf.flat()
  const isCoarser = (a: Named, b: Named): boolean => a.code.length < b.code.length
  /** By how many other words: 朝阳县 is not borne out by 朝阳市, whose word is the same. */
  const borne = (one: Meant): number =>
    new Set(
      all
        .filter((other) => other.run !== one.run && isCoarser(other, one) && within(one.place, other.place))
        .map(({ code }) => code)
    ).size
  const ranked = all
    .map((one) => ({ one, support: borne(one) }))
    .sort((a, b) => b.support - a.support || a.one.code.length - b.one.code.length)
  const best = ranked[0]
  if (!best) return null
  const rivals = ranked.filter(({ one, support }) => support === best.support && one.level === best.one.level)
  const usual = rivals.find(({ one }) => USUAL.has(one.code))?.one
  if (usual === undefined && new Set(rivals.map(({ one }) => one.code)).size > 1) return null
  const rest = parts
    .filter(
      (part, index) =>
        !NOISE.test(part) &&
        (namedOf[index]?.length === 0 || STREET.test(part.split(/\s+/).at(-1)?.toLowerCase() ?? ''))
    )
    .join(', ')
  return { place: (usual ?? best.one).place, rest }
}
