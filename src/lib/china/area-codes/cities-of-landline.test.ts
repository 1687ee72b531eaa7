import { expect, test } from 'vitest'
import { areaCodeRegion } from '#lib/chinese'
import { divisionOf } from '../divisions/index.ts'
import { areaCodeCities } from './area-code-cities.ts'
import { citiesOfLandline } from './cities-of-landline.ts'

test.each([
  ['+8675588886666', ['深圳市']],
  ['+862588886666', ['南京市']],
  ['+862988886666', ['西安市', '咸阳市']],
  ['+867318888666', ['长沙市', '株洲市', '湘潭市']],
  ['+8605128886666', []],
  ['+862188886666', []],
  ['+8689866668888', []],
  ['+8613800138000', []],
  ['+4989123456', []]
])('%s is a line of %j', (e164, names) => {
  expect(citiesOfLandline(e164).map((code) => divisionOf(code)?.name)).toEqual(names)
})

const entries = areaCodeCities.flatMap((province) => province.split(' ')).map((entry) => entry.split(':'))

test('every city lies in the province of its area code', () => {
  const wrong = entries.filter(
    ([code = '', cities = '']) =>
      !cities.split('/').every((city) => areaCodeRegion(code).includes(city.slice(0, 2)) && divisionOf(city))
  )
  expect(wrong).toEqual([])
  expect(new Set(entries.map(([code]) => code)).size).toBe(entries.length)
})
