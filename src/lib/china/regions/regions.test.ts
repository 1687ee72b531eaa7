import { expect, test } from 'vitest'
import { childrenOf, divisionOf } from '../divisions/index.ts'
import { REGIONS, regionNamed, regionsOf } from './regions.ts'

test.each([
  ['苏州', '32', '3205', ['长三角', '华东']],
  ['上海 without a city', '31', null, ['长三角', '华东']],
  ['广州', '44', '4401', ['珠三角', '粤港澳大湾区', '华南']],
  ['汕头', '44', '4405', ['华南']],
  ['广东 without a city', '44', null, ['华南']],
  ['香港', '81', '8100', ['粤港澳大湾区', '华南']],
  ['重庆', '50', '5001', ['成渝', '西南']],
  ['攀枝花', '51', '5104', ['西南']],
  ['武汉', '42', '4201', ['长江中游', '华中']],
  ['南昌', '36', '3601', ['长江中游', '华东']],
  ['雄安', '13', '1306', ['京津冀', '华北']],
  ['a city without its province', null, '2101', ['东北']],
  ['nowhere', null, null, []]
])('%s lies in its regions, the most telling first', (_, province, city, regions) => {
  expect(regionsOf(province, city)).toEqual(regions)
})

test('a playbook may bring its own map', () => {
  expect(
    regionsOf('32', '3205', [{ name: '苏南', divisions: ['3201', '3202', '3204', '3205', '3211'] }])
  ).toEqual(['苏南'])
})

test('every province lies in one of the seven large regions, and every member exists', () => {
  const large = REGIONS.filter(({ name }) => /^[华西东]/.test(name))
  for (const { code, name } of childrenOf(null)) expect(regionsOf(code, null, large), name).toHaveLength(1)
  for (const { divisions } of REGIONS) for (const code of divisions) expect(divisionOf(code)?.code).toBe(code)
})

test.each([
  ['长三角', '长三角'],
  ['长三角地区', '长三角'],
  ['江浙沪', '长三角'],
  ['华东区域', '华东'],
  ['粤港澳大湾区', '粤港澳大湾区'],
  ['大湾区', '粤港澳大湾区'],
  ['华东路88号', null],
  ['上海', null]
])('the text %s names the region %s', (text, region) => {
  expect(regionNamed(text)).toBe(region)
})
