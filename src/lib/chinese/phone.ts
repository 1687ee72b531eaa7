import { type Failure, succeed } from '#kernel/result'
import { absenceOf } from './absent.ts'
import { isAreaCode } from './area-codes.ts'
import { plain } from './fold.ts'
import { type Parsed, unread } from './parsed.ts'
import { kindAbroad, type PhoneKind } from './phone-abroad.ts'
import { markExtensions } from './phone-extension.ts'

export type { PhoneKind } from './phone-abroad.ts'

/** A number in E.164 with its extension; `areaCode` with its leading 0, on mainland landlines only. */
export type Phone = Readonly<{
  e164: string
  extension: string | null
  kind: PhoneKind
  areaCode?: string
}>

const MASKED = /\d[\s-]*[*×•●█]{2}|\d{2}x{3}|x{4}\d|\d[*×•●█]+\d|[*•●█]{3}\s*\d/
const EXTENSION = /(?:-?\s*(?:转|分机号?|内线|ext(?:ension)?\.?|x|#))\s*[:：.]?\s*(\d{1,6})\s*(?:号|分机)?$/
const SERVICE = /^(?:400|800)\d{7}$/
const SHORT_SERVICE = /^(?:95\d{3,6}|96\d{3,4}|100\d\d|11[04]|12[0-3]\d{2}|12[02]|119)$/
const MOBILE_WITH_TAIL = /^1[3-9]\d{9}-\d{1,4}$/
const MOBILE = /^1[3-9]\d{9}$/
const FOREIGN = /^(?:\+|00)\s*\(?\s*([1-9][\d\s().-]*)$/

const SCIENTIFIC = /^(1)\.([3-9]\d{9})e\+?10$/
const LOST_DIGITS = /^\d(?:\.\d+)?e\+?\d+$/

const onlyDigits = (text: string): string => text.replace(/\D/g, '')

const phone = (e164: string, kind: PhoneKind, extension: string | null, areaCode?: string): Parsed<Phone> =>
  succeed(areaCode === undefined ? { e164, extension, kind } : { e164, extension, kind, areaCode })

/** A line without its area code. */
const OFFICE_LINE = /^[2-9]\d{6,7}$/

/** A landline that begins with its area code; digits behind a further dash are the extension. */
const landlineOf = (written: string, extension: string | null, text: string): Parsed<Phone> => {
  const digits = onlyDigits(written)
  const length = isAreaCode(digits.slice(0, 3)) ? 3 : isAreaCode(digits.slice(0, 4)) ? 4 : 0
  if (length === 0) return unread('chinese.phone.unassigned', text)
  let local = digits.slice(length)
  let extra = extension
  const fits = (number: string): boolean =>
    (number.length === 8 || (length === 4 && number.length === 7)) && !/^[01]/.test(number)
  const tail = /-\s*(\d{1,6})\s*$/.exec(written)?.[1]
  if (!fits(local) && extra === null && tail !== undefined && fits(local.slice(0, -tail.length))) {
    local = local.slice(0, -tail.length)
    extra = tail
  }
  if (!fits(local)) {
    // 010-95588: a service number with an area code before it.
    if (/^9[56]\d{3,4}$/.test(local)) return phone(`+86${digits.slice(1)}`, 'service', extra)
    return unread('chinese.phone.length', text)
  }
  if (/^(\d)\1+$/.test(local) && local.startsWith('0')) return unread('chinese.phone.fake', text)
  return phone(`+86${digits.slice(1, length)}${local}`, 'landline', extra, digits.slice(0, length))
}

const mainlandOf = (written: string, extension: string | null, text: string): Parsed<Phone> => {
  const digits = onlyDigits(written)
  if (MOBILE.test(digits) || /^0{1}1[3-9]\d{9}$/.test(digits)) {
    const number = digits.slice(-11)
    if (/0{8}$/.test(number)) return unread('chinese.phone.fake', text)
    return phone(`+86${number}`, 'mobile', extension)
  }
  if (SERVICE.test(digits)) return phone(`+86${digits}`, 'service', extension)
  if (SHORT_SERVICE.test(digits)) return phone(`+86${digits}`, 'service', extension)
  const servicePlus = /^((?:400|800)[\d\s-]*?)-\s*(\d{1,5})$/.exec(written.trim())
  if (extension === null && servicePlus?.[1] && servicePlus[2] && SERVICE.test(onlyDigits(servicePlus[1])))
    return phone(`+86${onlyDigits(servicePlus[1])}`, 'service', servicePlus[2])
  if (digits.startsWith('0')) return landlineOf(written, extension, text)
  // 13800138000-801: an extension written behind a mobile number.
  const mobilePlus = /^(1[3-9][\d\s-]{9,12}?)-\s*(\d{1,4})$/.exec(written.trim())
  if (mobilePlus?.[1] && mobilePlus[2] && MOBILE.test(onlyDigits(mobilePlus[1])))
    return phone(`+86${onlyDigits(mobilePlus[1])}`, 'mobile', mobilePlus[2])
  // A spreadsheet took the leading 0 away: 75588888888, 10-62345678.
  if (digits.length >= 9) {
    const restored = landlineOf(`0${written.trim().replace(/^\(/, '')}`, extension, text)
    if (restored.ok) return restored
  }
  if (OFFICE_LINE.test(digits)) return unread('chinese.phone.areaCodeMissing', text)
  if (digits.length === 11 && digits.startsWith('1')) return unread('chinese.phone.unassigned', text)
  return unread(digits.length < 5 ? 'chinese.phone.unreadable' : 'chinese.phone.length', text)
}

/** A number that names its country; +44 (0)20: the 0 in brackets is dialled at home only. */
const abroadOf = (digits: string, extension: string | null, text: string): Parsed<Phone> => {
  const number = digits.replace(/^8860/, '886')
  const kind = kindAbroad(number)
  return kind === null ? unread('chinese.phone.length', text) : phone(`+${number}`, kind, extension)
}

/** 0912-345-678 and (02)2345-6789 as one writes them in Taiwan: nothing on the mainland looks like that. */
const TAIWAN_AT_HOME =
  /^\(?0(?:9\d{2}[)\s-]*\d{3}[\s-]*\d{3}|2[)\s-]+\d{4}[\s-]?\d{4}|4[)\s-]+\d{4}[\s-]?\d{4}|[3-8][)\s-]+\d{3}[\s-]?\d{4})$/

