/**
 * Two kinds of cells that hold no value: nothing was filled in (`-`, `N/A`, `暂无`), or a person answered
 * without one (`面议`, `保密`, `待定`) and should be asked again. Texts are compared in `plain` form without spaces.
 */
const EMPTY = new Set(
  `- -- --- — —— / // \\ . … ... ? ?? n/a na #n/a nan nil none null undefined empty 无 暂无 没有 暂时没有 空 空白 未填 未填写 未录入 未登记
  缺 缺失 无数据 暂无数据 没填 select (空) (无) [无] (blank) blank 同上 同左 _ * 、`.split(/\s+/)
)

const VAGUE_PHRASE =
  /面议|面谈|保密|机密|申请|按项目|按照|未公布|未公开|待定|未定|没定|不定|再议|另议|另谈|再说|再看|再定|待确认|待确定|待核实|待沟通|待商|待补充|待评估|待批|待审批|不详|未知|不知道|不清楚|不明|不确定|没想好|没确定|未确定|未确认|还没|不便|不透露|未透露|未披露|不公开|不方便|拒绝|看情况|视情况|视方案|看方案|看效果|看价格|根据|充足|充裕|不限|没限制|无上限|无限制|上不封顶|有限|商议|协商|可谈|可议|好商量|详谈|咨询|按需|暂不|没有预算|无预算|暂无预算|没预算|没有明确|暂无明确|不多|很多|大概没有|宽松|看报价|随便|都行|都可以|无所谓|没概念|没有概念|没底|保守|tbd|tbc|unknown|negotiable|confidential|secret|notsure|undecided/

export type Absence = 'empty' | 'vague'

const NOISE = /[\s"'“”‘’]+/g

const withoutNoise = (plainText: string): string => plainText.replace(NOISE, '')

/** Whether nothing is filled in: `-`, `N/A`, `暂无`. The text is in `plain` form. */
export const isEmptyText = (plainText: string): boolean => {
  const text = withoutNoise(plainText)
  return text === '' || EMPTY.has(text)
}

/** Whether a text in `plain` form holds no value, and of which kind. */
export const absenceOf = (plainText: string): Absence | null => {
  const text = withoutNoise(plainText)
  if (text === '' || EMPTY.has(text)) return 'empty'
  return !/\d/.test(text) && VAGUE_PHRASE.test(text) ? 'vague' : null
}
