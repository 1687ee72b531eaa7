import {
  isCustomField,
  type Contact,
  type CustomerFile,
  type CustomField,
  type CustomTexts,
  type FieldKey,
  type Need
} from '#contracts/customers'
import type { Method } from '#contracts/followup'
import type { Day } from '#kernel/day'
import { fenOfYuan } from '#kernel/money'
import { message, type Message } from '#kernel/result'
import { fold, parseAmount, parseCompanyName, parseDate } from '#lib/chinese'
import type { RelatedField, RelatedKind } from '../../contract.ts'
import type { HeaderUnit } from '../columns/fold-header.ts'
import { joinName, nameHalves } from '../columns/name-parts.ts'
import { readContacts } from '../fields/contacts.ts'
import { readNeed } from '../fields/need.ts'
import type { RowProblem } from '../import/problems.ts'
import type { ListRecord } from '../read-customer.ts'
import { createReading, isBlank, withUnit } from '../reading.ts'
import type { RelatedMapping } from './related-mapping.ts'

/** Whose a row is, as far as it says. */
export type CustomerLink = Readonly<{
  name: string | null
  nameKey: string | null
  creditCode: string | null
  number: string | null
}>

type Texts = Readonly<Partial<Record<FieldKey, string>>>
type Unclear = CustomerFile['unclear']

export type ContactPart = Readonly<{ kind: 'contact'; contact: Contact; raw: Texts; unclear: Unclear }>
export type NeedPart = Readonly<{ kind: 'need'; need: Need; raw: Texts; unclear: Unclear }>
export type OrderPart = Readonly<{
  kind: 'order'
  orderedOn: Day
  amountFen: number
  profitFen: number | null
  product: string | null
  number: string | null
  note: string | null
  custom: CustomTexts | null
}>
export type FollowUpPart = Readonly<{
  kind: 'followUp'
  on: Day
  /** `HH:MM`, where written. */
  time: string | null
  method: Method
  content: string
  reply: string | null
  author: string | null
  metContact: string | null
  answered: boolean
  stage: string | null
  nextAction: string | null
  nextOn: Day | null
}>
export type RelatedPart = ContactPart | NeedPart | OrderPart | FollowUpPart

/** A row of a further sheet: what hangs on whom; no parts where it is refused. */
export type RelatedRow = Readonly<{
  record: ListRecord
  link: CustomerLink
  parts: readonly RelatedPart[]
  problems: readonly RowProblem[]
}>

type Cells = Readonly<{
  text: (field: RelatedField) => string | null
  column: (field: RelatedField) => number | null
}>

const METHODS: readonly (readonly [RegExp, Method])[] = [
  [/视频|腾讯会议|线上|远程|zoom|video|teams/i, '视频'],
  [/拜访|上门|走访|到访|面谈|面访|登门|来访|现场|实地|visit|meet(?!ing)|on ?site/i, '拜访'],
  [/微信|企微|企业微信|wechat|qq|钉钉|飞书|whatsapp/i, '微信'],
  [/短信|sms|彩信/i, '短信'],
  [/邮件|邮箱|e-?mail|mail/i, '邮件'],
  [/会议|展会|会谈|研讨|meeting|conference/i, '会议'],
  [/电话|致电|来电|去电|通话|座机|手机|call|phone|tel/i, '电话']
]
const methodOf = (text: string): Method | null => METHODS.find(([pattern]) => pattern.test(text))?.[1] ?? null

const NO_ANSWER =
  /未接通?|没人?接|无人接听|没打通|打不通|未接听|未回复|没回复|没有回复|不回消息|关机|空号|拒接|联系不上|no answer/i

const linkOf = ({ text }: Cells): CustomerLink => {
  const name = text('customerName')
  const parsed = name === null ? null : parseCompanyName(name)
  const code = text('creditCode')
  return {
    name,
    nameKey: parsed?.ok ? parsed.value.key : name === null ? null : fold(name),
    creditCode: code === null ? null : code.normalize('NFKC').replace(/\s/g, '').toUpperCase(),
    number: text('customerNumber')
  }
}

const isEmptyLink = ({ name, creditCode, number }: CustomerLink): boolean =>
  name === null && creditCode === null && number === null

type Read = Readonly<{ parts: readonly RelatedPart[]; problems: readonly RowProblem[] }>

const refused = (column: number | null, what: Message): Read => ({
  parts: [],
  problems: [{ column, severity: 'error', message: what }]
})

