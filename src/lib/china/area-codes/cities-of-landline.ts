import { areaCodeCities } from './area-code-cities.ts'

const none: readonly string[] = []
const MAINLAND = '+86'
const SHORTEST = 2
const LONGEST = 3

const citiesOf = new Map<string, readonly string[]>(
  areaCodeCities.flatMap((province) =>
    province.split(' ').map((entry) => {
      const [code = '', cities = ''] = entry.split(':')
      // Numbers in E.164 have lost the leading 0.
      return [code.slice(1), cities.split('/')] as const
    })
  )
)

/**
 * City codes (four digits) that a mainland landline belongs to by its area code: `+8675588886666` → [`4403`], several where cities
 * share it. None for municipalities and 海南, whose code says no more than the province, and for any other number.
 */
export const citiesOfLandline = (e164: string): readonly string[] => {
  if (!e164.startsWith(MAINLAND)) return none
  const digits = e164.slice(MAINLAND.length)
  return citiesOf.get(digits.slice(0, SHORTEST)) ?? citiesOf.get(digits.slice(0, LONGEST)) ?? none
}
