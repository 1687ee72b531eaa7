import type { CompanyName } from './company-name.ts'
import { isAlias } from './divisions.ts'
import { COST, alignmentScore } from './short-name-alignment.ts'

const SHARE_MARKS = /^(?:\*?st|xd|xr|dr|n(?=[\u4e00-\u9fff]))|(?:-?[abhuw]|股)$/gu

const TAIL_FILLER = /(?:股份|集团|控股|科技|技术|发展|实业|投资|企业|国际|产业|公司)$/u

/** Trades that a short name may say in its own word (海天味业 is 调味食品). */
const FREE_TAIL = '业'

/** A short name without marks of the stock exchange: `*ST万科A` → `万科`. */
export const bareShortName = (folded: string): string => {
  const bare = folded.replace(SHARE_MARKS, '')
  return bare.length >= 2 ? bare : folded
}

const HAN = /[\u3400-\u9fff]/u

const FULL_NAME = /公司|合作社|合伙|合夥|信用社|有限/u

/** The same question asked of a name as written, cheaply; a yes may turn out a no. */
export const mayBeShortText = (raw: string): boolean =>
  raw.length <= 16 && HAN.test(raw) && (raw.length <= 5 || !FULL_NAME.test(raw))

/** Whether a name may be somebody's short name: no legal form, no branch, at most eight characters. */
export const mayBeShort = (name: CompanyName): boolean =>
  name.form === null && name.branch === '' && name.head.length >= 2 && name.head.length <= 8

/**
 * How well one name is the short name of another (0 to 1): its characters in order, best from the beginnings of
 * words. 浦发银行 in 上海浦东发展银行股份有限公司 0.8; 华泰股份 in 华泰证券股份有限公司 under 0.7, for no broker leaves 证券 out.
 */
export const shortNameScore = (shortFolded: string, full: CompanyName): number => {
  const short = bareShortName(shortFolded)
  if (short.length < 2 || short.length > 8 || full.head.length < short.length - 2) return 0
  const variants: [string, number][] = [[short, 0]]
  const filler = TAIL_FILLER.exec(short)?.[0]
  if (filler && short.length - filler.length >= 2)
    variants.push([
      short.slice(0, -filler.length),
      filler === '股份' || filler === '公司' ? 0.02 : COST.extraFiller
    ])
  if (short.endsWith(FREE_TAIL) && short.length >= 3) variants.push([short.slice(0, -1), COST.extraTrade])
  if (short.length >= 4 && !filler) variants.push([short.slice(0, -1), COST.extraTail])
  if (short.length >= 3 && full.places.length === 0 && isAlias(short.charAt(0)))
    variants.push([short.slice(1), COST.extraAlias])
  return Math.max(...variants.map(([text, extra]) => alignmentScore(text, full, extra)))
}

const isSubsequence = (short: string, long: string): boolean => {
  let at = 0
  for (const character of long) if (character === short.charAt(at)) at += 1
  return at === short.length
}

/** Whether two short names may both be one company's: 茅台 and 贵州茅台, not 中国石油 and 中国石化. */
export const mayBeSameShort = (a: string, b: string): boolean =>
  a.length <= b.length ? isSubsequence(bareShortName(a), b) : isSubsequence(bareShortName(b), a)
