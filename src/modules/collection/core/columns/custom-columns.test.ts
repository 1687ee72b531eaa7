import { describe, expect, test } from 'vitest'
import type { CustomFieldDefinition } from '#contracts/playbook'
import { createReader } from '../read-customer.ts'
import { mapColumns } from './map-columns.ts'

const field = (
  key: string,
  label: string,
  more: Partial<CustomFieldDefinition> = {}
): CustomFieldDefinition => ({
  key,
  of: 'customer',
  label,
  labelEn: null,
  type: 'text',
  options: [],
  unit: null,
  required: false,
  weight: 0,
  also: [],
  retired: false,
  ...more
})

const fields = [
  field('fleet', '车辆数', { type: 'number', also: ['车队规模'] }),
  field('deposit', '保证金', { type: 'amount' }),
  field('old', '旧字段', { retired: true }),
  field('birthday', '生日', { of: 'contact', type: 'date' }),
  field('samples', '样品数', { of: 'need', type: 'number' })
]

describe('a column of a list is a field that the team defined', () => {
  test.each<[string, string | null]>([
    ['车辆数', 'custom.fleet'],
    ['* 车辆数（必填）', 'custom.fleet'],
    ['车队规模', 'custom.fleet'],
    ['现有车辆数', 'custom.fleet'],
    ['custom.fleet', 'custom.fleet'],
    ['保证金(万元)', 'custom.deposit'],
    ['生日', 'contact.custom.birthday'],
    ['联系电话', 'phone'],
    ['旧字段', null],
    ['食堂座位', null]
  ])('%s', (header, expected) => {
    const [, column] = mapColumns(['客户名称', header], [['甲公司', '120']], {}, fields)
    expect(column?.field).toBe(expected)
  })

  test('cells that are none of its type lower the confidence', () => {
    const confidence = (cell: string) =>
      mapColumns(['客户名称', '车辆数'], [['甲公司', cell]], {}, fields)[1]?.confidence ?? 0
    expect(confidence('120')).toBeGreaterThan(confidence('很多'))
  })

  test('and its texts lie with whom they describe, the unit of the header with them', () => {
    const columns = ['客户名称', '保证金（万元）', '联系人', '生日', '联系人2', '联系人2生日', '样品数']
    const mapping = mapColumns(columns, [], {}, fields)
    const cells = ['甲公司', '500', '张伟', '1980-05-01', '李丽', '1990-06-02', '3']
    const file = createReader(mapping, '2026-03-02')({ row: 1, sheetRow: 2, cells })
    expect(file?.raw['custom.deposit']).toBe('500万元')
    expect(file?.contacts.map(({ custom }) => custom)).toEqual([
      { 'contact.custom.birthday': '1980-05-01' },
      { 'contact.custom.birthday': '1990-06-02' }
    ])
    expect(file?.needs[0]?.custom).toEqual({ 'need.custom.samples': '3' })
    expect(file?.custom).toEqual({})
  })
})
