import type { Chance } from './random.ts'

const CODE_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

const weighed = (text: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * CODE_SIGNS.indexOf(text.charAt(place)), 0)

/** A valid 统一社会信用代码 of a company registered in the six digits' place (GB 32100-2015, GB 11714-1997). */
export const creditCodeIn = (divisionCode: string, chance: Chance): string => {
  const organisation = String(chance.whole(10_000_000, 99_999_999))
  const rest = (11 - (weighed(organisation, ORGANISATION_WEIGHTS) % 11)) % 11
  const code = `91${divisionCode}${organisation}${rest === 10 ? 'X' : rest}`
  return code + CODE_SIGNS.charAt((31 - (weighed(code, CODE_WEIGHTS) % 31)) % 31)
}
