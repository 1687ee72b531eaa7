import { message, type Message } from '#kernel/result'
import { authorityOf } from './authorities.ts'
import { ALPHABET, codeCheckCharacter, isLegacyNumber } from './check-characters.ts'
import { codeRegionOf } from './code-region.ts'
import { CODE_LENGTH, faultOf } from './faults.ts'
import { otherNumber } from './other-number.ts'
import { proposalFor } from './proposal.ts'

export type Named = Readonly<{ code: string; name: string }>

/**
 * What a 统一社会信用代码 says and whether it can be right. `code` is the input in capitals without spaces, `reason`
 * the fault, `note` a remark on a valid one (an abolished region). A `legacy` registration number of 15 digits
 * is named as such and is not valid as a credit code.
 */
export type CreditCodeCheck = Readonly<{
  input: string
  code: string
  valid: boolean
  reason: Message | null
  note: Message | null
  legacy: boolean
  region: Named | null
  authority: Named | null
  category: Named | null
  organisationCode: string | null
  proposal: string | null
}>

const LEGACY_LENGTH = 15

/**
 * Capitals, narrow characters, no spaces, dashes or invisible marks: ` ９１110108-551385082q` →
 * `91110108551385082Q`.
 */
const normalise = (text: string): string => withoutWords(narrow(text))

/** 统一社会信用代码:91110108551385082Q(副本): the one code among Chinese words. */
const withoutWords = (text: string): string => {
  if (!/[\u4e00-\u9fff]/.test(text)) return text
  const runs = text.match(/[0-9A-Z]{15,}/g) ?? []
  return runs.length === 1 ? (runs[0] ?? text) : text
}

const narrow = (text: string): string =>
  text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00a0\u200b-\u200f\u3000\ufeff\-‐-―'"`“”‘’。，；、.,;]/g, '')
    .toUpperCase()

const regionOf = (digits: string): Named | null => {
  const region = /^\d{6}$/.test(digits) ? codeRegionOf(digits) : null
  return region ? { code: region.code, name: region.name } : null
}

const checkLegacy = (input: string, code: string): CreditCodeCheck => ({
  input,
  code,
  valid: false,
  reason: isLegacyNumber(code)
    ? message('china.creditCode.legacy')
    : (otherNumber(code) ?? message('china.creditCode.legacyCheck')),
  note: null,
  legacy: true,
  region: regionOf(code.slice(0, 6)),
  authority: { code: '9', name: '工商' },
  category: null,
  organisationCode: null,
  proposal: null
})

/**
 * Checks a 统一社会信用代码 by GB 32100-2015: length, characters, authority and category, region, the organisation code
 * inside (GB 11714) and the check character. `91110108551385082Q` is valid; `320105000043786` is a legacy
 * registration number; a wrong one gets its fault and, where one correction is clearly likeliest, a proposal.
 */
export const checkCreditCode = (input: string): CreditCodeCheck => {
  const code = normalise(input)
  if (code.length === LEGACY_LENGTH && /^\d+$/.test(code)) return checkLegacy(input, code)
  const fault = code === '' ? message('china.creditCode.empty') : faultOf(code)
  const other = fault === null ? null : otherNumber(code)
  const reason = other ?? fault
  const isLong = code.length === CODE_LENGTH
  const authority = isLong ? authorityOf(code[0] ?? '') : null
  const category = authority?.categories[code[1] ?? '']
  const digits = code.slice(2, 8)
  const isAbolished = reason === null && codeRegionOf(digits)?.current === false
  return {
    input,
    code,
    valid: reason === null,
    reason,
    note: isAbolished ? message('china.creditCode.abolishedRegion', { region: digits }) : null,
    legacy: false,
    region: isLong ? regionOf(digits) : null,
    authority: authority ? { code: authority.code, name: authority.name } : null,
    category: category === undefined ? null : { code: code[1] ?? '', name: category },
    organisationCode: isLong ? code.slice(8, 17) : null,
    proposal: reason === null || other !== null ? null : proposalFor(code)
  }
}

/**
 * A credit code as the standard writes it, where its own check character is right, else null: ` 91530325-770477761a `
 * is `91530325770477761A`. Less than `checkCreditCode` asks for, and enough to tell two companies apart: a slip of
 * the pen cannot pass.
 */
export const checkedCreditCode = (text: string): string | null => {
  const code = normalise(text)
  const isWhole = code.length === CODE_LENGTH && Array.from(code).every((sign) => ALPHABET.includes(sign))
  return isWhole && codeCheckCharacter(code) === code[CODE_LENGTH - 1] ? code : null
}
