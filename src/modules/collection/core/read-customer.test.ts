import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { CustomerFile } from '#contracts/customers'
import { hasSharedData, sharedData } from '../../../testing/shared-data.ts'
import { mapColumns } from './columns/map-columns.ts'
import { createReader } from './read-customer.ts'

const TODAY = '2024-03-15'

const read = (row: Record<string, string>): CustomerFile | null => {
  const columns = Object.keys(row)
  const cells = Object.values(row)
  return createReader(mapColumns(columns, [cells]), TODAY)({ row: 1, sheetRow: 2, cells })
}

const must = (row: Record<string, string>): CustomerFile => {
  const file = read(row)
  if (file === null) throw new Error('the row was refused')
  return file
}

describe('a row of a list becomes a customer file', () => {
  test('the example of S2', () => {
    const file = must({
      客户名称: '示例科技有限公司',
      所属行业: '软件和信息技术服务业',
      企业规模: '100-500人,年营收1亿-5亿',
      公司地址: '北京市海淀区中关村南大街27号',
      姓名: '张*',
      职位: '采购部经理',
      联系电话: '13810006789',
      决策角色: '决策者',
      需求类型: 'CRM系统采购',
      采购预算: '15万-25万',
      采购时间线: '2024年Q3',
      决策流程: '需求提报→技术评估→总经理审批'
    })
    expect(file).toMatchObject({
      industryCode: 'I65',
      employees: { min: 100, max: 500 },
      revenue: { min: 10_000_000_000, max: 50_000_000_000, currency: 'CNY' },
      provinceCode: '11',
      districtCode: '110108'
    })
    expect(file.contacts[0]).toMatchObject({ name: '张*', role: 'decider', suggestedRole: 'influencer' })
    expect(file.contacts[0]?.phones[0]).toMatchObject({ e164: '+8613810006789', kind: 'mobile' })
    expect(file.needs[0]).toMatchObject({
      type: 'CRM系统采购',
      budget: { min: 15_000_000, max: 25_000_000 },
      timeline: { from: '2024-07-01', to: '2024-09-30', vague: false },
      decisionProcess: ['需求提报', '技术评估', '总经理审批']
    })
  })

  test('a contact is read out of one cell with what stands beside the name', () => {
    const contactOf = (row: Record<string, string>) => must({ 客户名称: '甲公司', ...row }).contacts[0]
    expect(contactOf({ 联系人: '王芳 138-0013-8001 wf@abc.cn' })).toMatchObject({
      name: '王芳',
      phones: [{ e164: '+8613800138001', kind: 'mobile' }],
      email: 'wf@abc.cn'
    })
    expect(contactOf({ 联系人: '王明（微信wm1234）' })).toMatchObject({ name: '王明', wechat: 'wm1234' })
    expect(contactOf({ 联系人: '李经理' })).toMatchObject({ name: '李经理', suggestedRole: 'influencer' })
    expect(contactOf({ 联系人: '刘强总经理', 职位: '采购经理' })).toMatchObject({
      name: '刘强',
      position: '采购经理',
      suggestedRole: 'influencer'
    })
  })

  test('what stands in the column of another field is told with where it belongs', () => {
    const told = (row: Record<string, string>) =>
      must({ 客户名称: '甲公司', ...row }).unclear.map(({ field, message: { code } }) => [field, code])
    expect(told({ 联系电话: 'QQ 12345678' })).toEqual([['phone', 'chinese.phone.account']])
    expect(told({ 手机: '1.38E+10' })).toEqual([['mobile', 'chinese.phone.digitsLost']])
    expect(told({ 手机: 'li@abc.cn', 邮箱: '13800138001' })).toEqual([
      ['mobile', 'chinese.phone.email'],
      ['email', 'chinese.email.phone']
    ])
    expect(told({ 联系电话: 'li@abc.cn' })).toEqual([])
  })

  test('a unit in the header counts for bare numbers only', () => {
    expect(must({ 名称: '甲公司', '注册资本(万元)': '500' }).registeredCapital).toMatchObject({
      min: 500_000_000
    })
    expect(must({ 名称: '甲公司', '注册资本(万元)': '2亿' }).registeredCapital).toMatchObject({
      min: 20_000_000_000
    })
  })

  test.each([
    ['约5000-8000', '约5000-8000万元', 5_000_000_000, 8_000_000_000],
    ['500以上', '500万元以上', 500_000_000, null],
    ['近800', '近800万元', 800_000_000, 800_000_000],
    ['1亿以上', '1亿以上', 10_000_000_000, null]
  ])('and for those with words around them: %s below 年营收(万元) is %s', (cell, raw, min, max) => {
    const file = must({ 名称: '甲公司', '年营收(万元)': cell })
    expect(file.raw.revenue).toBe(raw)
    expect(file.revenue).toMatchObject({ min, max })
  })

  test.each([
    ['无', 0],
    ['0', 0],
    ['未合作', 0],
    ['', null],
    ['N/A', null],
    ['62万', 62_000_000],
    ['¥12,800.00', 1_280_000]
  ])('orders of 12 months written %j are %s 分: unknown is not zero', (written, amount) => {
    expect(must({ 名称: '甲公司', 近12个月采购额: written }).orders.amount12mFen).toBe(amount)
  })

  test('a foreign currency is kept and flagged, never converted', () => {
    const file = must({ 名称: '甲公司', 采购预算: 'USD 50k' })
    expect(file.needs[0]?.budget).toMatchObject({ min: 5_000_000, currency: 'USD' })
    expect(file.unclear.map(({ message }) => message.code)).toEqual(['collection.foreignCurrency'])
  })

  test('a vague time is kept and asks for a date', () => {
    const file = must({ 名称: '甲公司', 采购时间线: '近期' })
    expect(file.needs[0]?.timeline).toEqual({ from: null, to: null, vague: true })
    expect(file.unclear).toMatchObject([{ field: 'timeline', vague: true }])
    expect(file.raw.timeline).toBe('近期')
  })

  test('a date without a year is the last one in history and the next one in plans', () => {
    const file = must({ 名称: '甲公司', 最近联系时间: '12月20日', 采购时间线: '12月20日前' })
    expect(file.interactions.lastOn).toBe('2023-12-20')
    expect(file.needs[0]?.timeline?.to).toBe('2024-12-20')
  })

  test('several contacts of one row', () => {
    const file = must({
      名称: '甲公司',
      联系人1: '李建国',
      联系人1电话: '0512-66881234',
      联系人2: '王总(总经理)',
      联系人2手机: '13800138000'
    })
    expect(file.contacts.map(({ name, position, suggestedRole }) => [name, position, suggestedRole])).toEqual(
      [
        ['李建国', null, null],
        ['王总', '总经理', 'decider']
      ]
    )
    expect(file.contacts[0]?.phones[0]?.provinces).toEqual(['32'])
  })

  test.each<[string, Record<string, string>, readonly string[]]>([
    [
      'each with the number beside',
      { 联系人: '王芳 13800138001、赵磊 13900139002' },
      ['王芳 +8613800138001', '赵磊 +8613900139002']
    ],
    ['the mobile beside the second', { 联系人: '王芳、赵磊 13900139002' }, ['王芳', '赵磊 +8613900139002']],
    [
      'the switchboard is the first one’s',
      { 联系人: '张总/李经理 0512-62801234' },
      ['张总 +8651262801234', '李经理']
    ],
    [
      'numbers before their names',
      { 联系人: '13800138001王芳 13900139002赵磊' },
      ['王芳 +8613800138001', '赵磊 +8613900139002']
    ],
    [
      'a column that lists as many numbers and positions',
      { 联系人: '王芳、赵磊', 手机: '13800138001/13900139002', 职位: '采购经理、工程师' },
      ['王芳 采购经理 +8613800138001', '赵磊 工程师 +8613900139002']
    ],
    ['one number for two', { 联系人: '王芳、赵磊', 手机: '13800138001' }, ['王芳 +8613800138001', '赵磊']]
  ])('two people in one cell are two contacts: %s', (_, row, contacts) => {
    expect(
      must({ 客户名称: '恒达机械有限公司', ...row }).contacts.map(({ name, position, phones }) =>
        [name, position, ...phones.map(({ e164 }) => e164)].filter((part) => part !== null).join(' ')
      )
    ).toEqual(contacts)
  })

  test('traditional characters mean the same', () => {
    const file = must({
      名称: '臺灣精銳工具股份有限公司',
      職務: '採購經理',
      决策角色: '影響者',
      采购预算: '40萬-60萬'
    })
    expect(file.contacts[0]?.role).toBe('influencer')
    expect(file.needs[0]?.budget).toMatchObject({ min: 40_000_000, max: 60_000_000 })
  })

  test('a vague trade gives no industry but a question', () => {
    const file = must({ 名称: '长春吉源公司', 所属行业: '做生意的' })
    expect(file.industryCode).toBeNull()
    expect(file.unclear.map(({ message }) => message.code)).toContain('collection.industry.vague')
  })

  test('a column that fits no field is kept as it is', () => {
    expect(must({ 名称: '甲公司', 食堂座位: '120' }).custom).toEqual({ 食堂座位: '120' })
  })

  test.each([
    { 序号: '合计', 客户名称: '4', 近12个月采购额: '60万' },
    { 客户名称: '合 计：', 近12个月采购额: '60万' },
    { 客户名称: '', 联系人: '', 序号: '總計', 电话: '2' },
    { name: 'Grand total', revenue: '60' },
    { 序号: '小计', 客户名称: '共4家' }
  ])('a line that adds up those above is nobody: %o', (row) => {
    expect(read(row)).toBeNull()
  })

  test('who is called so by half is somebody', () => {
    expect(read({ 客户名称: '合计机械有限公司' })?.name).toBe('合计机械有限公司')
    expect(read({ 序号: '合计', 客户名称: '苏州恒达机械有限公司' })?.name).toBe('苏州恒达机械有限公司')
  })

  test('a row that names nobody and reaches nobody is refused', () => {
    expect(read({ 名称: '', 备注: '重要!', 电话: '—' })).toBeNull()
    expect(read({ 名称: '', 手机: '13800138000' })).not.toBeNull()
  })
})

/** Every number anywhere in a value. */
const numbersOf = (value: unknown): number[] => {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : []
}

describe.skipIf(!hasSharedData('strings/blns.json'))('whatever stands in a cell, reading goes on', () => {
  test('every naughty string in every column gives finite numbers or none', () => {
    const naughty: unknown = JSON.parse(readFileSync(sharedData('strings/blns.json'), 'utf8'))
    const columns =
      '客户名称,统一社会信用代码,所属行业,企业规模,成立时间,注册资本,公司地址,联系人,职务,电话,邮箱,采购预算,采购时间线,决策流程,紧急度,近12个月采购额,响应速度,标签'.split(
        ','
      )
    const reader = createReader(mapColumns(columns, []), TODAY)
    const files = Object.values(naughty ?? {}).map((text) =>
      reader({ row: 1, sheetRow: 2, cells: columns.map(() => String(text)) })
    )
    expect(files.length).toBeGreaterThan(400)
    expect(files.flatMap(numbersOf).filter((number) => !Number.isFinite(number))).toEqual([])
  })
})
