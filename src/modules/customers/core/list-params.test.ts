import { expect, test } from 'vitest'
import { customerListQuerySchema } from '../contract.ts'
import { countFilters, paramsOfListQuery, searchOfListQuery } from './list-params.ts'

const readBack = (search: string): unknown => {
  const params: Record<string, string | string[]> = {}
  for (const [name, value] of new URLSearchParams(search)) {
    const known = params[name]
    params[name] = known === undefined ? value : [known, value].flat()
  }
  return customerListQuerySchema.parse(params)
}
const usual = customerListQuerySchema.parse({})

test.each([
  ['nothing asked is an empty address', {}, ''],
  ['what is the default is not written', { state: 'active', sort: '-updated' }, ''],
  ['the recycle bin', { state: 'deleted' }, 'state=deleted'],
  ['two tags', { tag: ['行业-电商', 'a&b=c'] }, `tag=${encodeURIComponent('行业-电商')}&tag=a%26b%3Dc`],
  ['one choice twice is one', { grade: ['A', 'A'] }, 'grade=A'],
  ['spaces around the words do not count', { q: ' 恒达 ' }, `q=${encodeURIComponent('恒达')}`],
  [
    'the parts have one order',
    { limit: 20, sort: 'name', due: ['overdue'], owner: ['none'] },
    'owner=none&due=overdue&sort=name&limit=20'
  ]
] as const)('%s', (_, query, address) => {
  expect(searchOfListQuery(query)).toBe(address)
})

test('an address gives the same question again', () => {
  const query = {
    ...usual,
    state: 'archived',
    grade: ['A', 'none'],
    tag: ['行业-汽车零部件', '区域-长三角'],
    tagNone: ['风险-流失'],
    province: ['33'],
    q: '恒达',
    rule: '{"fact":"orders.amount12m","gte":"50万"}',
    sort: '-amount',
    limit: 20
  } as const
  expect(readBack(searchOfListQuery(query))).toEqual(query)
  expect(paramsOfListQuery(query)).toHaveLength(11)
})

test.each([
  ['an unknown parameter', { gade: 'A' }],
  ['a grade that does not exist', { grade: 'D' }],
  ['a page of more than 200', { limit: '201' }],
  ['a sort that does not exist', { sort: 'phone' }],
  ['a province by its name', { province: '浙江' }]
])('%s is refused', (_, params) => {
  expect(customerListQuerySchema.safeParse(params).success).toBe(false)
})

test('each choice is one filter, the order is none', () => {
  expect(countFilters({ ...usual, grade: ['A', 'B'], q: '恒达', sort: 'name' })).toBe(3)
})