const dayAt = (
  cells: Cells,
  field: RelatedField,
  today: Day,
  lean: 'past' | 'future'
): Readonly<{ on: Day; time: string | null }> | null => {
  const written = cells.text(field)
  const parsed = written === null ? null : parseDate(written, today, { lean })
  if (!parsed?.ok || parsed.value.vague) return null
  const on = parsed.value.from ?? parsed.value.to
  return on === null ? null : { on, time: parsed.value.time ?? null }
}

const fenAt = (cells: Cells, field: RelatedField, unit: HeaderUnit): number | null | Message => {
  const written = cells.text(field)
  if (written === null) return null
  const bare = /^[¥￥]?\s*-?\d[\d,]*(\.\d+)?$/.test(written.trim())
  if (bare && /^[¥￥]?\s*-/.test(written.trim())) return message('import.related.negative', { text: written })
  const parsed = parseAmount(
    bare && unit !== null && unit !== '人' && unit !== '年' ? `${written}${unit}` : written
  )
  if (!parsed.ok) return message('import.related.badAmount', { text: written })
  const { min, max, currency } = parsed.value
  if (currency !== 'CNY') return message('import.related.foreign', { currency })
  const yuan = min !== null && max !== null ? (min + max) / 2 : (min ?? max)
  const fen = yuan === null ? null : fenOfYuan(yuan)
  return fen === null || !Number.isSafeInteger(fen)
    ? message('import.related.badAmount', { text: written })
    : fen
}

/** A field of their own that a team made required of orders. */
export type RequiredField = Readonly<{ key: CustomField; label: string }>

/** Of an order, as they were written. */
const ownOfOrder = (
  cells: Cells,
  units: ReadonlyMap<RelatedField, HeaderUnit>,
  fields: readonly CustomField[]
): CustomTexts | null => {
  const texts = fields.flatMap((field) => {
    const text = cells.text(field)
    return text === null ? [] : [[field, withUnit(text, units.get(field) ?? null)] as const]
  })
  return texts.length === 0 ? null : Object.fromEntries(texts)
}

const readOrder = (
  cells: Cells,
  units: ReadonlyMap<RelatedField, HeaderUnit>,
  own: readonly CustomField[],
  required: readonly RequiredField[],
  today: Day
): Read => {
  const at = dayAt(cells, 'orderedOn', today, 'past')
  if (at === null)
    return refused(
      cells.column('orderedOn'),
      message('import.related.badDay', { text: cells.text('orderedOn') ?? '' })
    )
  if (at.on > today)
    return refused(cells.column('orderedOn'), message('import.related.inFuture', { day: at.on }))
  const amount = fenAt(cells, 'orderAmount', units.get('orderAmount') ?? null)
  if (amount === null) return refused(cells.column('orderAmount'), message('import.related.noAmount'))
  if (typeof amount !== 'number') return refused(cells.column('orderAmount'), amount)
  const lacking = required.find(({ key }) => cells.text(key) === null)
  if (lacking !== undefined)
    return refused(cells.column(lacking.key), message('import.related.lacksField', { field: lacking.label }))
  const profit = fenAt(cells, 'orderProfit', units.get('orderProfit') ?? null)
  return {
    parts: [
      {
        kind: 'order',
        orderedOn: at.on,
        amountFen: amount,
        profitFen: typeof profit === 'number' ? profit : null,
        product: cells.text('orderProduct'),
        number: cells.text('orderNumber'),
        note: cells.text('orderNote'),
        custom: ownOfOrder(cells, units, own)
      }
    ],
    problems:
      profit !== null && typeof profit !== 'number'
        ? [{ column: cells.column('orderProfit'), severity: 'warning', message: profit }]
        : []
  }
}

const readFollowUp = (cells: Cells, today: Day): Read => {
  const at = dayAt(cells, 'happenedAt', today, 'past')
  if (at === null)
    return refused(
      cells.column('happenedAt'),
      message('import.related.badDay', { text: cells.text('happenedAt') ?? '' })
    )
  if (at.on > today)
    return refused(cells.column('happenedAt'), message('import.related.inFuture', { day: at.on }))
  const content = cells.text('content')
  if (content === null) return refused(cells.column('content'), message('import.related.noContent'))
  const way = cells.text('method')
  const method = methodOf(way ?? '') ?? methodOf(content)
  const reply = cells.text('reply')
  return {
    parts: [
      {
        kind: 'followUp',
        on: at.on,
        time: at.time,
        method: method ?? '电话',
        content,
        reply,
        author: cells.text('author'),
        metContact: cells.text('metContact'),
        answered: !NO_ANSWER.test(`${content} ${reply ?? ''}`),
        stage: cells.text('reachedStage'),
        nextAction: cells.text('nextAction'),
        nextOn: dayAt(cells, 'nextOn', at.on, 'future')?.on ?? null
      }
    ],
    problems:
      method === null
        ? [
            {
              column: cells.column('method'),
              severity: 'info',
              message: message('import.related.methodGuessed')
            }
          ]
        : []
  }
}

