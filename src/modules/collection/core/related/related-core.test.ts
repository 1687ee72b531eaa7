import { describe, expect, test } from 'vitest'
import type { RelatedKind } from '../../contract.ts'
import { createRelatedReader, missingOf, surveyWorkbook } from './index.ts'
import { mapRelated } from './map-related.ts'
import { isSameContact, orderKey } from './same-part.ts'

const today = '2026-03-02'

describe('columns of a further sheet are understood by its kind', () => {
  test.each<[RelatedKind, string, readonly (string | null)[]]>([
    [
      'contact',
      '客户名称,姓名,职务,手机,邮箱,是否在职',
      ['customerName', 'contactName', 'contactPosition', 'mobile', 'email', null]
    ],
    ['contact', '客户编号,联系人,电话', ['customerNumber', 'contactName', 'phone']],
    [
      'order',
      '客户名称,日期,产品,金额（元）,订单号,备注',
      ['customerName', 'orderedOn', 'orderProduct', 'orderAmount', 'orderNumber', 'orderNote']
    ],
    [
      'order',
      '购货单位,单据日期,单据编号,商品名称,数量,价税合计',
      ['customerName', 'orderedOn', 'orderNumber', 'orderProduct', null, 'orderAmount']
    ],
    [
      'order',
      '甲方,合同编号,签订日期,合同金额(万元),毛利',
      ['customerName', 'orderNumber', 'orderedOn', 'orderAmount', 'orderProfit']
    ],
    [
      'followUp',
      '公司,跟进时间,跟进方式,跟进内容,跟进人,下次跟进时间',
      ['customerName', 'happenedAt', 'method', 'content', 'author', 'nextOn']
    ],
    [
      'followUp',
      '客户,拜访日期,拜访人,拜访对象,拜访小结,客户反馈',
      ['customerName', 'happenedAt', 'author', 'metContact', 'content', 'reply']
    ],
    ['need', '客户名称,需求描述,预算,采购时间', ['customerName', 'needDescription', 'budget', 'timeline']]
  ])('%s: %s', (kind, header, fields) => {
    expect(mapRelated(kind, header.split(','), []).map(({ field }) => field)).toEqual(fields)
  })

  test('cells tell where headers do not', () => {
    const mapping = mapRelated(
      'followUp',
      ['客户', 'A', 'B'],
      [
        ['恒达有限公司', '2024-03-01', '客户希望四月份看样机'],
        ['云启有限公司', '2024-03-05 10:30', '已经寄出报价等回复']
      ]
    )
    expect(mapping.map(({ field }) => field)).toEqual(['customerName', 'happenedAt', 'content'])
  })

  test.each<[RelatedKind, string, string | null]>([
    ['order', '日期,金额', 'import.related.noLinkColumn'],
    ['order', '客户,产品', 'import.related.noOrderColumns'],
    ['followUp', '客户,跟进时间', 'import.related.noFollowUpColumns'],
    ['contact', '客户,职务', 'import.related.noContactColumn'],
    ['contact', '客户,姓名', null]
  ])('what is missing is said: %s %s', (kind, header, missing) => {
    expect(missingOf(kind, mapRelated(kind, header.split(','), []))).toBe(missing)
  })
})

describe('a workbook is looked over', () => {
  const sheet = (name: string, header: string, rows: readonly string[] = [], hidden = false) => ({
    sheet: name,
    name,
    hidden,
    columns: header.split(','),
    rows: rows.map((row) => row.split(','))
  })
  const customers = sheet('客户', '客户名称,行业,地址', ['甲有限公司,机械,杭州', '乙有限公司,贸易,苏州'])
  test('the list is found behind its explanation, with what hangs on it', () => {
    const { main, kinds, related } = surveyWorkbook([
      sheet('填写说明', '一、请按要求填写,注意', ['客户名称必填,是']),
      customers,
      sheet('联系人', '客户名称,姓名,手机', ['甲有限公司,张三,13800138000']),
      sheet('成交记录', '客户名称,日期,产品,金额', ['甲有限公司,2024-03-01,轴承,12000']),
      sheet('跟进', '客户名称,时间,内容,销售', ['甲有限公司,2024-03-01,电话沟通了价格,王五']),
      sheet('行业选项', '行业,代码', ['机械,C34'])
    ])
    expect(main).toBe(1)
    expect(kinds).toEqual([null, 'customer', 'contact', 'order', 'followUp', null])
    expect(related.map(({ sheet, kind, use }) => [sheet, kind, use])).toEqual([
      ['联系人', 'contact', true],
      ['成交记录', 'order', true],
      ['跟进', 'followUp', true]
    ])
  })

  test('a hidden sheet is offered, not taken', () => {
    const { main, related } = surveyWorkbook([
      { ...customers, sheet: '旧客户', name: '旧客户', hidden: true },
      customers,
      sheet('联系人', '客户名称,姓名,手机', ['甲有限公司,张三,13800138000'], true)
    ])
    expect(main).toBe(1)
    expect(related.map(({ use }) => use)).toEqual([false])
  })

  test.each<[string, string, string, readonly string[], readonly (readonly [RelatedKind, boolean])[]]>([
    [
      'several rows of one company are its contacts',
      '客户',
      '客户名称,姓名,手机',
      ['甲,张三,13800138000', '甲,李四,13900139000'],
      [['contact', true]]
    ],
    [
      'customers that do not repeat have nothing of the kind',
      '客户',
      '客户名称,姓名,手机',
      ['甲,张三,13800138000', '乙,李四,13900139000'],
      []
    ],
    [
      'rows of sales are orders',
      '成交记录',
      '客户名称,下单日期,产品,订单金额',
      ['甲,2024-03-01,轴承,1200', '乙,2024-03-02,轴承,900'],
      [['order', true]]
    ],
    [
      'sums of a customer are none',
      '客户',
      '客户名称,最近下单时间,订单金额',
      ['甲,2024-03-01,1200', '甲,2024-03-02,900'],
      []
    ]
  ])('%s', (_, name, header, rows, expected) => {
    const { related } = surveyWorkbook([sheet(name, header, rows)])
    expect(related.map(({ kind, own }) => [kind, own])).toEqual(expected)
  })
})

