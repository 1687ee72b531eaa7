import type { Contact, FieldKey, Phone } from '#contracts/customers'
import { remembered } from '#kernel/remembered'
import { message } from '#kernel/result'
import { areaCodeRegion, parseDecisionRole, parsePhones, parsePosition } from '#lib/chinese'
import type { Reading } from '../reading.ts'

const EMAIL = /[^\s@,;，；、<>()（）]+@[^\s@,;，；、<>()（）]+\.[a-z]{2,}/i
const positionIn = remembered(parsePosition)
const decisionRoleIn = remembered(parseDecisionRole)

/** 王经理(采购部), 张*, 采购总监: a title written into the name's cell. */
const TITLE_IN_NAME = /^(.{1,4}?)\s*[(（,，/]\s*([^)）]+)[)）]?$/

const phonesOf = (reading: Reading, field: FieldKey): readonly Phone[] => {
  const text = reading.text(field)
  // A wide cell 联系方式 may hold an e-mail as well.
  const numbers = text?.replace(EMAIL, ' ').trim() ?? ''
  if (numbers === '') return []
  const found: Phone[] = []
  for (const parsed of parsePhones(numbers)) {
    if (parsed.ok) {
      const { e164, extension, kind, areaCode } = parsed.value
      found.push({
        e164,
        extension,
        kind,
        provinces: kind === 'landline' && areaCode ? areaCodeRegion(areaCode) : []
      })
    } else reading.report(field, message(parsed.code, parsed.params))
  }
  return found
}

const emailOf = (reading: Reading): string | null => {
  const text = reading.text('email')
  const found = EMAIL.exec(text ?? reading.text('phone') ?? '')
  if (found) return found[0].toLowerCase()
  if (text !== null)
    reading.report('email', message('collection.value.unknown', { text, values: 'name@company.cn' }))
  return null
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
  const written = reading.text('contactName')
  const titled = written === null ? null : TITLE_IN_NAME.exec(written)
  const name = titled?.[1] ?? written
  const position = reading.text('contactPosition') ?? titled?.[2] ?? null
  const phones = [...phonesOf(reading, 'mobile'), ...phonesOf(reading, 'phone')]
  const email = emailOf(reading)
  const wechat = reading.text('wechat')
  const role = roleOf(reading)
  if (
    name === null &&
    position === null &&
    phones.length === 0 &&
    email === null &&
    wechat === null &&
    role === null
  )
    return null
  const suggestion = position === null ? null : positionIn(position)
  const known = suggestion?.ok ? suggestion.value : null
  return {
    name,
    position,
    department: reading.text('contactDepartment') ?? known?.department ?? null,
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
    suggestedRole: known?.roleSuggestion ?? null,
    responsibility: reading.text('responsibility'),
    attention: reading.list('attention')
  }
}
