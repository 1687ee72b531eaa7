import type { Contact, FieldKey, Phone } from '#contracts/customers'
import { remembered } from '#kernel/remembered'
import { message, type Message } from '#kernel/result'
import {
  areaCodeRegion,
  findEmails,
  parseDecisionRole,
  parseEmail,
  parsePeople,
  parsePhones,
  parsePosition,
  splitList,
  type Person
} from '#lib/chinese'
import type { Reading } from '../reading.ts'

const positionIn = remembered(parsePosition)
const decisionRoleIn = remembered(parseDecisionRole)

/** A number, a mailbox or a WeChat name written beside a name, with the marks around it: 王芳（138 0013 8001）. */
const NUMBER_BESIDE = String.raw`(?:电话|手机|tel|mobile|t|m)?\s*[.:：]?\s*\(?\+?\d[\d\s()-]{5,40}\d(?:转\d+)?`
const MAILBOX = String.raw`(?<![^\s@,;，；、<>()（）\u4e00-\u9fff])[^\s@,;，；、<>()（）\u4e00-\u9fff]+@[^\s@,;，；、<>()（）\u4e00-\u9fff]+`
const WECHAT = /(?:微信号?|weixin|wechat|wx|vx)\s*[:：.]?\s*([a-z][\w-]{4,})/i
const REACH = new RegExp(`${MAILBOX}|${WECHAT.source}|${NUMBER_BESIDE}`, 'gi')

const phonesIn = (
  text: string | null,
  tell: (reason: Message) => void = () => undefined
): readonly Phone[] => {
  if (text === null) return []
  const found: Phone[] = []
  for (const parsed of parsePhones(text)) {
    if (parsed.ok) {
      const { e164, extension, kind, areaCode } = parsed.value
      found.push({
        e164,
        extension,
        kind,
        provinces: kind === 'landline' && areaCode ? areaCodeRegion(areaCode) : []
      })
    } else tell(message(parsed.code, parsed.params))
  }
  return found
}

const phonesOf = (reading: Reading, field: FieldKey): readonly Phone[] =>
  phonesIn(reading.text(field), (reason) => {
    // A wide cell 联系方式 may hold an e-mail, which is taken from there.
    if (reason.code !== 'chinese.phone.email' || reading.text('email') !== null) reading.report(field, reason)
  })

const emailOf = (reading: Reading): string | null => {
  const text = reading.text('email')
  if (text === null) return findEmails(reading.text('phone') ?? '')[0] ?? null
  const parsed = parseEmail(text)
  if (parsed.ok) return parsed.value
  if (parsed.code !== 'chinese.email.empty') reading.report('email', message(parsed.code, parsed.params))
  return null
}

type Reach = Readonly<{ phones: readonly Phone[]; email: string | null; wechat: string | null }>
type Named = Person & Reach

const unreached: Reach = { phones: [], email: null, wechat: null }
const nobody: Named = { name: null, position: null, department: null, roleSuggestion: null, ...unreached }

const reachIn = (written: string): Reach => ({
  phones: phonesIn(/\d{7}|\d[\d\s-]{9}/.test(written) ? written : null),
  email: findEmails(written)[0] ?? null,
  wechat: WECHAT.exec(written)?.[1] ?? null
})

const peopleIn = (text: string): readonly Person[] => {
  const parsed = parsePeople(text.replace(/[(（]\s*[)）]/g, ' '))
  return parsed.ok ? parsed.value : []
}

/** Which of several a number beside them belongs to: the one before it, or behind it where the cell begins with a number. */
const reachOfEach = (written: string, count: number): readonly Reach[] => {
  const marks = [...written.matchAll(REACH)]
  const texts = marks.map(({ index }, at) => {
    const before = marks[at - 1]
    return written.slice(before === undefined ? 0 : before.index + before[0].length, index)
  })
  const leads = peopleIn(texts[0] ?? '').length === 0
  const cells = Array.from({ length: count }, () => '')
  let named = 0
  for (const [at, mark] of marks.entries()) {
    named += peopleIn(texts[at] ?? '').length
    const owner = Math.min(count - 1, leads ? named : Math.max(0, named - 1))
    cells[owner] += ` ${mark[0]}`
  }
  const each = cells.map(reachIn)
  // One switchboard behind two names is that of the first.
  const [only, ...others] = each.flatMap(({ phones }) => phones)
  return only !== undefined && others.length === 0 && only.kind !== 'mobile'
    ? each.map((reach, at) => ({ ...reach, phones: at === 0 ? [only] : [] }))
    : each
}

