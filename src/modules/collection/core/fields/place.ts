import type { CustomerFile } from '#contracts/customers'
import { parseAddress } from '#lib/china'
import type { Reading } from '../reading.ts'

export type PlaceFields = Pick<
  CustomerFile,
  'registeredAddress' | 'address' | 'provinceCode' | 'cityCode' | 'districtCode'
>

/** Where the customer is: its office before its registered address, with columns for province and city as hints. */
export const readPlace = (reading: Reading): PlaceFields => {
  const address = reading.text('address')
  const registeredAddress = reading.text('registeredAddress')
  const province = reading.text('province')
  const city = reading.text('city')
  const district = reading.text('district')
  const hint = { province: province ?? '', city: city ?? '' }
  const parts = `${province ?? ''}${city ?? ''}${district ?? ''}`
  const written = address ?? registeredAddress
  const parsed =
    written === null
      ? parts === ''
        ? null
        : parseAddress(parts, hint)
      : parseAddress(`${district ?? ''}${written}`, hint)
  if (parsed?.provinceCode || parts === '' || written === null)
    return {
      address,
      registeredAddress,
      provinceCode: parsed?.provinceCode ?? null,
      cityCode: parsed?.cityCode ?? null,
      districtCode: parsed?.districtCode ?? null
    }
  const byColumns = parseAddress(parts, hint)
  return {
    address,
    registeredAddress,
    provinceCode: byColumns.provinceCode,
    cityCode: byColumns.cityCode,
    districtCode: byColumns.districtCode
  }
}
