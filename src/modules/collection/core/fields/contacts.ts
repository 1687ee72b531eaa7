import type { Contact, FieldKey, Phone } from '#contracts/customers'
import { remembered } from '#kernel/remembered'
import { message, type Message } from '#kernel/result'
import {
  areaCodeRegion,
  findEmails,
  parseDecisionRole,
  parseEmail,
  parsePerson,
  parsePhones,
  parsePosition
} from '#lib/chinese'
import type { Reading } from '../reading.ts'

const positionIn = remembered(parsePosition)
const decisionRoleIn = remembered(parseDecisionRole)

/** A number written beside a name, with the marks around it: 王芳（138 0013 8001）. */
const NUMBER_BESIDE = /(?:电话|手机|tel|mobile|t|m)?\s*[.:：]?\s*\(?\+?\d[\d\s()-]{5,20}\d(?:转\d+)?/gi
const MAILBOX =
  /(?<![^\s@,;，；、<>()（）\u4e00-\u9fff])[^\s@,;，；、<>()（）\u4e00-\u9fff]+@[^\s@,;，；、<>()（）\u4e00-\u9fff]+/g
const WECHAT = /(?:微信号?|weixin|wechat|wx|vx)\s*[:：.]?\s*([a-z][\w-]{4,})/i

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

type Named = Readonly<{
  name: string | null
  position: string | null
  department: string | null
  suggestedRole: Contact['role']
  phones: readonly Phone[]
  email: string | null
  wechat: string | null
}>

const nobody: Named = {
  name: null,
  position: null,
  department: null,
  suggestedRole: null,
  phones: [],
  email: null,
  wechat: null
}

/** Who a cell 联系人 names, with the ways to reach him that were written beside: `王芳 13800138001 wf@abc.cn`. */
const namedIn = (cell: string | null): Named => {
  if (cell === null) return nobody
  const written = cell.replace(/\s+/g, ' ')
  const hasReach = /\d{4}|@|微信|wx|vx|wechat/i.test(written)
  const text = hasReach
    ? written
        .replace(MAILBOX, ' ')
        .replace(WECHAT, ' ')
        .replace(NUMBER_BESIDE, ' ')
        .replace(/[(（]\s*[)）]/g, ' ')
    : written
  const parsed = parsePerson(text)
  const person = parsed.ok ? parsed.value : null
  return {
    name: person?.name ?? null,
    position: person?.position ?? null,
    department: person?.department ?? null,
    suggestedRole: person?.roleSuggestion ?? null,
    phones: hasReach ? phonesIn(/\d{7}|\d[\d\s-]{9}/.test(written) ? written : null) : [],
    email: hasReach ? (findEmails(written)[0] ?? null) : null,
    wechat: hasReach ? (WECHAT.exec(written)?.[1] ?? null) : null
  }
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

/** One contact of a row, or null where none of its fields is filled (COL-4). */
export const readContact = (reading: Reading): Contact | null => {
  const named = namedIn(reading.text('contactName'))
  const { name } = named
  const position = reading.text('contactPosition') ?? named.position
  const phones = [...phonesOf(reading, 'mobile'), ...phonesOf(reading, 'phone'), ...named.phones]
  const email = emailOf(reading) ?? named.email
  const wechat = reading.text('wechat') ?? named.wechat
  const role = roleOf(reading)
  const ownDepartment = reading.text('contactDepartment') ?? named.department
  if (
    name === null &&
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
    name,
    position,
    department: ownDepartment ?? known?.department ?? null,
    phones:
      phones.length < 2
        ? phones
        : phones.filter(
            (phone, at) =>
              phones.findIndex(
                (other) => other.e164 === phone.e164 && other.extension === phone.extension
              ) === at
          ),
    wechat,
    email,
    role,
    suggestedRole: position === null ? named.suggestedRole : (known?.roleSuggestion ?? null),
    responsibility: reading.text('responsibility'),
    attention: reading.list('attention')
  }
}
