import { message, type Message } from '#kernel/result'
import { authorityOf } from './authorities.ts'
import { ALPHABET, codeCheckCharacter, organisationCheckCharacter } from './check-characters.ts'
import { codeRegionOf } from './code-region.ts'

export const CODE_LENGTH = 18

/** The place of the first letter that no credit code has (from 0), or -1. */
const forbiddenAt = (code: string): number =>
  Array.from(code).findIndex((character) => !ALPHABET.includes(character))

/**
 * What is wrong with a code written in capitals without spaces, the first fault that a person would mend, or
 * null. In the order length, characters, authority, category, region, organisation code, check character;
 * places are counted from 1.
 */
export const faultOf = (code: string): Message | null => {
  if (code.length !== CODE_LENGTH) return message('china.creditCode.length', { length: code.length })
  const at = forbiddenAt(code)
  if (at >= 0) return message('china.creditCode.character', { character: code[at] ?? '', position: at + 1 })
  const authority = authorityOf(code[0] ?? '')
  if (!authority) return message('china.creditCode.authority', { character: code[0] ?? '' })
  if (authority.categories[code[1] ?? ''] === undefined)
    return message('china.creditCode.category', { character: code[1] ?? '', authority: authority.name })
  const region = code.slice(2, 8)
  const digit = Array.from(region).findIndex((character) => character < '0' || character > '9')
  if (digit >= 0)
    return message('china.creditCode.regionDigit', { character: region[digit] ?? '', position: digit + 3 })
  if (!codeRegionOf(region)) return message('china.creditCode.region', { region })
  const [expected, found] = [codeCheckCharacter(code), code[17] ?? '']
  const [organisationExpected, organisationFound] = [
    organisationCheckCharacter(code.slice(8, 16)),
    code[16] ?? ''
  ]
  if (expected !== found) return message('china.creditCode.checkCharacter', { expected, found })
  if (organisationExpected !== organisationFound)
    return message('china.creditCode.organisation', {
      expected: organisationExpected,
      found: organisationFound
    })
  return null
}
