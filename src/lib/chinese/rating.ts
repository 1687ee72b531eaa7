import { succeed } from '#kernel/result'
import { absenceOf } from './absent.ts'
import { plain } from './fold.ts'
import { readNumeral } from './numeral.ts'
import { type Parsed, unread } from './parsed.ts'

/** Words of a five-step scale, the stronger ones first so that 非常不满意 is not read as 满意. */
const STEPS: readonly (readonly [RegExp, number])[] = [
  [
    /(?:非常|很|极其?|十分|特别|完全|强烈|极度|相当)(?:不|反感|抵触|拒绝|差|低|弱|糟)|极差|极低|最低|糟糕|毫无|拒绝|very(?:un|dis|poor|low|bad)|terrible|stronglydis/,
    1
  ],
  [
    /(?:一般|普通|中等|^中$|无所谓|随便|中性|中立|还行|还可以|尚可|马马虎虎|说不清|凑合|neutral|average|medium|fair|soso)/,
    3
  ],
  [
    /(?:不太|不大|不怎么|较不|比较不|有点不|不是很|不够|欠|稍)|不(?:满意|愿意|同意|好|高|想|感兴趣|积极)|^(?:较|比较|偏)?(?:差|低|弱)|勉强|unsatisf|dissatisf|unwilling|disagree|poor|low|bad/,
    2
  ],
  [
    /(?:非常|很|极其?|十分|特别|完全|强烈|极度|相当|超级?|最)(?:好|高|强|愿意|满意|感兴趣|同意|积极|乐意|认可|支持|重要|紧急|期待)|极(?:好|高|强)|excellent|very|strongly|extremely/,
    5
  ],
  [
    /(?:较|比较|挺|蛮|还算|基本)|满意|愿意|同意|乐意|积极|感兴趣|良好?|^(?:好|高|强|优)|good|high|satisf|willing|agree/,
    4
  ]
]
const STARS = /^([★⭐🌟*✭]+)[☆✩]*$/u
const HALF_STAR = /½|半/
const FRACTION = /^(\d+(?:\.\d+)?)\s*(?:\/|分之|out ?of|满分|of)\s*(\d+)\s*分?$/
const SCORE_OF = /^(\d+(?:\.\d+)?)\s*分?\s*[(（,，]?\s*(?:满分|总分|共)\s*(\d+)\s*分?\s*[)）]?$/
const TRAILING = /^(?:颗?星|分|级|stars?|points?|号|档|点)?[。.!]?$/
const HEAD = /^(?:评分|打分|得分|满意度|意愿|合作意愿|程度|等级|level|score|rating|l)?\s*[:：]?\s*/

const scaled = (value: number, most: number): number | null =>
  value < 0 || value > most || most < 2 ? null : Math.min(5, Math.max(1, Math.round((value / most) * 5)))

const numberOf = (normal: string): number | null => {
  const fraction = FRACTION.exec(normal) ?? SCORE_OF.exec(normal)
  if (fraction) return scaled(Number(fraction[1]), Number(fraction[2]))
  if (/^\d+(?:\.\d+)?%$/.test(normal)) return scaled(Number.parseFloat(normal), 100)
  const numeral = readNumeral(normal, 0)
  if (!numeral || numeral.low !== numeral.high || !TRAILING.test(normal.slice(numeral.end).trim()))
    return null
  const value = Math.round(numeral.low)
  if (numeral.low >= 1 && value <= 5) return value
  // Beyond five the scale is unknown, but 8分 of ten and 85分 of a hundred are how people score.
  if (numeral.low > 5 && numeral.low <= 10) return scaled(numeral.low, 10)
  return numeral.low > 10 && numeral.low <= 100 && normal.includes('分') ? scaled(numeral.low, 100) : null
}

/**
 * A rating as 1 to 5: `4分`, `4/5`, `8/10` → 4, `★★★★`, `非常愿意` → 5, `一般` → 3, `不太满意` → 2. 6 to 10 is read on a scale of ten, `85分`
 * on one of a hundred. Fails with `chinese.rating.empty`, `.vague` or `.unreadable`. Source: S2 (合作意愿 1 to 5).
 */
export const parseRating = (text: string): Parsed<number> => {
  const normal = plain(text).trim().replace(HEAD, '')
  const stars = STARS.exec(normal.replace(HALF_STAR, ''))?.[1]
  if (stars !== undefined) {
    const count = Array.from(stars).length
    if (count <= 5) return succeed(count)
  }
  const value = numberOf(normal)
  if (value !== null) return succeed(value)
  const words = normal.replace(/\s+/g, '')
  if (!/\d/.test(words)) for (const [pattern, step] of STEPS) if (pattern.test(words)) return succeed(step)
  return unread(`chinese.rating.${absenceOf(normal) ?? 'unreadable'}`, text)
}
