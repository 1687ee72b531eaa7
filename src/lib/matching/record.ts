import { checkedCreditCode } from '#lib/china'
import { addressKey, type AddressKey } from './address.ts'
import { parseCompanyName, type CompanyName } from './company-name.ts'
import { domainKey, phoneKey } from './contact-keys.ts'
import { parseLatinName, type LatinName } from './latin-name.ts'
import { namesOf } from './noted-name.ts'

/** A customer as far as the duplicate finder looks at it; texts as written, `row` is the caller's number. */
export type MatchRecord = Readonly<{
  row: number
  name: string
  formerNames?: readonly string[]
  shortName?: string | null
  creditCode?: string | null
  phones?: readonly string[]
  /** Websites and mail addresses or their hosts; public mail hosts are left out here. */
  domains?: readonly string[]
  address?: string | null
}>

export type ParsedName = CompanyName | LatinName

/** A record taken apart once, so that each comparison is cheap. */
export type Profile = Readonly<{
  row: number
  name: ParsedName
  raw: string
  formers: readonly ParsedName[]
  short: ParsedName | null
  /** Only with a right check digit; `codeText` as written, for equality of older numbers. */
  code: string | null
  codeText: string | null
  phones: readonly string[]
  domains: readonly string[]
  address: AddressKey | null
  addressText: string
}>

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/u

/** A Chinese name where one Chinese character is in it, else an English one. */
export const parseName = (raw: string): ParsedName =>
  HAN.test(raw) ? parseCompanyName(raw) : parseLatinName(raw)

const keysOf = (texts: readonly string[] | undefined, key: (text: string) => string | null): string[] =>
  texts === undefined ? [] : [...new Set(texts.map(key).filter((found) => found !== null))]

const codeTextOf = (raw: string | null | undefined): string | null => {
  const text = (raw ?? '').normalize('NFKC').toUpperCase().replace(/[\s-]/gu, '')
  return text.length >= 13 && /^[0-9A-Z]+$/u.test(text) && !/^(.)\1+$/u.test(text) ? text : null
}

/** Reads every field of a record once. */
export const profileOf = (record: MatchRecord): Profile => {
  const { name, former } = namesOf(record.name)
  return {
    row: record.row,
    name: parseName(name),
    raw: record.name,
    formers: [...former, ...(record.formerNames ?? [])].filter((name) => name.trim() !== '').map(parseName),
    short: record.shortName ? parseName(record.shortName) : null,
    code: checkedCreditCode(record.creditCode ?? ''),
    codeText: codeTextOf(record.creditCode),
    phones: keysOf(record.phones, phoneKey),
    domains: keysOf(record.domains, domainKey),
    address: addressKey(record.address),
    addressText: record.address ?? ''
  }
}
