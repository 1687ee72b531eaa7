import { describe, expect, test } from 'vitest'
import { parseCompanyName } from './company-name.ts'

describe('a Chinese name taken apart', () => {
  test.each([
    [
      '南京恒友图文设计有限公司',
      { places: ['南京'], brand: '恒友图文', trade: '设计', form: '有限公司', branch: '' }
    ],
    ['欧福瑞（大连）国际贸易有限公司', { places: ['大连'], brand: '欧福瑞', trade: '国际贸易' }],
    ['欧福瑞大连国际贸易有限公司', { places: ['大连'], brand: '欧福瑞', trade: '国际贸易' }],
    ['江苏省苏州工业园区恒友科技有限公司', { places: ['江苏', '苏州'], brand: '恒友' }],
    ['金昌市玉林商贸有限公司', { places: ['金昌'], brand: '玉林', trade: '商贸' }],
    ['中国石油化工股份有限公司', { brand: '中国石油', trade: '化工', isNamed: false, form: '股份有限公司' }],
    [
      '中国移动通信集团河南有限公司漯河市临颍分公司',
      { places: ['河南'], group: true, branch: '漯河市临颍分公司' }
    ],
    ['中国工商银行南京城北支行', { form: null, branch: '南京城北支行' }],
    ['阿里巴巴(中国)有限公司', { brand: '阿里巴巴' }],
    ['美的集團股份有限公司', { folded: '美的集团股份有限公司', brand: '美的', group: true }],
    ['北京第二机床厂', { numbers: '2' }],
    ['永辉超市１０号店', { numbers: '10' }],
    ['中金公司', { form: null, head: '中金公司' }]
  ])('%s', (name, parts) => {
    expect(parseCompanyName(name)).toMatchObject(parts)
  })
})