describe('rows hang on their customers', () => {
  const rowsOf = (kind: RelatedKind, header: string, lines: readonly string[]) => {
    const columns = header.split(',')
    const read = createRelatedReader(kind, mapRelated(kind, columns, []), today)
    return lines.map((line, at) => read({ row: at + 1, sheetRow: at + 2, cells: line.split(',') }))
  }

  test('an order: day, amount in the unit of its header, product, number', () => {
    const [row] = rowsOf('order', '客户名称,签约日期,合同金额(万元),产品,合同号', [
      '甲有限公司,2024年3月15日,12.5,轴承,HT-1'
    ])
    expect(row?.link).toMatchObject({ name: '甲有限公司', nameKey: '甲' })
    expect(row?.parts).toEqual([
      {
        kind: 'order',
        orderedOn: '2024-03-15',
        amountFen: 12_500_000,
        profitFen: null,
        product: '轴承',
        number: 'HT-1',
        note: null,
        custom: null
      }
    ])
  })

  test.each<[string, string]>([
    [',2024-03-15,100', 'import.related.noLink'],
    ['甲,以后再说,100', 'import.related.badDay'],
    ['甲,2030-01-01,100', 'import.related.inFuture'],
    ['甲,2024-03-15,', 'import.related.noAmount'],
    ['甲,2024-03-15,-200', 'import.related.negative'],
    ['甲,2024-03-15,一大笔钱', 'import.related.badAmount'],
    ['甲,2024-03-15,5000美元', 'import.related.foreign']
  ])('%s is refused: %s', (line, code) => {
    const [row] = rowsOf('order', '客户名称,日期,金额', [line])
    expect(row?.parts).toEqual([])
    expect(row?.problems[0]?.message.code).toBe(code)
  })

  test('a past follow-up keeps its time, its author and how it was done', () => {
    const [first, second] = rowsOf('followUp', '客户,跟进时间,方式,内容,跟进人', [
      '甲,2024/3/15 14:30,上门拜访,看了产线,王五',
      '甲,2024-03-16,,打电话没人接,王五'
    ])
    expect(first?.parts[0]).toMatchObject({
      on: '2024-03-15',
      time: '14:30',
      method: '拜访',
      author: '王五',
      answered: true
    })
    expect(second?.parts[0]).toMatchObject({ time: null, method: '电话', answered: false })
  })

  test('a name that stands in its first line only holds for the lines below', () => {
    const rows = rowsOf('contact', '客户名称,姓名,手机', [
      '甲,张三,13800138000',
      ',李四,13900139000',
      '乙,王五,'
    ])
    expect(rows.map(({ link }) => link.name)).toEqual(['甲', '甲', '乙'])
  })

  test('two contacts of one row are two', () => {
    const [row] = rowsOf('contact', '客户名称,联系人1姓名,联系人1电话,联系人2姓名,联系人2电话', [
      '甲,张三,13800138000,李四,13900139000'
    ])
    expect(row?.parts.map((part) => (part.kind === 'contact' ? part.contact.name : ''))).toEqual([
      '张三',
      '李四'
    ])
  })
})

test('contacts and orders are known again', () => {
  const contact = (line: string) => {
    const read = createRelatedReader('contact', mapRelated('contact', ['客户', '姓名', '手机'], []), today)
    const [part] = read({ row: 1, sheetRow: 2, cells: `甲,${line}`.split(',') }).parts
    if (part?.kind !== 'contact') throw new Error(line)
    return part.contact
  }
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['张三,13800138000', '张三,13800138000', true],
    ['张三,13800138000', '张三,', true],
    ['张经理,13800138000', '张总,13800138000', true],
    ['张三,13800138000', '张三,13900139000', false],
    ['张三,13800138000', '李四,13800138000', false],
    ['张三,13800138000', ',13800138000', true]
  ]
  for (const [a, b, same] of cases)
    expect([a, b, isSameContact(contact(a), contact(b))]).toEqual([a, b, same])
  const order = { orderedOn: today, amountFen: 100, product: '轴承 A', number: null }
  expect(orderKey(order)).toBe(orderKey({ ...order, product: '轴承A' }))
  expect(orderKey(order)).not.toBe(orderKey({ ...order, number: '2' }))
})
