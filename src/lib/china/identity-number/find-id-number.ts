import { isCivilDay } from '#kernel/day'

/** 18 places between other characters: longer runs of digits are cards or order numbers. */
const CANDIDATE = /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g
/** Weights and check characters of GB 11643-1999 (ISO 7064 MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'
/** First digits of provinces: 1 north, 2 north-east … 8 Hong Kong, Macao and Taiwan. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2099

const isIdNumber = (text: string): boolean => {
  const region = Number(text.slice(0, 2))
  if (region < 11 || region > 83) return false
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)].map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  if (year < FIRST_YEAR || year > LAST_YEAR || !isCivilDay(year, month, day)) return false
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return CHECKS[sum % 11] === text.charAt(17).toUpperCase()
}

/**
 * A Chinese ID number within a text, or null: region, birthday and check character must be right (GB 11643-1999), so that
 * an order number of 18 digits is not taken for one but once in a thousand times.
 */
export const findIdNumber = (text: string): string | null => {
  for (const [candidate] of text.matchAll(CANDIDATE)) if (isIdNumber(candidate)) return candidate
  return null
}
