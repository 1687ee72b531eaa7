import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { hasSharedData, sharedData } from '../../../testing/shared-data.ts'
import { divisionsNamed } from './find.ts'
import { childrenOf, divisionOf, parentsOf, placeNameOf } from './tree.ts'

test('a code has a name, what lies above it and below it', () => {
  expect(divisionOf('110108')?.name).toBe('海淀区')
  expect(divisionOf('330000')?.name).toBe('浙江省')
  expect(divisionOf('330100')?.name).toBe('杭州市')
  expect(divisionOf('999999')).toBeNull()
  expect(parentsOf('320583').map(({ code }) => code)).toEqual(['32', '3205'])
  expect(childrenOf(null)).toHaveLength(34)
  expect(childrenOf('3205').map(({ name }) => name)).toContain('昆山市')
  expect(childrenOf('3205').map(({ name }) => name)).not.toContain('苏州工业园区')
})

test.each([
  ['110108', '北京市海淀区'],
  ['320583', '江苏省苏州市昆山市'],
  ['419001', '河南省济源市'],
  ['500230', '重庆市丰都县'],
  ['441900', '广东省东莞市'],
  ['810009', '香港特别行政区观塘区']
])('%s reads %s', (code, name) => {
  expect(placeNameOf(code)).toBe(name)
})

test.each([
  ['海淀', '', ['110108']],
  ['海淀区', '', ['110108']],
  ['内蒙古', '', ['15']],
  ['恩施州', '', ['4228']],
  ['朝阳区', '', ['110105', '220104']],
  ['朝阳区', '11', ['110105']],
  ['鼓楼区', '', ['320106', '320302', '350102', '410204']],
  ['襄樊', '', ['4206']],
  ['臺北市', '', ['7101']],
  ['香港', '', ['81']],
  ['火星', '', []]
])('%s within "%s" is %j', (name, within, codes) => {
  expect(divisionsNamed(name, within).map(({ code }) => code)).toEqual(codes)
})

const AREAS = 'divisions/areas.csv'

describe.skipIf(!hasSharedData(AREAS))('the published list of divisions', () => {
  test.each([AREAS, 'divisions/cities.csv'])('has every code and name of %s', (path) => {
    const { data } = Papa.parse<Record<string, string>>(readFileSync(sharedData(path), 'utf8'), {
      header: true,
      skipEmptyLines: true
    })
    expect(data.length).toBeGreaterThan(300)
    for (const { code = '', name } of data) expect(divisionOf(code)?.name, code).toBe(name)
  })

  test('has the districts of 香港 and 澳门 and the cities and counties of 台湾', () => {
    const regions: unknown = JSON.parse(readFileSync(sharedData('divisions/HK-MO-TW.json'), 'utf8'))
    // The file maps a region to its parts and these to their districts.
    const tree = regions as Record<string, Record<string, string[]>>
    const names = (code: string): Set<string> => new Set(childrenOf(code).map(({ name }) => name))
    const plain = (name: string): string => name.replace(/（.*）/, '')
    expect(names('8100')).toEqual(new Set(Object.values(tree['香港特别行政区'] ?? {}).flat()))
    expect(names('8200')).toEqual(
      new Set(
        Object.values(tree['澳门特别行政区'] ?? {})
          .flat()
          .map(plain)
      )
    )
    expect(names('71')).toEqual(new Set(Object.keys(tree['台湾省'] ?? {})))
  })
})
