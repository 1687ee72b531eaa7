import { provincePlaces } from './province-places.ts'

/** A place in a company's name: its two-digit province, null where several provinces have the name (鼓楼区). */
export type Place = Readonly<{ text: string; province: string | null; city: string | null }>

const provinceSuffixes = ['省', '市', '自治区', '壮族自治区', '回族自治区', '维吾尔自治区', '特别行政区']
const citySuffixes = ['', '市', '地区', '州']
/** Prefectures whose bare name begins a brand: 阿里巴巴. */
const brandCities = new Set(['阿里'])
const leagues = ['兴安盟', '锡林郭勒盟', '阿拉善盟']

/** One character by which a province or a city is called inside short names: 粤电力 is 广东电力. */
const aliasText =
  '京北京 津天津 渝重庆 沪上海 申上海 冀河北 晋山西 蒙内蒙古 辽辽宁 吉吉林 黑黑龙江 苏江苏 浙浙江 皖安徽 闽福建 赣江西 鲁山东 豫河南 鄂湖北 ' +
  '湘湖南 粤广东 桂广西 琼海南 川四川 蜀四川 黔贵州 贵贵州 滇云南 云云南 藏西藏 陕陕西 秦陕西 甘甘肃 陇甘肃 青青海 宁宁夏 新新疆 深深圳 穗广州 ' +
  '甬宁波 杭杭州 蓉成都 榕福州 汉武汉 锡无锡 宁南京 厦厦门 珠珠海 佛佛山 莞东莞 连大连 青青岛 沈沈阳 哈哈尔滨 合合肥 港香港 澳澳门 台台湾'

const places = new Map<string, Place>()
/** The longest place for each two characters that one begins with. */
const reach = new Map<string, number>()

const put = (text: string, province: string, city: string | null): void => {
  const known = places.get(text)
  const unsure = known !== undefined && known.province !== province
  places.set(text, { text, province: unsure ? null : province, city: unsure ? null : city })
  const beginning = text.slice(0, 2)
  reach.set(beginning, Math.max(reach.get(beginning) ?? 0, text.length))
}

for (const { code, province, cities, counties } of provincePlaces()) {
  for (const county of counties) {
    put(county, code, county)
    if (!/[市县区旗]$/u.test(county)) put(`${county}市`, code, county)
  }
  for (const city of cities)
    for (const suffix of brandCities.has(city) ? citySuffixes.slice(1) : citySuffixes)
      put(`${city}${suffix}`, code, city)
  put(province, code, null)
  for (const suffix of provinceSuffixes) put(`${province}${suffix}`, code, null)
}

for (const league of leagues) put(league, '15', league.slice(0, -1))

const COUNTY = /^[\u4e00-\u9fff]{1,2}县/u

/** The longest place that starts at a position, counties of old names (凤翔县) included. */
export const placeAt = (text: string, at: number): Place | null => {
  const longest = reach.get(text.slice(at, at + 2)) ?? 0
  for (let length = Math.min(longest, text.length - at); length >= 2; length -= 1) {
    const place = places.get(text.slice(at, at + length))
    if (place) return place
  }
  if (text.charAt(at + 1) !== '县' && text.charAt(at + 2) !== '县') return null
  const county = COUNTY.exec(text.slice(at, at + 3))?.[0]
  return county ? { text: county, province: null, city: county } : null
}

const aliases = new Map<string, string[]>()
for (const pair of aliasText.split(' ')) {
  const [sign = '', ...rest] = pair
  aliases.set(sign, [...(aliases.get(sign) ?? []), rest.join('')])
}

/** Whether one character may stand for a place: 沪 for 上海市. */
export const isAliasOf = (character: string, place: string): boolean =>
  aliases.get(character)?.some((name) => place.startsWith(name)) ?? false

export const isAlias = (character: string): boolean => aliases.has(character)

const signsByName = new Map<string, string[]>()
for (const [sign, names] of aliases)
  for (const name of names) signsByName.set(name, [...(signsByName.get(name) ?? []), sign])

/** The characters that may stand for a place: 上海市 → 沪, 申. */
export const aliasesOf = (place: string): readonly string[] =>
  signsByName.get(place) ?? signsByName.get(place.slice(0, -1)) ?? []
