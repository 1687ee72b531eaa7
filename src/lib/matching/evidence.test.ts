import { describe, expect, test } from 'vitest'
import { compareRecords, type MatchRecord } from './index.ts'

type Fields = Omit<MatchRecord, 'row'>
const compare = (a: Fields, b: Fields) => compareRecords({ row: 1, ...a }, { row: 2, ...b })
const codes = (a: Fields, b: Fields): string[] => compare(a, b).because.map(({ code }) => code)

const name = '南京恒友图文制作有限公司'
// Two real codes of the register of companies; the third is the first with a wrong check digit.
const codeA = '91530325770477761A'
const codeB = '91530325757198573C'
const wrongCode = '91530325770477761B'

describe('what stands beside the names', () => {
  test('the same credit code decides, whatever the names', () => {
    const found = compare(
      { name, creditCode: codeA },
      { name: '完全不同贸易有限公司', creditCode: codeA.toLowerCase() }
    )
    expect(found).toMatchObject({ kind: 'duplicate', score: 0.99 })
  })

  test('two right credit codes are two legal persons, even of one name', () => {
    expect(compare({ name, creditCode: codeA }, { name, creditCode: codeB }).kind).toBe('related')
    expect(codes({ name, creditCode: codeA }, { name, creditCode: codeB })).toContain(
      'matching.otherCreditCode'
    )
  })

  test('a code with a wrong check digit proves nothing against the name', () => {
    expect(compare({ name, creditCode: wrongCode }, { name, creditCode: codeB }).kind).toBe('duplicate')
  })

  test('a trade more stays open until phone, domain or address agree', () => {
    const longer = '南京恒友图文设计制作有限公司'
    const bare = compare({ name: '南京恒友科技有限公司' }, { name: '南京恒友科技发展有限公司' })
    expect(bare.kind).toBe('different')
    const withPhone = compare(
      { name: '南京恒友科技有限公司', phones: ['025-8341 2266'] },
      { name: '南京恒友科技发展有限公司', phones: ['+86 25 83412266转8'] }
    )
    expect(withPhone.kind).toBe('duplicate')
    expect(withPhone.because.map(({ code }) => code)).toContain('matching.samePhone')
    expect(compare({ name }, { name: longer }).kind).toBe('different')
  })

  test('strangers who share a phone are kin at most', () => {
    const found = compare(
      { name, phones: ['13912345678'], address: '南京市建邺区玉塘村22幢71号101室' },
      {
        name: '苏州启明五金制品有限公司',
        phones: ['139 1234 5678'],
        address: '南京市建邺区玉塘村22幢71号101室'
      }
    )
    expect(found.kind).toBe('related')
    expect(found.score).toBeLessThan(0.75)
  })

  test('a public mail host is no common domain', () => {
    expect(codes({ name, domains: ['a@qq.com'] }, { name, domains: ['b@qq.com'] })).not.toContain(
      'matching.sameDomain'
    )
    expect(
      codes({ name, domains: ['a@hengyou.cn'] }, { name, domains: ['https://www.hengyou.cn/'] })
    ).toContain('matching.sameDomain')
  })

  test('a former or recorded short name equals the other name', () => {
    expect(codes({ name, formerNames: ['南京友恒图文有限公司'] }, { name: '南京友恒图文有限公司' })).toEqual([
      'matching.formerName'
    ])
    expect(
      compare({ name: '曙光信息产业股份有限公司', shortName: '中科曙光' }, { name: '中科曙光' }).kind
    ).toBe('duplicate')
  })

  test('one restaurant chain at two addresses is two', () => {
    const palm = { name: 'The Palm', address: '837 Second Ave.', phones: ['212/687-2953'] }
    expect(
      compare(palm, { name: 'Palm', address: '9001 Santa Monica Blvd.', phones: ['310-550-8811'] }).kind
    ).toBe('different')
    expect(compare(palm, { name: 'Palm', address: '837 2nd Ave', phones: ['212-687-2953'] }).kind).toBe(
      'duplicate'
    )
  })
})