/** 0800-080-123: free of charge in Taiwan. */
const TAIWAN_FREE = /^\(?0800[)\s-]*\d{3}[\s-]*\d{3}$/

/** 137O5123456, l3705123456: letters typed for the digits that they look like. */
const MISTYPED_MOBILE = /^(?=.*\d{6})[1l][3-9\do][\dol]{9}$/

const numberOf = (piece: string): Parsed<Phone> => {
  if (/[ol]/.test(piece)) {
    const compact = piece.replace(/[\s-]/g, '')
    if (MISTYPED_MOBILE.test(compact)) return numberOf(compact.replaceAll('o', '0').replaceAll('l', '1'))
  }
  const ext = EXTENSION.exec(piece)
  const extension = ext?.[1] ?? null
  const written = (ext ? piece.slice(0, ext.index) : piece).trim().replace(/\.0+$/, '')
  const scientific = SCIENTIFIC.exec(written)
  // A spreadsheet's 1.3812345678E10 has all its digits; 1.38E+10 has lost them.
  if (scientific) return numberOf(`${scientific[1] ?? ''}${scientific[2] ?? ''}`)
  if (LOST_DIGITS.test(written)) return unread('chinese.phone.digitsLost', piece)
  const digits = onlyDigits(written)
  if (digits.length < 3) return unread('chinese.phone.unreadable', piece)
  const home = /^[(\s]*(?:\+|00?)?\s*86[)\s.-]*(?:\(0\))?[\s.-]*/.exec(written)
  const marked = home !== null && /^[(\s]*(?:\+|00)/.test(written)
  if (
    home &&
    (marked ||
      digits.length === 13 ||
      digits.length === 12 ||
      /^860\d{11}$/.test(digits) ||
      /^086(?:1[3-9]\d{9}|0\d{9,11})$/.test(digits) ||
      /^86-\d{2,3}-\d{7,8}-\d{1,6}$/.test(written))
  ) {
    const rest = written.slice(home[0].length)
    const national = onlyDigits(rest)
    if (
      MOBILE_WITH_TAIL.test(rest) ||
      MOBILE.test(national) ||
      SERVICE.test(national) ||
      national.startsWith('0')
    )
      return mainlandOf(rest, extension, piece)
    const landline = landlineOf(`0${rest.replace(/^\(/, '')}`, extension, piece)
    if (landline.ok || marked) return landline
  }
  const abroad = FOREIGN.exec(written.replace(/^\(/, '').replace('(0)', ' '))
  if (abroad?.[1]) return abroadOf(onlyDigits(abroad[1]), extension, piece)
  if (
    /^\(?(?:852|853)[)\s-]+\d{4}[\s-]?\d{4}$|^\(?886[)\s-]|^85[23][2-9]\d{7}$|^886[2-9]\d{7,8}$/.test(written)
  )
    return abroadOf(digits, extension, piece)
  if (TAIWAN_AT_HOME.test(written) || TAIWAN_FREE.test(written))
    return abroadOf(`886${digits.slice(1)}`, extension, piece)
  return mainlandOf(written, extension, piece)
}

const SEPARATORS = /[,;、|\n\r\t/\\]+|\s+(?:或|or|and|&)\s+/
const LABELS = /[\u3400-\u9fff]+(?:\d(?=\s*:))?|[a-z]{2,}[a-z\d]*[.:]?|(?<![a-z\d])[mtpf][.:]/g
const KEPT_LABEL = /^(?:转|分机号?|内线|ext(?:ension)?[.:]?)$/

/** Words around a number part numbers (张三13800138000李四13900139000), except those that lead to an extension. */
const withoutWords = (text: string): string =>
  text.replace(LABELS, (word, at: number) => {
    if (KEPT_LABEL.test(word) || /^ext(?:ension)?\.?\d+$/.test(word)) return word
    if (/^(?:转|分机|内线)/.test(word)) return word.replace(/^(转|分机|内线).*$/, '$1')
    return at === 0 ? ' ' : ' ; '
  })

const trimmed = (piece: string): string =>
  piece.replace(/^[\s:：.\-–—)\]]+/, '').replace(/(?<![\s:：.\-–—([])[\s:：.\-–—([]+$/, '')

/** 幺三八零零…: a number written down as it is said. */
const SPOKEN = /^\D*[零〇一二两三四五六七八九幺]{7,12}\D*$/
const inDigits = (text: string): string =>
  text.replace(/[零〇一二两三四五六七八九幺](?=[零〇一二两三四五六七八九幺]|\D*$)/g, (sign) =>
    String('〇一二三四五六七八九'.indexOf({ 零: '〇', 两: '二', 幺: '一' }[sign] ?? sign))
  )

const MAILBOX = /(?<![^\s@,;、<>()])[^\s@,;、<>()]+@[^\s@,;、<>()]+\.[a-z]{2,}/g
/** QQ 12345678, wxid_abc123, 微信：lisi2020: an account, which may look like a number. */
const ACCOUNT =
  /(?<![a-z])(?:qq(?:号码?|群)?\s*[:.]?\s*[1-9]\d{4,9}(?!\d)|wxid_\w+|(?:weixin|wechat|wx|vx)\s*[:.]?\s*[a-z][\w-]{4,})|微信号?\s*[:.]?\s*[a-z][\w-]{4,}/g
const MAY_HOLD_ACCOUNT = /[@qwv微]/

/** What else stands in a cell of numbers: taken out, and told of where it is all that there is. */
const withoutAccounts = (normal: string): Readonly<{ text: string; instead: 'account' | 'email' | null }> => {
  if (!MAY_HOLD_ACCOUNT.test(normal)) return { text: normal, instead: null }
  const unmailed = normal.replace(MAILBOX, ' ; ')
  const text = unmailed.replace(ACCOUNT, ' ; ')
  return { text, instead: text !== unmailed ? 'account' : unmailed !== normal ? 'email' : null }
}

const HOURS = /(?:7\s*[x×*]\s*)?24\s*(?:小时|h(?![a-z]))/g
/** Most cells: digits, with blanks and dashes in between. */
const PLAIN = /^ *\+?(?! *00)\d[\d -]*$/
/** 62345678~80: from one line to another. */
const LAST_LINES = /(?<=\d{7})\s*[~〜∼]\s*(?=\d{1,3}(?!\d))/g

/** 香港 91234567, 澳门28881234: the place says the country's code. */
const AT_HOME_IN =
  /(香港|澳门|hong ?kong|hk|macau|macao)(?:手机|电话|办公室|公司|办|mobile|tel|office)?\s*[:.(]?\s*(?=[2-9]\d{3}[\s-]?\d{4}(?!\d))/g
const OF_PLACE = /(?<![\d+-]\s?)([2-9]\d{3}[\s-]?\d{4})\s*\((香港|澳门)/
const codeAt = (place: string): string => (/香港|^h/.test(place) ? '852' : '853')

/**
 * Every phone number of a cell, in order: `13800138000/010-62345678转801` gives two, `021-62345678/79` too. A cell without any
 * number gives none; each unreadable part gives its reason. Names and labels around a number do no harm.
 */
export const parsePhones = (text: string): readonly Parsed<Phone>[] => {
  const numbers = PLAIN.test(text) ? numbersIn(text.trim().replace(/ {2,}/g, ' ')) : numbersAmongWords(text)
  const [first] = numbers
  // A reason quotes the cell as it was typed where it is all of the cell.
  return first !== undefined && numbers.length === 1 && !first.ok
    ? [unread(first.code, text.trim())]
    : numbers
}

const numbersAmongWords = (text: string): readonly Parsed<Phone>[] => {
  const { text: normal, instead } = withoutAccounts(
    plain(text)
      .replace(/ {2,}/g, ' ')
      .replace(AT_HOME_IN, (_, place: string) => `+${codeAt(place)} `)
      .replace(OF_PLACE, (_, number: string, place: string) => `+${codeAt(place)} ${number} (`)
  )
  if (absenceOf(normal) === 'empty') return []
  const found = numbersIn(
    markExtensions(
      normal
        .replace(LAST_LINES, '/')
        .replace(HOURS, ' ')
        .replace(/\+\s*00/, '+')
        .replace(/[‐‑‒–—―−─━ー﹣~]+/g, '-')
    )
  )
  return found.length === 0 ? [unread(`chinese.phone.${instead ?? 'unreadable'}`, text)] : found
}

/** 135/1234/5678, 13,512,345,678: signs within one number. */
const PARTED_MOBILE = /^\d{1,5}(?:[,/\\]\d{1,5})+$/
/** HT-20260518-01, JD0123: the number of a paper, whose letters are no label of a phone. */
const PAPER = /^(?!(?:tel|fax|mob|mp|hp|ph|call|cell|cn|no|ext|vx|wx|hk)\b)[a-z]{2,4}[-_#]?\d[\d-]*$/

const numbersIn = (normal: string): readonly Parsed<Phone>[] => {
  if (PARTED_MOBILE.test(normal) && MOBILE.test(onlyDigits(normal)))
    return [mainlandOf(onlyDigits(normal), null, normal)]
  if (PAPER.test(normal) && !MOBILE.test(onlyDigits(normal)))
    return [unread('chinese.phone.unreadable', normal)]
  if (MASKED.test(normal)) {
    const whole = normal.split(SEPARATORS).filter((piece) => /\d/.test(piece))
    if (whole.length <= 1) return [unread('chinese.phone.masked', normal)]
  }
  if (SPOKEN.test(normal)) return numbersIn(inDigits(normal))
  const found: Parsed<Phone>[] = []
  for (const raw of normal.split(SEPARATORS)) {
    if (MASKED.test(raw)) {
      found.push(unread('chinese.phone.masked', raw.trim()))
      continue
    }
    for (const part of withoutWords(raw).split(';')) {
      const piece = trimmed(part)
      if (!/\d/.test(piece)) continue
      found.push(...piecesOf(piece, found.at(-1)))
    }
  }
  return found
}

/** A piece is one number, or several parted by blanks only, or the last digits of another line of the same switchboard. */
const piecesOf = (piece: string, before: Parsed<Phone> | undefined): readonly Parsed<Phone>[] => {
  const whole = numberOf(piece)
  if (whole.ok) return [whole]
  // 0755-26001234,26001235: the second line of one office has its area code.
  if (OFFICE_LINE.test(onlyDigits(piece)) && before?.ok && before.value.areaCode !== undefined)
    return [landlineOf(`${before.value.areaCode}-${piece}`, null, piece)]
  if (/^\d{1,4}$/.test(piece) && before?.ok && before.value.kind === 'landline') {
    const e164 = `${before.value.e164.slice(0, -piece.length)}${piece}`
    return [succeed({ ...before.value, e164 })]
  }
  const groups: Parsed<Phone>[] = []
  for (const group of piece.split(/\s+/)) {
    const number = trimmed(group)
    const last = groups.at(-1)
    // 0512-62345678 62345679: the second line has the area code of the first.
    groups.push(
      OFFICE_LINE.test(number) && last?.ok && last.value.areaCode !== undefined
        ? landlineOf(`${last.value.areaCode}-${number}`, null, number)
        : numberOf(number)
    )
  }
  return groups.length > 1 && groups.every((group) => group.ok) ? groups : [whole]
}

/**
 * The first phone number of a cell: `138 0013 8000` → `+8613800138000`, `010-62345678转801`, `(0755) 8888 8888-8001`, `400-800-1234` →
 * `+864008001234`, `+852 2345 6789`. Fails with `chinese.phone.empty`, `.masked` (138****1234), `.length`, `.unassigned` (no such
 * area code or range), `.areaCodeMissing` (62345678), `.digitsLost` (1.38E+10), `.fake`, `.account` and `.email` (belong elsewhere), `.unreadable`. Source: COL-15, 工信部 numbering plan.
 */
export const parsePhone = (text: string): Parsed<Phone> => {
  const all = parsePhones(text)
  const isGood = (parsed: Parsed<Phone>): boolean => parsed.ok
  const none: Failure = unread('chinese.phone.empty', text)
  return all.find(isGood) ?? all[0] ?? none
}