/** The fields of a group that customers have too, as their own readers want them. */
const groupsOf = (mapping: readonly RelatedMapping[], record: ListRecord) => {
  const halves = nameHalves(mapping)
  const groups = new Map<number, Map<FieldKey, string>>()
  for (const { index, field, group } of mapping) {
    const text = record.cells[index]?.trim() ?? ''
    if (field === null || isBlank(text)) continue
    const fields = groups.get(group) ?? new Map<FieldKey, string>()
    const half = halves.get(index)
    // Fields of contacts and needs are field keys; those of the link are no use to their readers.
    const key = field as FieldKey
    fields.set(key, half === undefined ? text : joinName(half, text, fields.get(key)))
    groups.set(group, fields)
  }
  return groups
}

const LINKS: ReadonlySet<string> = new Set(['customerName', 'creditCode', 'customerNumber'])

/** Texts of fields that the team defined, where there are any. */
const ownTexts = (raw: Texts): Readonly<{ custom?: CustomTexts }> => {
  const own = Object.entries(raw).filter(([field]) => isCustomField(field as FieldKey))
  return own.length === 0 ? {} : { custom: Object.fromEntries(own) }
}

const readParts = (
  kind: 'contact' | 'need',
  mapping: readonly RelatedMapping[],
  record: ListRecord,
  today: Day
): Read => {
  const columns = new Map(mapping.map(({ field, index }) => [field as string | null, index]))
  const units = new Map(
    mapping.flatMap(({ field, unit }) => (field === null ? [] : [[field as FieldKey, unit] as const]))
  )
  const parts: RelatedPart[] = []
  const problems: RowProblem[] = []
  for (const [, fields] of [...groupsOf(mapping, record)].sort(([a], [b]) => a - b)) {
    const reading = createReading(fields, units, today)
    const raw = Object.fromEntries(
      [...fields].flatMap(([field, text]) =>
        LINKS.has(field) ? [] : [[field, withUnit(text, units.get(field) ?? null)] as const]
      )
    )
    if (Object.keys(raw).length === 0) continue
    const own = ownTexts(raw)
    if (kind === 'contact') {
      for (const [at, contact] of readContacts(reading).entries())
        parts.push(
          at === 0
            ? { kind, contact: { ...contact, ...own }, raw, unclear: reading.unclear }
            : { kind, contact, raw: {}, unclear: [] }
        )
    } else {
      const need = readNeed(reading)
      if (need) parts.push({ kind, need: { ...need, ...own }, raw, unclear: reading.unclear })
    }
    for (const { field, message, vague } of reading.unclear)
      problems.push({ column: columns.get(field) ?? null, severity: vague ? 'info' : 'warning', message })
  }
  if (parts.length > 0) return { parts, problems }
  return refused(null, message(kind === 'contact' ? 'import.related.noContact' : 'import.related.noNeed'))
}

/**
 * Reads rows of one kind (COL-14), in order: a row that names nobody belongs to the customer of the row above, as people leave
 * the name out below its first line. Never throws on a cell.
 */
export const createRelatedReader = (
  kind: RelatedKind,
  mapping: readonly RelatedMapping[],
  today: Day,
  required: readonly RequiredField[] = []
): ((record: ListRecord) => RelatedRow) => {
  const columns = new Map<RelatedField, number>()
  for (const { field, index } of mapping) if (field !== null && !columns.has(field)) columns.set(field, index)
  const units = new Map(
    mapping.flatMap(({ field, unit }) => (field === null ? [] : [[field, unit] as const]))
  )
  const own = [...columns.keys()].filter((field) => isCustomField(field))
  let above: CustomerLink | null = null
  return (record) => {
    const column = (field: RelatedField): number | null => columns.get(field) ?? null
    const text = (field: RelatedField): string | null => {
      const index = columns.get(field)
      const written = index === undefined ? '' : (record.cells[index]?.trim() ?? '')
      return isBlank(written) ? null : written
    }
    const cells: Cells = { text, column }
    const said = linkOf(cells)
    const link = isEmptyLink(said) && above !== null ? above : said
    if (isEmptyLink(link))
      return { record, link, ...refused(column('customerName'), message('import.related.noLink')) }
    above = link
    const read =
      kind === 'order'
        ? readOrder(cells, units, own, required, today)
        : kind === 'followUp'
          ? readFollowUp(cells, today)
          : readParts(kind, mapping, record, today)
    return { record, link, ...read }
  }
}
