import { describe, expect, test } from 'vitest'
import type { Day } from '#kernel/day'
import { applyChoices } from '../import/apply-choices.ts'
import { createRelatedReader } from '../related/read-related.ts'
import { mapRelated } from '../related/map-related.ts'
import { createReader } from '../read-customer.ts'
import { mapColumns } from './map-columns.ts'

const today = '2026-05-13' as Day

const contactsOf = (columns: readonly string[], cells: readonly string[]) =>
  createReader(
    mapColumns(columns, [cells]),
    today
  )({ row: 1, sheetRow: 2, cells })?.contacts.map(({ name }) => name)

describe('a name in two columns', () => {
  test.each<[string, string[], string[], (string | null)[]]>([
    [
      'English, given name first',
      ['Company', 'First Name', 'Last Name'],
      ['Acme Ltd', 'John', 'Smith'],
      ['John Smith']
    ],
    [
      'English, family name first',
      ['Company', 'Last name', 'First name'],
      ['Acme Ltd', 'Smith', 'John'],
      ['John Smith']
    ],
    [
      'as systems write it',
      ['company_name', 'first_name', 'last_name'],
      ['Acme Ltd', 'Anna Maria', 'van der Berg'],
      ['Anna Maria van der Berg']
    ],
    ['Surname and Given name', ['Company', 'Surname', 'Given Name'], ['Acme Ltd', 'Lee', 'Amy'], ['Amy Lee']],
    ['Chinese headers', ['公司名称', '姓', '名'], ['恒达有限公司', '王', '建国'], ['王建国']],
    ['given name before', ['公司名称', '名', '姓'], ['恒达有限公司', '建国', '王'], ['王建国']],
    [
      'a family name of two characters',
      ['公司名称', '姓氏', '名字'],
      ['恒达有限公司', '欧阳', '娜娜'],
      ['欧阳娜娜']
    ],
    [
      'Chinese people under English headers',
      ['Company', 'First Name', 'Last Name'],
      ['恒达有限公司', '建国', '王'],
      ['王建国']
    ],
    [
      'the whole name in the column of given names',
      ['公司名称', '姓', '名'],
      ['恒达有限公司', '王', '王建国'],
      ['王建国']
    ],
    ['one half is empty', ['Company', 'First Name', 'Last Name'], ['Acme Ltd', '', 'Smith'], ['Smith']],
    ['both are empty', ['Company', 'First Name', 'Last Name'], ['Acme Ltd', '', ''], []],
    [
      'the whole name stands beside',
      ['Company', 'First Name', 'Last Name', 'Full Name'],
      ['Acme Ltd', 'John', 'Smith', 'John F. Smith'],
      ['John F. Smith']
    ],
    ['one half alone is the name', ['Company', 'First Name'], ['Acme Ltd', 'John'], ['John']],
    [
      '联系人2 has halves of its own',
      ['公司名称', '联系人1姓', '联系人1名', '联系人2姓', '联系人2名'],
      ['恒达有限公司', '王', '芳', '李', '强'],
      ['王芳', '李强']
    ]
  ])('%s', (_, columns, cells, names) => {
    expect(contactsOf(columns, cells)).toEqual(names)
  })

  test('what was understood is kept as one text', () => {
    const columns = ['Company', 'First Name', 'Last Name']
    const cells = ['Acme Ltd', 'John', 'Smith']
    const file = createReader(mapColumns(columns, [cells]), today)({ row: 1, sheetRow: 2, cells })
    expect(file?.raw.contactName).toBe('John Smith')
    expect(file?.custom).toEqual({})
  })

  test('each half says with which other it is one name', () => {
    const [, first, last] = mapColumns(['Company', 'First Name', 'Last Name'], [])
    expect(first?.because).toEqual({
      code: 'collection.mappedAsHalfOfName',
      params: { column: 'First Name', other: 'Last Name' }
    })
    expect(last?.because.params).toEqual({ column: 'Last Name', other: 'First Name' })
  })

  test('by hand both halves are named, or neither', () => {
    const columns = ['Company', 'First Name', 'Last Name', '联系人']
    const fieldsBy = (byHand: Parameters<typeof mapColumns>[2]) =>
      mapColumns(columns, [], byHand).map(({ field }) => field)
    expect(fieldsBy({ 联系人: null })).toEqual(['name', 'contactName', 'contactName', null])
    expect(fieldsBy({ 'First Name': 'contactName', 'Last Name': 'contactName', 联系人: null })).toEqual([
      'name',
      'contactName',
      'contactName',
      null
    ])
    expect(fieldsBy({})).toEqual(['name', null, null, 'contactName'])
  })

  test('a person may put one half right without losing the other', () => {
    const mapping = mapColumns(['Company', 'First Name', 'Last Name', '备注'], [])
    const fieldsAfter = (choice: { index: number; field: 'contactName' | null }) =>
      applyChoices(mapping, [choice]).map(({ field }) => field)
    expect(fieldsAfter({ index: 1, field: 'contactName' })).toEqual([
      'name',
      'contactName',
      'contactName',
      'note'
    ])
    expect(fieldsAfter({ index: 3, field: 'contactName' })).toEqual(['name', null, null, 'contactName'])
  })

  test('a sheet of contacts has them too', () => {
    const columns = ['客户名称', 'First Name', 'Last Name', '手机']
    const cells = ['恒达有限公司', 'John', 'Smith', '13800138001']
    const { parts } = createRelatedReader(
      'contact',
      mapRelated('contact', columns, [cells]),
      today
    )({
      row: 1,
      sheetRow: 2,
      cells
    })
    expect(parts.map((part) => (part.kind === 'contact' ? part.contact.name : null))).toEqual(['John Smith'])
  })
})
