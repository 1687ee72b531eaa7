import { namesAt, type NameEntry, type Place } from './name-index.ts'

/**
 * One way to read the names at the start of an address: the place they lead to, where they end and how well
 * they fit.
 */
export type Chain = Readonly<{ place: Place; end: number; score: number; fullNames: number; places: number }>

/**
 * What may stand between two names: separators, the group names of the official list, and zone words before a
 * district.
 */
const BETWEEN =
  /[,.;:/\\|>()[\]、，。·_-]+|市辖区|省直辖县级行政区划|自治区直辖县级行政区划|自由贸易试验区|自贸试验区|自贸区|生产建设兵团|第[一二三四五六七八九十]+师/y

/** After a short name these make it a street, a village or a building: 南京路, 长安镇, 朝阳大厦. */
const STREET_AFTER =
  /(?:[东南西北中新一二三四五六七八九十]{0,2}(?:路|街|道|巷|弄|大街|大路|大道|大桥))|镇|乡|村|里(?!水)|社区|小区|新村|花园|大厦|大楼|广场|宾馆|酒店|饭店|大学(?!城)|书店|湖农场|门|桥(?![东西])/y

/** After the short name of a district that stands alone these make it another word: 松江河, 兴隆林业局, 扶风佳苑; 义乌江东街道 and 昆山花桥 are places in it. */
const OTHER_WORD_AFTER =
  /[埠河湖林岗坡佳苑站厂矿农]|山(?![下前阳])|江(?![东南西北海])|城(?![东西南北区中关厢郊])|园(?!区)|花(?!桥)/y

const startsWith = (pattern: RegExp, text: string, position: number): number => {
  pattern.lastIndex = position
  return pattern.test(text) ? pattern.lastIndex : position
}

const skipBetween = (text: string, position: number): number => {
  let at = position
  for (let next = startsWith(BETWEEN, text, at); next !== at; next = startsWith(BETWEEN, text, at)) at = next
  return at
}

const POINTS_A_LETTER = 4
const POINTS_OF_KIND = { full: 3, former: 2, restyled: 1, short: 0, area: 1 } as const
const MOVED_PENALTY = 8

const pointsOf = ({ name, kind, place }: NameEntry): number => {
  const points = name.length * POINTS_A_LETTER + POINTS_OF_KIND[kind]
  if (kind !== 'short' || name === '朝阳') return points
  // Said alone, 吉林 is the province and 大同 the city; 朝阳 is as often the district of Beijing.
  return points + (place.city === null ? 0.3 : place.district === null ? 0.2 : 0)
}

type Step = Readonly<{ place: Place; points: number; isMoved: boolean }>

/** Whether the first place lies in the second or is the same. */
export const isWithin = (inner: Place, outer: Place): boolean =>
  inner.province === outer.province &&
  (outer.city === null || inner.city === outer.city) &&
  (outer.district === null || inner.district === outer.district)

/**
 * The place after one more name, or null where the name does not fit what was said before. Repeating a place is
 * fine (上海上海市); a district in another city of the province is one that was moved (六安市寿县, now 淮南) and counts
 * less.
 */
const stepTo = (context: Place | null, entry: NameEntry): Step | null => {
  const points = pointsOf(entry)
  if (context === null) return entry.needsContext ? null : { place: entry.place, points, isMoved: false }
  if (isWithin(entry.place, context)) return { place: entry.place, points, isMoved: false }
  if (isWithin(context, entry.place))
    return entry.kind === 'full' || entry.kind === 'former'
      ? { place: context, points, isMoved: false }
      : null
  const isMoved =
    context.city !== null &&
    context.district === null &&
    entry.kind !== 'short' &&
    entry.kind !== 'area' &&
    !entry.needsContext &&
    entry.place.province === context.province &&
    entry.place.district !== null
  return isMoved ? { place: entry.place, points: points - MOVED_PENALTY, isMoved: true } : null
}

/** Whether a place within it follows: 唐山 in 唐山路南区 is no street, 江苏 in 江苏镇江 no town. */
const isContinued = (text: string, end: number, place: Place): boolean =>
  namesAt(text, end).some(
    ({ kind, place: inner }) =>
      (kind === 'full' || kind === 'short') &&
      isWithin(inner, place) &&
      (inner.city !== place.city || inner.district !== place.district)
  )

/**
 * A short name, or a full one of two letters outside its city (曹县路 in 青岛), does not count where the letters
 * after it make it a street or another word.
 */
const canStand = (
  text: string,
  { kind, name, place }: NameEntry,
  at: number,
  context: Place | null
): boolean => {
  const isCertain = name.length > 2 || (context !== null && context.city === place.city)
  if (kind !== 'short' && isCertain) return true
  const end = at + name.length
  if (startsWith(STREET_AFTER, text, end) !== end && !isContinued(text, end, place)) return false
  if (kind !== 'short') return true
  return context !== null || place.district === null || startsWith(OTHER_WORD_AFTER, text, end) === end
}

const MAX_NAMES = 6

/** Every way to read names one after another from the position on. */
export const chainsFrom = (text: string, start: number, context: Place | null = null): readonly Chain[] => {
  const chains: Chain[] = []
  const walk = (
    position: number,
    place: Place | null,
    score: number,
    fullNames: number,
    places: number
  ): void => {
    if (places >= MAX_NAMES) return
    const at = skipBetween(text, position)
    const steps = namesAt(text, at).flatMap((entry) => {
      const step = canStand(text, entry, at, place) ? stepTo(place, entry) : null
      return step ? [{ entry, step }] : []
    })
    const moves = steps.filter(({ step }) => step.isMoved).length
    for (const { entry, step } of steps) {
      if (step.isMoved && moves > 1) continue
      const end = at + entry.name.length
      const next: Chain = {
        place: step.place,
        end: entry.kind === 'area' ? at + (entry.ofCity ?? 0) : end,
        score: score + step.points,
        fullNames: fullNames + (entry.kind === 'full' ? 1 : 0),
        places: places + 1
      }
      chains.push(next)
      if (entry.kind !== 'area') walk(end, next.place, next.score, next.fullNames, next.places)
    }
  }
  walk(start, context, 0, 0, 0)
  return chains
}
