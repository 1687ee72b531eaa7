import { message } from '#kernel/result'
import { divisionOf } from '#lib/china'
import type { Check } from './check.ts'

const nameOf = (code: string): string => divisionOf(code)?.name ?? code

/**
 * No landline of the customer belongs to the province of its address: 0755 (Shenzhen) with an address in Shanghai. Only
 * worth a look, since branches and virtual numbers exist; one landline that fits settles it.
 */
export const regionAgainstAreaCode: Check = {
  id: 'region-against-area-code',
  severity: 'info',
  run: ({ provinceCode, contacts }) => {
    if (provinceCode === null) return null
    let other: string | undefined
    for (const { phones } of contacts)
      for (const { kind, provinces } of phones) {
        if (kind !== 'landline' || provinces.length === 0) continue
        if (provinces.includes(provinceCode)) return null
        other ??= provinces[0]
      }
    if (other === undefined) return null
    return {
      field: 'phone',
      message: message('verification.areaCode.elsewhere', {
        phone: nameOf(other),
        address: nameOf(provinceCode)
      }),
      proposal: message('verification.areaCode.proposal')
    }
  }
}
