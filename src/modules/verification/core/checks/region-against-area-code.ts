import type { CustomerFile } from '#contracts/customers'
import { message } from '#kernel/result'
import { citiesOfLandline, divisionOf } from '#lib/china'
import type { Check } from './check.ts'

const nameOf = (code: string): string => divisionOf(code)?.name ?? code

/** Codes of the place of the landlines and of the address, where no landline lies at the address; null else. */
const elsewhere = ({
  provinceCode,
  cityCode,
  contacts
}: CustomerFile): Readonly<{ phone: string; address: string }> | null => {
  if (provinceCode === null) return null
  let otherProvince: string | undefined
  let otherCity: string | undefined
  for (const { phones } of contacts)
    for (const { kind, provinces, e164 } of phones) {
      if (kind !== 'landline' || provinces.length === 0) continue
      if (!provinces.includes(provinceCode)) {
        otherProvince ??= provinces[0]
        continue
      }
      const cities = cityCode === null ? [] : citiesOfLandline(e164)
      if (cityCode === null || cities.length === 0 || cities.includes(cityCode)) return null
      otherCity ??= cities[0]
    }
  if (otherCity !== undefined && cityCode !== null) return { phone: otherCity, address: cityCode }
  return otherProvince === undefined ? null : { phone: otherProvince, address: provinceCode }
}

/**
 * No landline of the customer belongs to the province of its address: 0755 (深圳) with an address in 上海, nor to its city: 0755
 * with one in 广州. Only worth a look, since branches and virtual numbers exist; one landline that fits settles it.
 */
export const regionAgainstAreaCode: Check = {
  id: 'region-against-area-code',
  severity: 'info',
  run: (file) => {
    const found = elsewhere(file)
    if (found === null) return null
    return {
      field: 'phone',
      message: message('verification.areaCode.elsewhere', {
        phone: nameOf(found.phone),
        address: nameOf(found.address)
      }),
      proposal: message('verification.areaCode.proposal')
    }
  }
}
