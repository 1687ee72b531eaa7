/** Slips in the legal form, which say nothing of who it is: 有限公同, 股分有限公司, 有限公 where a cell was cut. */
const MISWRITTEN: readonly (readonly [RegExp, string])[] = [
  [/股分(?=有限|合作)/gu, '股份'],
  [/责任有限公司/gu, '有限责任公司'],
  [/有限(?:公(?:[^司园\p{P}]|司司)?|[工宫共]司)$/gu, '有限公司']
]

/** Most names have none of these, and cost one look. */
const MAY_BE_MISWRITTEN = /股分|责任有限|有限(?!公司(?!司)|责任|合伙)/u

/** 广州二中, 中关村一小, 武汉三院 for 第二中学, 第一小学, 第三医院. */
const NUMBERED_SHORT = /(?<=^[^第]{2,6})([一二三四五六七八九十]{1,2})([中小院])$/u
const NUMBERED_LONG: Readonly<Record<string, string>> = { 中: '中学', 小: '小学', 院: '医院' }

const NUMBERED_KINDS = new Set(Object.keys(NUMBERED_LONG))

/** A folded name without slips of its legal form, with the long form of a number: 广州二中 is 广州第二中学. */
export const mended = (text: string): string => {
  let plain = text
  if (MAY_BE_MISWRITTEN.test(text)) for (const [slip, right] of MISWRITTEN) plain = plain.replace(slip, right)
  if (!NUMBERED_KINDS.has(plain.charAt(plain.length - 1))) return plain
  return plain.replace(
    NUMBERED_SHORT,
    (_, number: string, kind: string) => `第${number}${NUMBERED_LONG[kind] ?? kind}`
  )
}
