import { message, type Message } from '#kernel/result'
import { findIdNumber } from '../identity-number/index.ts'
import { organisationCheckCharacter } from './check-characters.ts'
import { codeRegionOf } from './code-region.ts'

/** What a spreadsheet leaves of a code of 18 digits: 9.13301066739597E+17. */
const SCIENTIFIC = /^\d{1,17}E\+?\d{1,2}$/
/** Region and organisation code: the number of the tax register until 2015. */
const TAX_NUMBER = /^(\d{6})([0-9A-Z]{8}[0-9X])$/
const ORGANISATION = /^[0-9A-Z]{8}[0-9X]$/
/** A trader on his own account was registered for tax by his identity number, two digits behind it. */
const PERSON = /^(\d{17}[0-9X])(?:\d{2})?$/

const isOrganisation = (code: string): boolean =>
  ORGANISATION.test(code) && organisationCheckCharacter(code.slice(0, 8)) === code[8]

/**
 * What stands where a credit code should, said by its name: `67395965-4` is an organisation code alone, 110105194912310021 a person's,
 * `9.13E+17` what a spreadsheet made of it; null where it is none of these. GB 11714, GB 11643, the tax register before 2015.
 */
export const otherNumber = (code: string): Message | null => {
  if (SCIENTIFIC.test(code)) return message('china.creditCode.scientific')
  if (isOrganisation(code)) return message('china.creditCode.organisationOnly', { code })
  const [, region = '', organisation = ''] = TAX_NUMBER.exec(code) ?? []
  if (isOrganisation(organisation) && codeRegionOf(region)) return message('china.creditCode.taxNumber')
  const person = PERSON.exec(code)?.[1]
  return person !== undefined && findIdNumber(person) !== null ? message('china.creditCode.person') : null
}
