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
