import type { CustomerFile, FieldKey } from '#contracts/customers'
import { message } from '#kernel/result'
import { findIdNumber } from '#lib/china'
import type { Observation, VerificationContext } from '../../contract.ts'
import type { Check } from './check.ts'

const HOME_ADDRESS = /家庭(住址|地址)|(个人|私人|本人)住址|户籍地址|住宅地址|home address/i
const ID_COLUMN = /身份证|证件号码|护照号|id ?card|identity (number|card)/i

/** Where a home address is written with its label: 家庭住址：幸福路 1 号. */
const ADDRESSES: ReadonlySet<FieldKey> = new Set(['address', 'registeredAddress', 'note'])

const refused = (field: FieldKey, what: 'idNumber' | 'homeAddress', column: string): Observation => ({
  field,
  message: message(`verification.personal.${what}`, { column }),
  proposal: message('verification.personal.proposal')
})

const inFields = ({ raw }: CustomerFile, { columnOf }: VerificationContext): Observation | null => {
  for (const key in raw) {
    // The keys of `raw` are field keys by its type; for…in only widens them.
    const field = key as FieldKey
    const text = raw[field]
    if (text === undefined || field === 'creditCode') continue
    if (ADDRESSES.has(field) && HOME_ADDRESS.test(text))
      return refused(field, 'homeAddress', columnOf(field) ?? field)
    if (text.length < 18) continue
    if (findIdNumber(text) !== null) return refused(field, 'idNumber', columnOf(field) ?? field)
  }
  return null
}

/** Own columns have no field: they are reported at the note, with the column's name in the text. */
const inCustom = ({ custom }: CustomerFile): Observation | null => {
  for (const column in custom) {
    const text = custom[column]
    if (text === undefined || text === '') continue
    if (HOME_ADDRESS.test(column)) return refused('note', 'homeAddress', column)
    if (ID_COLUMN.test(column) || (text.length >= 18 && findIdNumber(text) !== null))
      return refused('note', 'idNumber', column)
  }
  return null
}

/**
 * Personal data without a business purpose (S4 5.2): an ID number, by its checksum, in any column, so that order numbers
 * do not trip it; a column for home addresses. The text never repeats the number.
 */
export const personalData: Check = {
  id: 'personal-data',
  severity: 'error',
  run: (file, context) => {
    const found = [inFields(file, context), inCustom(file)].filter((one) => one !== null)
    return found.length === 0 ? null : found
  }
}