/** Whom a cell 联系人 names, with the ways to reach them that were written beside: `王芳 13800138001 wf@abc.cn`, `张总/李经理`. */
const namedIn = (cell: string | null): readonly Named[] => {
  if (cell === null) return [nobody]
  const written = cell.replace(/\s+/g, ' ')
  const hasReach = /\d{4}|@|微信|wx|vx|wechat/i.test(written)
  const people = peopleIn(hasReach ? written.replace(REACH, ' ') : written)
  const [only, ...others] = people
  if (only === undefined) return [hasReach ? { ...nobody, ...reachIn(written) } : nobody]
  if (!hasReach) return people.map((person) => ({ ...person, ...unreached }))
  if (others.length === 0) return [{ ...only, ...reachIn(written) }]
  const each = reachOfEach(written, people.length)
  return people.map((person, at) => ({ ...person, ...(each[at] ?? unreached) }))
}

const roleOf = (reading: Reading): Contact['role'] => {
  const text = reading.text('decisionRole')
  if (text === null) return null
  const parsed = decisionRoleIn(text)
  if (parsed.ok) return parsed.value
  reading.report(
    'decisionRole',
    message('collection.value.unknown', { text, values: '决策者, 影响者, 使用者' })
  )
  return null
}

const withoutRepeats = (phones: readonly Phone[]): readonly Phone[] =>
  phones.length < 2
    ? phones
    : phones.filter(
        (phone, at) =>
          phones.findIndex((other) => other.e164 === phone.e164 && other.extension === phone.extension) === at
      )

/** As many numbers as people are one of each; else all are the first one's. */
const shared = <T>(all: readonly T[], people: number, at: number): readonly T[] => {
  if (people > 1 && all.length === people) return all.slice(at, at + 1)
  return at === 0 ? all : []
}

/** 采购经理、技术总监 beside two people. */
const positionsOf = (text: string | null, people: number): readonly (string | null)[] => {
  if (text === null || people === 1) return [text]
  const each = splitList(text)
  return each.length === people ? each : [text]
}

type Columns = Readonly<{
  mobiles: readonly Phone[]
  phones: readonly Phone[]
  positions: readonly (string | null)[]
  email: string | null
  role: Contact['role']
}>

/** The `at`th person of a row's cell 联系人: what the other columns say is the first one's, but for what they list for each. */
const contactOf = (
  reading: Reading,
  columns: Columns,
  { named, at, people }: Readonly<{ named: Named; at: number; people: number }>
): Contact | null => {
  const isFirst = at === 0
  const position = columns.positions[at] ?? named.position
  const phones = withoutRepeats([
    ...shared(columns.mobiles, people, at),
    ...shared(columns.phones, people, at),
    ...named.phones
  ])
  const email = (isFirst ? columns.email : null) ?? named.email
  const wechat = (isFirst ? reading.text('wechat') : null) ?? named.wechat
  const role = isFirst ? columns.role : null
  if (
    named.name === null &&
    position === null &&
    phones.length === 0 &&
    email === null &&
    wechat === null &&
    named.department === null &&
    role === null
  )
    return null
  const suggestion = position === null ? null : positionIn(position)
  const known = suggestion?.ok ? suggestion.value : null
  return {
    name: named.name,
    position,
    department:
      (isFirst ? reading.text('contactDepartment') : null) ?? named.department ?? known?.department ?? null,
    phones,
    wechat,
    email,
    role,
    suggestedRole: position === null ? named.roleSuggestion : (known?.roleSuggestion ?? null),
    responsibility: isFirst ? reading.text('responsibility') : null,
    attention: isFirst ? reading.list('attention') : []
  }
}

/**
 * The contacts of a row (COL-4): one, none where none of its fields is filled, or each whom the cell 联系人 names (`张总/李经理`); the first
 * is who the row's other columns speak of.
 */
export const readContacts = (reading: Reading): readonly Contact[] => {
  const all = namedIn(reading.text('contactName'))
  const columns: Columns = {
    mobiles: phonesOf(reading, 'mobile'),
    phones: phonesOf(reading, 'phone'),
    positions: positionsOf(reading.text('contactPosition'), all.length),
    email: emailOf(reading),
    role: roleOf(reading)
  }
  return all.flatMap((named, at) => contactOf(reading, columns, { named, at, people: all.length }) ?? [])
}
