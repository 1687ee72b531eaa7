import { REFERRER_SIGN } from '../contract.ts'

export type ReferrerNames = Readonly<{ company: string; contact: string | null }>

/** Between a company and its person: `A公司·李伟`, `A公司 / 李伟`, `A公司（李伟）`, `A公司 李伟`. */
const PARTED =
  /^(?<company>.{4,}?)\s*(?:[·•・|/／—–-]|\s|[（(])\s*(?<contact>[\p{L}]{2,4}|[\p{L}]+(?: [\p{L}]+)?)\s*[）)]?$/u
const IS_COMPANY = /(?:公司|集团|厂|店|院|所|中心|部|行|社|会|站|场|局|大学|医院)$/u
const TAIL = /[\s·•・|/／—–-]+$/u
const LEAD = /^(?:推荐人|介绍人|转介绍人?)\s*[:：]\s*/u

/**
 * Whom a text about a referrer names: `恒达机械有限公司（李伟）` the company and its 李伟, `恒达机械有限公司` the company alone. Of 王总 or
 * 老同学介绍 the company is the text itself, which no customer is called. Ours.
 */
export const referrerNames = (text: string): ReferrerNames => {
  const trimmed = text.replace(LEAD, '').replace(TAIL, '').trim()
  const at = trimmed.indexOf(REFERRER_SIGN)
  if (at > 0)
    return {
      company: trimmed.slice(0, at).trim(),
      contact: trimmed.slice(at + REFERRER_SIGN.length).trim() || null
    }
  const found = PARTED.exec(trimmed)?.groups
  const [company, contact] = [found?.['company']?.trim() ?? '', found?.['contact']?.trim() ?? '']
  return contact !== '' && IS_COMPANY.test(company) && !IS_COMPANY.test(contact)
    ? { company, contact }
    : { company: trimmed, contact: null }
}

/** The same in one way of writing, `公司 · 联系人`, so that those whom one customer referred are found. */
export const writtenReferrer = (text: string): string => {
  const { company, contact } = referrerNames(text)
  return contact === null ? company : `${company}${REFERRER_SIGN}${contact}`
}
