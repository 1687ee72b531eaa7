/**
 * Urgency and importance as people state them in words (ANA-3, S4: 影响生存, 紧急且重要, 可暂缓). Only what is stated
 * counts: a pain alone says nothing of its urgency. The numbers are on the scale of 1 to 5 (ours).
 */
export type StatedPriority = Readonly<{
  threatensBusiness: true | undefined
  urgency: number | undefined
  importance: number | undefined
}>

const THREATENS =
  /影响(?:到)?(?:企业|公司|我们)?(?:的)?(?:生存|存亡)|生死(?:攸关|存亡)|面临(?:停产|倒闭|破产|关停)|\bP0\b/
const NOT_URGENT = /不(?:太|是很|怎么|算)?(?:紧急|急|着急)|可(?:以)?暂缓|暂缓|以后再说|不紧迫|\bP2\b/
const NOT_IMPORTANT = /不(?:太|是很|怎么|算)?重要/

/** A judgement stands alone or behind a degree; 紧急订单多 and 重要客户流失 judge nothing. */
const judged = (word: string): string =>
  `(?:很|非常|十分|特别|比较|较|最|极其|且|又|也|,|，|而)${word}|${word}(?:且|又|而|程度高|性高|[,，。;；、!！)）]|$)`

const URGENT = new RegExp(
  `${judged('紧急')}|${judged('紧迫')}|急需|迫切|急切|刻不容缓|火烧眉毛|很急|着急|\\bP1\\b`,
  'm'
)
const IMPORTANT = new RegExp(`${judged('重要')}|至关重要|优先级高|高优先级|\\bP1\\b`, 'm')

const HIGH = 4
const LOW = 2

const levelOf = (text: string, low: RegExp, high: RegExp): number | undefined => {
  if (low.test(text)) return LOW
  return high.test(text) ? HIGH : undefined
}

/** `statedPriority('设备停线,紧急且重要')` states urgency and importance 4; a plain `效率低` states nothing. */
export const statedPriority = (text: string): StatedPriority => ({
  threatensBusiness: THREATENS.test(text) ? true : undefined,
  urgency: levelOf(text, NOT_URGENT, URGENT),
  importance: levelOf(text, NOT_IMPORTANT, IMPORTANT)
})
