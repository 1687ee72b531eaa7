import { plain } from '#lib/chinese'
import { bare } from '../term-finder.ts'

/** Whose words a clause has: the customer's, ours, or one cannot tell. */
export type Speaker = 'customer' | 'ours' | 'unknown'

/** A part of a note between two commas or before a 但, with its place in the note. */
export type Clause = Readonly<{
  start: number
  end: number
  /** As it is read: half-width, simplified, lower case. */
  text: string
  /** As terms are looked for in it. */
  bare: string
  speaker: Speaker
}>

const SENTENCE_END = /[。！？!?；;\n\r]/
/** Commas, and the words at which a sentence turns: 价格可以但交期长. 不但 turns nothing. */
const CLAUSE_END = /[，,。！？!?；;\n\r]|(?<!不)但是?|不过|只是|可是|然而/g

/** 向客户介绍了…, 发送报价单…: what we did and said. */
const OURS_DOING =
  /^(?:我们?|我方|我司|咱们?)?(?:今天|昨天|上午|下午|[本这此]次|已经?|再次|又|先|重点|主要|当场|现场|主动|顺便|[把将]报价|[把将]方案|[把将]资料)*(?:(?:向|给|为|跟|和|对)(?:客户|对方|他们?|[一-龥]{1,3}(?:总|经理|工|主任)))?(?:详细|重点|简单|再次)?(?:介绍|说明|讲解|讲了|演示|推荐|发送|发了|发去|发给|提供|寄了?|邀请|建议|承诺|回复|答复|解释|展示|报了|安排|送了|带了|准备了)/
const OURS = /^(?:我们|我方|我司|本公司|咱们)/
/** 客户说, 王总反馈, 采购那边担心: from here on the customer speaks. */
const CUSTOMERS =
  /(?:客户|对方|甲方|老板|厂长|采购|财务|领导|[一-龥]{1,3}(?:总|经理|工|主任|厂长|老师))(?:那边|这边|方面|他们?)?(?:[一-龥]{0,4}?)(?:说|表示|反馈|提到|提出|反映|抱怨|认为|觉得|问|要求|希望|担心|吐槽|坦言|告知|透露|强调|想|需要|不满)/
const CUSTOMER_SUBJECT = /^(?:客户|对方|他们|甲方)/

const speakerOf = (text: string, before: Speaker, byDefault: Speaker): Speaker => {
  if (CUSTOMERS.test(text) || CUSTOMER_SUBJECT.test(text)) return 'customer'
  if (byDefault === 'customer') return 'customer'
  if (OURS_DOING.test(text)) return 'ours'
  // Within what the customer says 我们 is he.
  if (before === 'customer') return 'customer'
  return OURS.test(text) ? 'ours' : before
}

/**
 * Takes a note apart: `介绍了方案，客户说我们招工难，但价格高` is ours, then twice the customer's. `byDefault` is whose words the
 * whole text is where nothing else is said.
 */
export const clausesOf = (note: string, byDefault: Speaker = 'unknown'): readonly Clause[] => {
  const clauses: Clause[] = []
  let speaker: Speaker = byDefault
  let start = 0
  const close = (end: number, isLast: boolean): void => {
    const written = note.slice(start, end)
    const skipped = written.length - written.trimStart().length
    const text = plain(written.trim())
    if (text !== '') {
      speaker = speakerOf(text, speaker, byDefault)
      clauses.push({
        start: start + skipped,
        end: start + skipped + written.trim().length,
        text,
        bare: bare(text),
        speaker
      })
    }
    if (isLast) speaker = byDefault
  }
  for (const { 0: mark, index } of note.matchAll(CLAUSE_END)) {
    close(index, SENTENCE_END.test(mark))
    start = index + mark.length
  }
  close(note.length, true)
  return clauses
}
