import type { FieldKey } from '#contracts/customers'

/** One change of a customer's file, as its history keeps it. */
export type FileChange = Readonly<{ kind: string; before: unknown; after: unknown }>

/** What is noticed of a change: the trigger's name, and the fields that tell it. */
export type Noticed = Readonly<{ kind: string; fields: readonly string[] }>

type Known = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Known =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const part = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : undefined)

const textAt = (value: unknown, field: string): string | null => {
  const text = part(part(value, 'fields'), field)
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null
}

const says = /^(?:是|有|对|已|yes|true|1|√)/i

/** What of a need makes it another one. */
const needFields: readonly FieldKey[] = [
  'needType',
  'needDescription',
  'expectedSolution',
  'budget',
  'timeline',
  'willingness'
]

/** Another text where there was one: filling a gap is no change of what the customer wants. */
const replaced = ({ before, after }: FileChange, field: FieldKey): boolean => {
  const [old, fresh] = [textAt(before, field), textAt(after, field)]
  return old !== null && fresh !== null && old !== fresh
}
const appeared = ({ before, after }: FileChange, field: FieldKey): boolean =>
  textAt(after, field) !== null && textAt(after, field) !== textAt(before, field)
const became = (change: FileChange, field: FieldKey): boolean =>
  appeared(change, field) && says.test(textAt(change.after, field) ?? '')

const isNew = ({ before }: FileChange): boolean => before === null || before === undefined

/**
 * Which major changes a change of the file tells by itself (S0 step 5): an order is 成交, a contact who left is
 * 联系人离职, another budget is 需求变更. Names are those of the default playbook; a team that has no such trigger is told
 * nothing.
 */
export const noticedIn = (change: FileChange): readonly Noticed[] => {
  const found: Noticed[] = []
  const notice = (kind: string, ...fields: string[]): void => void found.push({ kind, fields })
  const { kind, before, after } = change
  if (kind === 'order' && isNew(change) && after !== null) notice('成交', 'lastOrderOn')
  if (kind === 'contact' && part(before, 'state') === 'active' && part(after, 'state') === 'left')
    notice('联系人离职', 'contactName')
  if (kind === 'need' && part(before, 'state') === 'open' && part(after, 'state') === 'dropped')
    notice('需求变更', 'needDescription')
  if (kind !== 'fields' && kind !== 'need') return found
  if (appeared(change, 'lostReason')) notice('流失', 'lostReason')
  if (became(change, 'cooperationEnded')) notice('终止合作', 'cooperationEnded')
  if (became(change, 'expansionPlans')) notice('扩张', 'expansionPlans')
  if (appeared(change, 'competitors')) notice('竞争对手进入', 'competitors')
  if (replaced(change, 'painPoints') || (kind === 'need' && isNew(change) && appeared(change, 'painPoints')))
    notice('新痛点', 'painPoints')
  const moved = needFields.filter((field) => replaced(change, field))
  if (moved.length > 0) notice('需求变更', ...moved)
  return found
}

/** How people write of a major change in a record of a contact (ours). */
const words: readonly (readonly [kind: string, writings: RegExp])[] = [
  [
    '成交',
    /(?:已|刚|正式)(?:经)?(?:签约|签合同|签了|下单|中标|成交)|合同(?:已|签好|签了)|签了合同|下了订单/u
  ],
  ['流失', /丢单|(?:已|还是|最后)(?:经)?(?:选了?|选择|选定)(?:了)?(?:别家|其他|竞品|友商)|不考虑我们/u],
  ['终止合作', /(?:终止|停止|结束|解除)(?:了)?(?:与我们的|双方)?合作|解约|不再(?:合作|续约|采购)/u],
  [
    '需求变更',
    /需求(?:有|发生)?(?:了)?(?:变化|变更|调整)|预算(?:有|被)?(?:调整|增加|追加|减少|削减|砍)|(?:推迟|延期|暂缓|提前)采购|采购(?:推迟|延期|暂缓|提前)/u
  ],
  ['融资', /(?:完成|拿到|获得?|获)[^，。；,;]{0,8}(?:融资|投资)|[A-E]轮|上市(?:辅导|申请|敲钟)?|IPO/iu],
  [
    '扩张',
    /扩产|扩建|新建?(?:工厂|厂房|厂|产线|基地|门店|分公司)|新开(?:门店|分公司|工厂)|增(?:加|设)(?:产线|厂房|门店)|扩招/u
  ],
  [
    '政策变化',
    /新(?:的)?(?:政策|规定|国标|环保要求)|政策(?:有|发生)?(?:变化|调整|收紧|放开)|限产|补贴(?:取消|退坡|政策)/u
  ],
  [
    '联系人离职',
    /离职|辞职|调岗|调走|调任|换(?:了)?(?:人对接|对接人|采购|负责人)|(?:已经?)?不在(?:这|该)?公司/u
  ],
  [
    '竞争对手进入',
    /(?:竞争对手|竞品|友商|同行|其他(?:家|供应商|厂家)|别家|另一家)[^，。；,;]{0,10}(?:报价|接触|介入|进来|在谈|拜访|试用|送样)|(?:对比|比较|还在看)[^，。；,;]{0,6}(?:\d|两|三|几)家/u
  ]
]

/** What is denied, wished or only asked: 没有扩产计划, 若签了合同, 会不会离职. */
const DENIED =
  /(?:没有?|未|无|暂无|尚未|并未|不会|不打算|如果|若|假如|是否|有没有|会不会|等|待|争取|希望|担心)[^，。；,;！？!?\n]{0,8}$/u
const SENTENCE = /[^。；;！？!?\n]+[。；;！？!?]?/gu
const MOST_QUOTED = 60

const quoteOf = (sentence: string, at: number): string => {
  const text = sentence.trim()
  if (text.length <= MOST_QUOTED) return text
  const from = Math.max(0, Math.min(at - 20, text.length - MOST_QUOTED))
  return `${from > 0 ? '…' : ''}${text.slice(from, from + MOST_QUOTED)}…`
}

/**
 * Major changes that a record of a contact tells of, with the words: 刘经理上月已离职 is 联系人离职. What is denied,
 * supposed or asked is none, but for what the writer has marked himself: that one holds, by its sentence or by how the record
 * begins. Each kind once.
 */
export const spokenIn = (
  text: string,
  marked: readonly string[] = []
): readonly Readonly<{ kind: string; quote: string }>[] => {
  const found = new Map<string, string>()
  for (const [sentence] of text.matchAll(SENTENCE))
    for (const [kind, writings] of words) {
      const hit = found.has(kind) ? null : writings.exec(sentence)
      if (hit && !DENIED.test(sentence.slice(0, hit.index))) found.set(kind, quoteOf(sentence, hit.index))
    }
  for (const kind of marked) if (!found.has(kind)) found.set(kind, quoteOf(text, 0))
  return [...found].map(([kind, quote]) => ({ kind, quote }))
}
