import { plain } from '#lib/chinese'

/** The unit that a header names for its numbers: 注册资本(万元) makes 500 mean 5,000,000 yuan. */
export type HeaderUnit = '元' | '千元' | '万元' | '百万元' | '亿元' | '人' | '年' | null

export type FoldedHeader = Readonly<{
  /** Lower case, half width, simplified, without brackets, marks and spaces. */
  key: string
  unit: HeaderUnit
  /** The number of a repeated group: 联系人2 and 第二联系人 are 2; 1 where none is written. */
  group: number
}>

const BRACKETS = /[([{【（「<《][^)\]}】）」>》]*[)\]}】）」>》]/g
const MARKS = /[\s*＊:：·.。,，、/／\\|_\-—~!！?？"'“”‘’#＃&+;；]/g
const MONEY_UNIT =
  /(百万元?|千元|万元?|亿元?|元)\s*[)）\]】]?\s*$|[(（[【/]\s*(百万元?|千元|万元?|亿元?|元|人|年|rmb|cny|yuan)/i
const REQUIRED_MARKS = /必填|选填|可选|必录|required|optional/gi
const GROUP_WORDS: Readonly<Record<string, number>> = {
  第一: 1,
  第二: 2,
  第三: 3,
  第1: 1,
  第2: 2,
  第3: 3,
  主要: 1
}

const unitsByText: Readonly<Record<string, HeaderUnit>> = {
  元: '元',
  rmb: '元',
  cny: '元',
  yuan: '元',
  千元: '千元',
  万: '万元',
  万元: '万元',
  百万: '百万元',
  百万元: '百万元',
  亿: '亿元',
  亿元: '亿元',
  人: '人',
  年: '年'
}

const unitOf = (header: string): HeaderUnit => {
  const match = MONEY_UNIT.exec(header)
  const text = match?.[1] ?? match?.[2]
  return text === undefined ? null : (unitsByText[text.toLowerCase()] ?? null)
}

const groupOf = (key: string): { key: string; group: number } => {
  for (const [word, group] of Object.entries(GROUP_WORDS))
    if (key.startsWith(word) && key.length > word.length) return { key: key.slice(word.length), group }
  const digit = /^([^\d]{2,6})([1-3])([^\d]*)$/.exec(key)
  if (digit?.[1] !== undefined && digit[2] !== undefined && digit[3] !== undefined)
    return { key: digit[1] + digit[3], group: Number(digit[2]) }
  return { key, group: 1 }
}

/**
 * A header as it is compared: `* 注册资本（万元）` → key 注册资本, unit 万元; `联系人2电话` → 联系人电话, group 2.
 * A header that holds nothing but brackets keeps what stands in them.
 */
export const foldHeader = (header: string): FoldedHeader => {
  const half = plain(header).replace(REQUIRED_MARKS, '')
  const bare = half.replace(BRACKETS, '').replace(MARKS, '')
  const key = bare === '' ? half.replace(/[()[\]{}【】「」<>《》]/g, '').replace(MARKS, '') : bare
  // As it is said: 想买啥, 咋认识的.
  const written = key.replaceAll('啥', '什么').replaceAll('咋', '怎么')
  return { ...groupOf(written), unit: unitOf(half) }
}
