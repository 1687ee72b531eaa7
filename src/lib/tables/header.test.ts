import { describe, expect, test } from 'vitest'
import type { CellValue } from './cell.ts'
import { findHeader } from './header.ts'

type Case = Readonly<{
  name: string
  rows: readonly (readonly CellValue[])[]
  header: number
  columns: readonly string[]
  dataFrom: number
}>

const day = { day: '2024-03-15', time: null }

const cases: readonly Case[] = [
  {
    name: 'the first row',
    rows: [
      ['客户名称', '电话'],
      ['甲有限公司', '13800138000']
    ],
    header: 0,
    columns: ['客户名称', '电话'],
    dataFrom: 1
  },
  {
    name: 'below a title, a line about the export and a blank row',
    rows: [
      ['2024年客户信息汇总表'],
      ['制表人：张三', null, '日期：2024-03-15'],
      [],
      ['序号', '客户名称', '行业', '注册资本', '成立时间'],
      [1, '甲有限公司', '制造业', 500, day],
      [2, '乙有限公司', '批发业', 300, day]
    ],
    header: 3,
    columns: ['序号', '客户名称', '行业', '注册资本', '成立时间'],
    dataFrom: 4
  },
  {
    name: 'two lines of a merged header, joined',
    rows: [
      ['客户名称', '联系人', null, null, '地址'],
      [null, '姓名', '电话', '职位', null],
      ['甲有限公司', '张三', '13800138000', '总经理', '杭州市西湖区'],
      ['乙有限公司', '李四', '13900139000', '采购经理', '苏州市']
    ],
    header: 0,
    columns: ['客户名称', '联系人姓名', '联系人电话', '联系人职位', '地址'],
    dataFrom: 2
  },
  {
    name: 'two lines of which a name merged over both stands in both',
    rows: [
      ['客户名称', '联系人', null, '地址'],
      ['客户名称', '姓名', '电话', '地址'],
      ['甲有限公司', '张三', '13800138000', '杭州市西湖区']
    ],
    header: 0,
    columns: ['客户名称', '联系人姓名', '联系人电话', '地址'],
    dataFrom: 2
  },
  {
    name: 'groups that only name parts of the form are left out',
    rows: [
      ['基本信息', null, null, null, '需求信息', null, null],
      ['名称', '行业', '规模', '地址', '痛点', '预算', '时间'],
      ['甲有限公司', '制造业', '100-500人', '杭州', '库存积压', '30-50万', '2024年Q3']
    ],
    header: 0,
    columns: ['名称', '行业', '规模', '地址', '痛点', '预算', '时间'],
    dataFrom: 2
  },
  {
    name: 'groups that are needed to tell columns apart stay',
    rows: [
      ['客户信息', null, '联系人信息', null],
      ['名称', '电话', '姓名', '电话'],
      ['甲有限公司', '0571-88888888', '张三', '13800138000']
    ],
    header: 0,
    columns: ['名称', '客户信息电话', '姓名', '联系人信息电话'],
    dataFrom: 2
  },
  {
    name: 'groups that stand in each of their columns, as web exports write merged cells',
    rows: [
      ['客户名称', '联系人1', '联系人1', '联系人2', '联系人2', '备注'],
      ['', '姓名', '电话', '姓名', '电话', ''],
      ['甲有限公司', '张三', '13800138000', '李四', '13900139000', '老客户']
    ],
    header: 0,
    columns: ['客户名称', '联系人1姓名', '联系人1电话', '联系人2姓名', '联系人2电话', '备注'],
    dataFrom: 2
  },
  {
    name: 'two contacts of three columns each, the name merged down over both lines',
    rows: [
      ['客户名称', '联系人1', null, null, '联系人2', null, null],
      ['客户名称', '姓名', '职务', '手机', '姓名', '职务', '手机'],
      ['甲有限公司', '张三', '总经理', '13800138000', '李四', '采购', '13900139000']
    ],
    header: 0,
    columns: [
      '客户名称',
      '联系人1姓名',
      '联系人1职务',
      '联系人1手机',
      '联系人2姓名',
      '联系人2职务',
      '联系人2手机'
    ],
    dataFrom: 2
  },
  {
    name: 'two contacts of three columns each, the name in the upper line only',
    rows: [
      ['客户名称', '联系人1', null, null, '联系人2', null, null],
      [null, '姓名', '职务', '手机', '姓名', '职务', '手机'],
      ['甲有限公司', '张三', '总经理', '13800138000', '李四', '采购', '13900139000']
    ],
    header: 0,
    columns: [
      '客户名称',
      '联系人1姓名',
      '联系人1职务',
      '联系人1手机',
      '联系人2姓名',
      '联系人2职务',
      '联系人2手机'
    ],
    dataFrom: 2
  },
  {
    name: 'a line of units below it',
    rows: [
      ['企业名称', '注册资本', '员工'],
      [null, '（万元）', '人'],
      ['甲有限公司', 500, 80]
    ],
    header: 0,
    columns: ['企业名称', '注册资本（万元）', '员工（人）'],
    dataFrom: 2
  },
  {
    name: 'a line that says what must be filled in',
    rows: [
      ['企业名称', '电话', '备注'],
      ['必填', '选填', '选填'],
      ['甲有限公司', '0571-88888888', '老客户']
    ],
    header: 0,
    columns: ['企业名称', '电话', '备注'],
    dataFrom: 2
  },
  {
    name: 'none, where row 1 is a record',
    rows: [
      ['杭州甲科技有限公司', '13800138000', 'a@example.com'],
      ['苏州乙贸易有限公司', '13900139000', 'b@example.com']
    ],
    header: -1,
    columns: ['列1', '列2', '列3'],
    dataFrom: 0
  },
  {
    name: 'none, where all is numbers',
    rows: [
      ['0001', '1997-01-01', '29.33'],
      ['0001', '1997-01-18', '29.73']
    ],
    header: -1,
    columns: ['列1', '列2', '列3'],
    dataFrom: 0
  },
  {
    name: 'repeated and empty names',
    rows: [
      ['名称', '电话', '电话', null, '电话2'],
      ['甲有限公司', '1', '2', '3', '4']
    ],
    header: 0,
    columns: ['名称', '电话', '电话3', '列4', '电话2'],
    dataFrom: 1
  },
  {
    name: 'years as names of columns',
    rows: [
      ['客户', 2022, 2023],
      ['甲', 1200.5, 1500.25]
    ],
    header: 0,
    columns: ['客户', '2022', '2023'],
    dataFrom: 1
  },
  {
    name: 'months as names of columns',
    rows: [
      ['客户', '2024-01', '2024年2月', '2024/03'],
      ['甲', '1200', '0', '35.5'],
      ['乙', '80', '90', '100']
    ],
    header: 0,
    columns: ['客户', '2024-01', '2024年2月', '2024/03'],
    dataFrom: 1
  },
  {
    name: 'one column of sentences under its name',
    rows: [['评论内容'], ['物流太慢，等了两周。'], ['价格比同行高，希望有折扣。']],
    header: 0,
    columns: ['评论内容'],
    dataFrom: 1
  },
  {
    name: 'texts only, with names that no list of words has',
    rows: [
      ['alpha', 'beta'],
      ['x', 'y'],
      ['z', 'w']
    ],
    header: 0,
    columns: ['alpha', 'beta'],
    dataFrom: 1
  },
  {
    name: 'a header and nothing else',
    rows: [['名称', '电话']],
    header: 0,
    columns: ['名称', '电话'],
    dataFrom: 1
  },
  { name: 'nothing at all', rows: [], header: -1, columns: [], dataFrom: 0 },
  {
    name: 'line breaks and spaces in names',
    rows: [
      ['客户\n名称', ' 电话 '],
      ['甲有限公司', '13800138000']
    ],
    header: 0,
    columns: ['客户 名称', '电话'],
    dataFrom: 1
  },
  {
    name: 'a column without name that is filled below',
    rows: [
      ['名称', null, '电话'],
      ['甲有限公司', '老客户', '13800138000'],
      ['乙有限公司', '新客户', '13900139000']
    ],
    header: 0,
    columns: ['名称', '列2', '电话'],
    dataFrom: 1
  },
  {
    name: 'a header over records that are mostly blank',
    rows: [
      ['客户名称', '行业', '规模', '预算', '联系人', '电话'],
      ['甲公司', null, null, null, null, null],
      ['乙公司', '制造业', null, null, null, null]
    ],
    header: 0,
    columns: ['客户名称', '行业', '规模', '预算', '联系人', '电话'],
    dataFrom: 1
  }
]

describe('the header of a list is found', () => {
  test.each(cases)('$name', ({ rows, header, columns, dataFrom }) => {
    const found = findHeader(rows)
    expect({ header: found.headerIndex, columns: found.columns, dataFrom: found.dataFrom }).toEqual({
      header,
      columns,
      dataFrom
    })
  })

  test.each<[string, number, readonly string[], number]>([
    ['the row that a person says it is', 3, ['甲', '乙'], 2],
    ['the next row where that one is blank', 2, ['甲', '乙'], 2],
    ['none, where he says so', 0, ['列1', '列2'], 0]
  ])('%s', (_, chosen, columns, dataFrom) => {
    const rows = [
      ['客户名称', '电话'],
      ['甲', '乙'],
      ['丙', '丁']
    ]
    expect(findHeader(rows, [1, 3, 4], chosen)).toMatchObject({ columns, dataFrom })
  })

  test('the explanation names the row as the sheet shows it', () => {
    const found = findHeader([['名称'], ['甲']], [7, 8])
    expect(found.because).toEqual({
      message: { code: 'tables.header.found', params: { row: 7 } },
      facts: [{ fact: 'words', value: '名称' }]
    })
  })
})
