import { succeed } from '#kernel/result'
import { absenceOf } from './absent.ts'
import { type Parsed, unread } from './parsed.ts'
import { parsePhone } from './phone.ts'

/** A mailbox as it stands among other words; marks and Chinese labels before it are no part of it. */
const MAILBOX =
  /(?<![a-z0-9._%+@-])[a-z0-9_](?:[a-z0-9_%+'-]|\.(?=[a-z0-9_]))*@(?:[a-z0-9\u4e00-\u9fff](?:[a-z0-9\u4e00-\u9fff-]*[a-z0-9\u4e00-\u9fff])?\.)+[a-z]{2,}/g
const AT_IN_WORDS = /\s*(?:[([]\s*at\s*[)\]]|＠)\s*/g
const BLANKS_AT_SIGN = /\s*@\s*/g
/** abc,com and abc .com: what was meant is plain where an ending follows. */
const BROKEN_END = /(@[a-z0-9-]+)\s*[,.]\s*(?=(?:com|cn|net|org|hk|tw)(?![a-z]))/g
const QQ_NUMBER = /^(?:qq)?[\s:号]*([1-9]\d{4,10})$/

const readable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replaceAll('。', '.')
    .replace(AT_IN_WORDS, '@')
    .replace(BLANKS_AT_SIGN, '@')
    .replace(BROKEN_END, '$1.')

/** Every mailbox of a cell in lower case, in order: `李四 <li@Abc.cn>；hr@abc.cn` → li@abc.cn, hr@abc.cn. */
export const findEmails = (text: string): readonly string[] => {
  if (!/[@＠﹫]|\bat\b/i.test(text)) return []
  return Array.from(readable(text).matchAll(MAILBOX), ([found]) => found)
}

/**
 * The first mailbox of a cell: `邮箱：Li@Abc.com.cn` → `li@abc.com.cn`, `sales＠abc。com`, `mailto:…`. Fails with `chinese.email.empty`,
 * `.qqNumber` (12345678: its mailbox is proposed), `.phone` (belongs with the phones), `.unreadable`.
 */
export const parseEmail = (text: string): Parsed<string> => {
  const [first] = findEmails(text)
  if (first !== undefined) return succeed(first)
  const folded = readable(text).trim()
  if (absenceOf(folded) === 'empty') return unread('chinese.email.empty', text)
  if (folded.includes('@')) return unread('chinese.email.unreadable', text)
  if (parsePhone(text).ok) return unread('chinese.email.phone', text)
  const number = QQ_NUMBER.exec(folded)?.[1]
  if (number !== undefined)
    return { ok: false, code: 'chinese.email.qqNumber', params: { text, email: `${number}@qq.com` } }
  return unread('chinese.email.unreadable', text)
}
