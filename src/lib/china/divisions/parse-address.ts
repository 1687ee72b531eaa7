import { message, type Message } from '#kernel/result'
import type { Chain } from './chains.ts'
import { foldAddress } from './fold.ts'
import { readLatinAddress } from './latin-address.ts'
import { namesAt, type Place } from './name-index.ts'
import { codeOf, hintPlaceOf, readingsOf, type AddressHint } from './readings.ts'
import { placeNameOf } from './tree.ts'

/**
 * An address taken apart: codes of 2, 4 and 6 digits (null where unknown), the rest as it was written, and the
 * reason where the place stayed open (`china.address.ambiguous`, `.unknownPlace`, `.empty`) or the hint was
 * taken against it (`.contradicts`). `candidates` are the codes of the places it may mean.
 */
export type ParsedAddress = Readonly<{
  provinceCode: string | null
  cityCode: string | null
  districtCode: string | null
  rest: string
  reason: Message | null
  candidates: readonly string[]
}>

const NOISE =
  /^(?:(?:公司|企业|单位)?(?:注册|办公|经营|通讯|通信|联系|详细|收货|家庭|现)?(?:地址|住所|住址|场所)(?:\([^)]{0,20}\))?(?:[:;,]|为|是)*|[(]?邮编:?\d{6}[)]?|\(?\d{6}\)?(?=\D)|中华人民共和国|中国|原(?=.{2,4}[区县市])|位于|地处|坐落于|坐落在|[:;,.、，。()【】[\]<>"'-])+/

const SEPARATORS = /^[\s,.;:/、，。；：·)）\-_|>]+/

const commonPlace = (places: readonly Place[]): Place | null => {
  const [first] = places
  if (!first || places.some(({ province }) => province !== first.province)) return null
  const city = places.every((place) => place.city === first.city) ? first.city : null
  return { province: first.province, city, district: null }
}

const found = (
  place: Place | null,
  rest: string,
  reason: Message | null,
  candidates: readonly string[]
): ParsedAddress => ({
  provinceCode: place?.province ?? null,
  cityCode: place?.city ?? (place?.province === '50' ? '5001' : null),
  districtCode: place?.district ?? null,
  rest,
  reason,
  candidates
})

/** The place with the one of its city's districts that is named in full further on: 昆明市东郊官渡区, 西部市场2号(龙泉驿区). */
const withDistrictWithin = (place: Place, text: string, from: number): Place => {
  if (place.city === null || place.district !== null) return place
  for (let at = from + 1; at < text.length - 2; at++)
    for (const { kind, name, place: inner } of namesAt(text, at))
      if (kind === 'full' && name.length > 2 && inner.district !== null && inner.city === place.city)
        return inner
  return place
}

/**
 * The hint stands where the address names no place; a single one that it names elsewhere is said: 海淀区 in 上海.
 */
const takeHint = (hinted: Place, rest: string, elsewhere: readonly Chain[]): ParsedAddress => {
  const [only] = elsewhere
  if (!only || elsewhere.length > 1 || only.fullNames === 0) return found(hinted, rest, null, [])
  const written = codeOf(only.place)
  const reason = message('china.address.contradicts', {
    written: placeNameOf(written) ?? written,
    stated: placeNameOf(codeOf(hinted)) ?? codeOf(hinted)
  })
  return found(hinted, rest, reason, [written])
}

/**
 * Takes a Chinese address apart: `天津,北辰区顺义道1号` → 12, 1201, 120113 and `顺义道1号`. Upper levels are filled in (海淀
 * is 11, 1101, 110108), former names restated (襄樊 is 襄阳), ambiguous ones (朝阳区, 鼓楼区) decided by the rest of the
 * text or the hint, else left null with the reason. English addresses are read too (`Nanshan District, Shenzhen`). Development zones are no districts: they give their city.
 * Source of codes: `data/tree.ts`; the reading is ours.
 */
export const parseAddress = (input: string, hint: AddressHint = {}): ParsedAddress => {
  const { text, positions } = foldAddress(input)
  if (text === '') return found(null, '', message('china.address.empty'), [])
  const hinted = hintPlaceOf(hint)
  const start = NOISE.exec(text)?.[0].length ?? 0
  const readings = readingsOf(text, start, hinted)
  const restFrom = (end: number): string => {
    // 三河市区 is the town of 三河市, not a district.
    const from = text[end - 1] === '市' && /^区(?!间|域)/.test(text.slice(end, end + 2)) ? end + 1 : end
    return from >= text.length ? '' : input.slice(positions[from]).replace(SEPARATORS, '').trim()
  }
  const [first] = readings
  const latin = first ? null : readLatinAddress(input)
  if (latin) return found(latin.place, latin.rest, null, [])
  if (!first && hinted) return takeHint(hinted, restFrom(start), readingsOf(text, start, null))
  if (!first) return found(null, restFrom(start), message('china.address.unknownPlace'), [])
  if (readings.length === 1)
    return found(withDistrictWithin(first.place, text, first.end), restFrom(first.end), null, [])
  const candidates = readings.map(({ place }) => codeOf(place))
  const names = candidates.map((code) => placeNameOf(code) ?? code).join('、')
  const reason = message('china.address.ambiguous', { places: names })
  return found(commonPlace(readings.map(({ place }) => place)) ?? hinted, restFrom(start), reason, candidates)
}
