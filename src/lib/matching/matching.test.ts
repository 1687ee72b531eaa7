import { describe, expect, test } from 'vitest'
import { compareRecords, createIndex, findDuplicates } from './index.ts'

const compare = (a: string, b: string) => compareRecords({ row: 1, name: a }, { row: 2, name: b })

describe('two names', () => {
  test.each([
    ['上海浦东发展银行股份有限公司', '浦发银行', 'duplicate'],
    ['美的集团股份有限公司', '美的集團股份有限公司', 'duplicate'],
    ['欧福瑞(大连)国际贸易有限公司', '大连欧福瑞国际贸易有限公司', 'duplicate'],
    ['北京万盛易达科技有限公司', '北京万盛易达科技有限责任公司', 'duplicate'],
    ['北京万盛易达科技有限公司', '上海万盛易达科技有限公司', 'different'],
    ['华泰集团有限公司', '华泰股份有限公司', 'related'],
    ['华泰证券股份有限公司', '华泰股份', 'different'],
    ['中国农业银行股份有限公司', '中国银行', 'different'],
    ['上海华加国际货运代理有限公司厦门分公司', '上海华加国际货运代理有限公司', 'related'],
    ['北京第一机床厂', '北京第二机床厂', 'different'],
    ['河南双汇投资发展股份有限公司', '河南双汇投资发展股分有限公司', 'duplicate'],
    ['杭州华瑞纺织有限公司', '杭州华瑞纺织有限公同', 'duplicate'],
    ['上海恒力机械有限公司（原上海力恒机床厂）', '上海力恒机床厂', 'duplicate'],
    ['【老客户】无锡宏源机电有限公司（停用）', '无锡宏源机电有限公司', 'duplicate'],
    ['東莞市大朗鎮宏業針織廠', '东莞大朗宏业针织厂', 'duplicate'],
    ['重庆市江北区老四川火锅店', '重庆江北老四川火锅店', 'duplicate'],
    ['广州市第二中学', '广州二中', 'duplicate'],
    ['广州市第二中学', '广州一中', 'different'],
    ['佛山市南海区第一人民医院', '佛山市第一人民医院', 'different'],
    ['广东省佛山市第一人民医院', '佛山市第一人民医院', 'duplicate'],
    ['浙江大学', '浙江大学医学院附属第一医院', 'related'],
    ['上海恒友科技有限公司一分公司', '上海恒友科技有限公司二分公司', 'related'],
    ['永辉超市万象店', '永辉超市五四北店', 'related'],
    ['如家酒店（杭州西湖店）', '如家酒店（杭州武林店）', 'related'],
    ['格力集团', '珠海格力电器股份有限公司', 'related'],
    ['Acme (Shanghai) Co., Ltd.', 'Acme (Beijing) Co., Ltd.', 'related'],
    ['General Motors', 'General Electric', 'different'],
    ['AT&T Inc.', 'AT & T', 'duplicate'],
    ["Arnie Morton's of Chicago", 'arnie mortons of chicago', 'duplicate'],
    ['Hotel Bel-Air', 'bel-air hotel', 'duplicate']
  ])('%s and %s are %s', (a, b, kind) => {
    expect(compare(a, b).kind).toBe(kind)
    expect(compare(b, a).kind).toBe(kind)
  })
})

describe('a list', () => {
  test('finds the short name and says why', () => {
    const { pairs, clusters } = findDuplicates([
      { row: 1, name: '中国石油天然气股份有限公司' },
      { row: 2, name: '中国石油化工股份有限公司' },
      { row: 3, name: '中国石油' },
      { row: 4, name: '中国石化' }
    ])
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([
      [1, 3],
      [2, 4]
    ])
    expect(pairs[0]?.because[0]?.code).toBe('matching.shortName')
    expect(clusters).toEqual([
      [1, 3],
      [2, 4]
    ])
  })

  test('an index finds a known customer while its name is typed', () => {
    const index = createIndex([{ row: 7, name: '上海浦东发展银行股份有限公司' }])
    index.add({ row: 8, name: '华泰证券股份有限公司' })
    expect(index.similarTo({ row: 0, name: '浦发银行' }).map(({ row }) => row)).toEqual([7])
  })
})
