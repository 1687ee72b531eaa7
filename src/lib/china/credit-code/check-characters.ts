/**
 * The 31 characters of a credit code in the order of their values 0 to 30: no I, O, S, V, Z (GB 32100-2015,
 * table B.1).
 */
export const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const valueOf = new Map(Array.from(ALPHABET, (character, value) => [character, value]))

const CODE_MODULUS = 31
/** Weights of the first 17 characters: 3 to the power of the place, modulo 31. */
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

const ORGANISATION_MODULUS = 11
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/**
 * The 18th character that the first 17 of a credit code demand: `91110108551385082` → `Q` (GB 32100-2015, annex
 * B).
 */
export const codeCheckCharacter = (code: string): string => {
  let sum = 0
  for (const [place, weight] of CODE_WEIGHTS.entries()) sum += weight * (valueOf.get(code[place] ?? '') ?? 0)
  return ALPHABET[(CODE_MODULUS - (sum % CODE_MODULUS)) % CODE_MODULUS] ?? ''
}

/**
 * An organisation code counts letters A to Z as 10 to 35 (GB 11714-1997), other than the credit code around it.
 */
const organisationValueOf = (character: string): number => {
  const digit = character.charCodeAt(0)
  return digit <= 57 ? digit - 48 : digit - 55
}

/**
 * The ninth character that the first eight of an organisation code demand, 0 to 9 or X: `55138508` → `2` (GB
 * 11714-1997).
 */
export const organisationCheckCharacter = (organisation: string): string => {
  let sum = 0
  for (const [place, weight] of ORGANISATION_WEIGHTS.entries())
    sum += weight * organisationValueOf(organisation[place] ?? '0')
  const check = (ORGANISATION_MODULUS - (sum % ORGANISATION_MODULUS)) % ORGANISATION_MODULUS
  return check === 10 ? 'X' : String(check)
}

/**
 * Whether a legacy business registration number of 15 digits has its check digit: `320105000043786` does (GS
 * 15-2006, ISO 7064 MOD 11,10). Six digits of the registering authority, eight in sequence, one to check.
 */
export const isLegacyNumber = (digits: string): boolean => {
  if (!/^\d{15}$/.test(digits)) return false
  let product = 10
  let sum = 0
  for (const digit of digits) {
    sum = (product + Number(digit)) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return sum === 1
}
