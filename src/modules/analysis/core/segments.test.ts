import { describe, expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { customerFile, heads } from '../../../testing/customer-file.ts'
import { createAnalyser } from './analyse-customer.ts'

const analyser = createAnalyser({ playbook: defaultPlaybook(), language: 'zh-CN', asOf: '2024-03-15' })
const examine = (parts: Parameters<typeof customerFile>[0]) => analyser.examine(customerFile(parts))

const manufacturer = { industryClass: '制造业', industryCode: 'C35' } as const

/** The three rows of S4's 《客户细分与需求分析表》; what S4 does not say (urgency, match) is stated as it must have been. */
describe('the example rows of S4 (ANA-1)', () => {
  const c001 = examine({
    externalId: 'C001',
    name: '科技有限公司',
    ...manufacturer,
    statedSize: '中小型',
    employees: heads(100, 300),
    needs: [{ type: '自动化', painText: '生产效率低', urgency: 5, importance: 4 }],
    statedMatch: '中'
  })
  const c002 = examine({
    externalId: 'C002',
    name: 'YY商贸有限公司',
    industryClass: '批发业',
    industryCode: 'F51',
    statedSize: '大型',
    needs: [{ type: '数据可视化', painText: '供应链不透明', threatensBusiness: true }],
    statedMatch: '高'
  })
  const c003 = examine({
    externalId: 'C003',
    name: 'ZZ电子厂',
    industryClass: '制造业',
    industryCode: 'C39',
    employees: heads(60),
    needs: [{ type: '低成本设备' }],
    statedMatch: '低'
  })

  test.each([
    ['C001', c001, '制造业-中小型-高潜力', 'P1', '自动化改造方案'],
    ['C002', c002, '服务业-大型-高价值', 'P0', '供应链管理系统'],
    ['C003', c003, '制造业-小型-低匹配度', 'P2', '标准化入门款']
  ] as const)('%s', (_, examined, label, priority, suggestion) => {
    expect(examined.segment.label).toBe(label)
    expect(examined.need.priority).toBe(priority)
    expect(examined.segment.suggestion).toContain(suggestion)
  })

  test('their need labels', () => {
    expect(c001.segment.needLabels).toEqual(expect.arrayContaining(['[痛点-生产效率低]', '[需求-自动化]']))
    expect(c002.segment.needLabels).toEqual(
      expect.arrayContaining(['[痛点-供应链不透明]', '[需求-数据可视化]'])
    )
    expect(c003.segment.needLabels).toEqual(expect.arrayContaining(['[需求-低成本设备]']))
  })
})

describe('segments', () => {
  test('unknown parts are left out of the label', () => {
    expect(examine({ ...manufacturer }).segment).toMatchObject({ label: '制造业', value: null })
  })

  test('nothing known is no segment', () => {
    expect(examine({}).segment).toMatchObject({ label: '', value: null, suggestion: null })
  })

  test('the trait follows the two-digit industry', () => {
    expect(examine({ industryCode: 'C367' }).segment.trait).toBe('制造业-离散型')
  })

  test('what holds for 小型 and for 中型 holds for a stated 中小型', () => {
    const { segment, strategy } = examine({
      industryClass: '制造业',
      statedSize: '中小型',
      statedMatch: '中',
      needs: [{ type: '自动化', painText: '生产效率低' }]
    })
    expect(segment.label).toBe('制造业-中小型-高潜力')
    expect(strategy?.id).toBe('automation-upgrade')
    expect(segment.reason.facts).toContainEqual({ fact: 'customer.size', value: '小型/中型' })
  })

  test('a computed size stands where the stated name does not cover it', () => {
    expect(
      examine({ ...manufacturer, statedSize: '中小型', employees: heads(5000), revenue: null }).segment.size
    ).toBe('大型')
  })
})

/** A suggestion has to fit what the customer makes and what he asked for. */
describe('suggestions', () => {
  test.each([
    [
      'a server reseller who wants office machines',
      'I65',
      { painText: '办公设备老旧，故障多', type: '办公设备采购' },
      '批量报价'
    ],
    ['a parts maker whose lines are slow', 'C36', { painText: '生产效率低' }, '自动化改造'],
    ['a builder who asks for a system of his purchases', 'E47', { type: '供应链管理系统' }, '供应链管理系统'],
    ['a hospital whose reports are made by hand', 'Q84', { type: '数据可视化' }, '看板'],
    ['an insurance agency that loses track of customers', 'J68', { painText: '客户信息分散' }, 'CRM'],
    ['a hotpot chain that throws food away', 'H62', { painText: '门店管理效率低，食材损耗大' }, '门店试点'],
    ['a chip designer whose tests take long', 'C39', { painText: '测试周期长' }, '检测演示'],
    ['a maker who wants to save energy', 'C30', { type: '节能改造' }, '能耗测量']
  ] as const)('%s', (_, industryCode, need, suggestion) => {
    expect(examine({ industryCode, needs: [need] }).segment.suggestion).toContain(suggestion)
  })

  test.each([
    ['C14', '保质期'],
    ['C43', '产能'],
    ['F51', '库存周转'],
    ['H61', '入住率'],
    ['E48', '在建项目']
  ])('of %s alone it says what to ask first', (industryCode, question) => {
    expect(examine({ industryCode }).segment.suggestion).toContain(question)
  })

  test('to a supplier nothing is sold before the terms are talked over', () => {
    expect(examine({ industryCode: 'C37', customerType: '供应商' }).segment.suggestion).toContain('合作方式')
  })

  test('every division of the standard has a question to begin with', () => {
    const sections = 'ABCDEFGHIJKLMNOPQRS'.split('')
    const silent = sections.filter((section) => {
      const division = { C: '43', F: '52', N: '77' }[section] ?? '01'
      return examine({ industryCode: `${section}${division}` }).segment.suggestion === null
    })
    expect(silent).toEqual([])
  })
})
