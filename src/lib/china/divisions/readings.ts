import { chainsFrom, isWithin, type Chain } from './chains.ts'
import { foldAddress } from './fold.ts'
import { namesAt, placeOf, type Place } from './name-index.ts'
import { shortNameOf } from './short-name.ts'
import { divisionOf } from './tree.ts'

/** What the reader knows besides the address, as names or codes: the column 所在省份, a city field. */
export type AddressHint = Readonly<{ province?: string; city?: string }>

/** A name further inside the text counts only this far from its start. */
const SCAN_LETTERS = 24
/** Points that a name inside the text needs: three letters in full. */
const SURE_POINTS = 15
const CITY_HINT_POINTS = 6
const PROVINCE_HINT_POINTS = 4

/** The code of a place at its finest known level. */
export const codeOf = ({ province, city, district }: Place): string => district ?? city ?? province

const agreement = (place: Place, hint: Place | null): number => {
  if (!hint || place.province !== hint.province) return 0
  return hint.city !== null && place.city === hint.city ? CITY_HINT_POINTS : PROVINCE_HINT_POINTS
}

const isMentioned = (place: Place, text: string): boolean =>
  [place.city, place.province].some((code) => {
    const name = code === null ? undefined : divisionOf(code)?.name
    return name !== undefined && text.includes(shortNameOf(name))
  })

/** The best readings with different places: one where the text is clear, more where it is not. */
const bestOf = (chains: readonly Chain[], text: string, hint: Place | null): readonly Chain[] => {
  let best: Chain[] = []
  let top = -1
  for (const chain of chains) {
    const score = chain.score + agreement(chain.place, hint)
    if (score > top) {
      top = score
      best = [chain]
    } else if (score === top && !best.some(({ place }) => codeOf(place) === codeOf(chain.place)))
      best.push(chain)
  }
  best = best.filter(
    ({ place }) => !best.some((other) => other.place !== place && isWithin(place, other.place))
  )
  if (best.length < 2) return best
  const mentioned = best.filter(({ place, end }) => isMentioned(place, text.slice(end)))
  return mentioned.length === 1 ? mentioned : best
}

const findHintPlace = (province: string, city: string): Place | null => {
  const text = `${province}${city}`.trim()
  if (text === '') return null
  const byCode = placeOf(city) ?? placeOf(province)
  if (byCode) return byCode
  const { text: folded } = foldAddress(text)
  return bestOf(chainsFrom(folded, 0), folded, null)[0]?.place ?? null
}

/** Few provinces and cities stand in the columns of a list, each thousands of times. */
const MAX_REMEMBERED = 5000
const hintPlaces = new Map<string, Place | null>()

/** The place that a hint means, or null. */
export const hintPlaceOf = ({ province = '', city = '' }: AddressHint): Place | null => {
  const key = `${province}\u0000${city}`
  const known = hintPlaces.get(key)
  if (known !== undefined) return known
  const place = findHintPlace(province, city)
  if (hintPlaces.size < MAX_REMEMBERED) hintPlaces.set(key, place)
  return place
}

/**
 * A district (区) named alone does not outweigh a hint that says another province: 龙山区 in a register of 河南 is
 * not that of 吉林. A city or county does.
 */
const agreesWith = (hint: Place | null, text: string, { place, places, end, fullNames }: Chain): boolean =>
  hint === null ||
  places > 1 ||
  place.district === null ||
  place.province === hint.province ||
  (fullNames > 0 && /[市县旗]/.test(text[end - 1] ?? ''))

/** 南安, 闸北, 观塘 as all that is written: a name that is a common word elsewhere is meant where nothing stands beside it. */
const aloneAt = (text: string, start: number): readonly Chain[] => {
  const end = text.length
  const places = new Map<string, Chain>()
  for (const { name, place, kind } of namesAt(text, start))
    if (start + name.length === end && kind !== 'area' && name.length > 1)
      places.set(codeOf(place), { place, end, score: 0, fullNames: 0, places: 1 })
  return [...places.values()]
}

/** The readings of the names in a text from the position on: none, the one meant, or those that it may mean. */
export const readingsOf = (text: string, start: number, hint: Place | null): readonly Chain[] => {
  const plausible = (at: number): readonly Chain[] =>
    chainsFrom(text, at).filter((chain) => agreesWith(hint, text, chain))
  const atStart = bestOf(plausible(start), text, hint)
  if (atStart.length > 0) return atStart
  const withHint = hint ? bestOf(chainsFrom(text, start, hint), text, null) : []
  if (withHint.length > 0) return withHint
  const end = Math.min(text.length, start + SCAN_LETTERS)
  for (let at = start + 1; at < end; at++) {
    if (namesAt(text, at).length === 0) continue
    const inside = bestOf(plausible(at), text, hint)
    const [only] = inside
    if (inside.length === 1 && only && only.fullNames > 0 && only.score >= SURE_POINTS) return inside
  }
  return hint ? [] : aloneAt(text, start)
}
