import { describe, expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { customerFile } from '../../../../testing/customer-file.ts'
import { createFacts } from './create-facts.ts'

const factsOf = createFacts(defaultPlaybook())
const valuesOf = (parts: Parameters<typeof customerFile>[0]) =>
  factsOf(customerFile(parts), '2024-03-15').values

describe('pains as people of each trade say them', () => {
  test.each([
    ['油费贵，回程经常没货', ['油费贵', '空驶率高'], '物流优化'],
    ['在途不可视，调度靠人工', ['在途不可视', '调度混乱'], '物流优化'],
    ['空车返回多', ['空驶率高'], '物流优化'],
    ['门店管理效率低，食材损耗大', ['多门店管理难', '食材损耗大'], '连锁管理系统'],
    ['翻台率太低，房租越来越高', ['客流少', '房租高'], '营销获客'],
    ['淡季入住率低', ['入住率低'], '营销获客'],
    ['物业费收不上来，业主投诉多', ['收费难', '业主投诉多'], '软件采购'],
    ['招生难，续班率低', ['招生难', '续费率低'], '营销获客'],
    ['看病排队，药品过期', ['患者排队久', '临期过期多'], '流程优化'],
    ['退货率高', ['退货率高'], '质量管理'],
    ['经销商窜货', ['窜货乱价'], '供应链管理系统'],
    ['项目物资采购分散', ['采购分散'], '供应链管理系统'],
    ['农民工管理难，结算周期长', ['劳务难管', '结算慢'], '项目管理系统'],
    ['农产品价格波动，销售渠道少', ['价格波动大', '渠道单一'], '咨询服务'],
    ['加工精度不稳定，良品率低', ['加工精度不够', '不良率高'], '设备升级'],
    ['测试周期长', ['测试周期长'], '质量检测设备'],
    ['排产混乱，返工率高', ['排产困难', '不良率高'], '生产管理系统'],
    ['客户信息分散，跟进遗漏', ['客户信息分散', '跟进不及时'], 'CRM系统'],
    ['供應商管理困難', ['供应商管理难'], '供应链优化'],
    ['人工组装效率低', ['自动化程度低', '效率低'], '自动化改造'],
    ['老师傅退休，年轻人不愿来', ['经验难传承', '招工难'], '培训服务'],
    ['客服忙不过来，重复咨询多', ['客服忙不过来'], '人工智能应用']
  ])('%s', (painText, pains, firstNeed) => {
    const values = valuesOf({ needs: [{ painText }] })
    expect(values['need.pains']).toEqual(pains)
    expect(values['need.wants']).toContain(firstNeed)
  })

  test.each(['做生意的', '其他', '都可以', '待定'])('“%s” says nothing: no need and no tag', (type) => {
    const values = valuesOf({ needs: [{ type }] })
    expect([values['need.known'], values['need.wants']]).toEqual([false, undefined])
  })
})

describe('who leads the decision', () => {
  test.each([
    ['院长', '总经办'],
    ['操作员', '生产部'],
    ['店长', '门店'],
    ['老板', '总经办'],
    ['经理', undefined],
    ['其他', undefined]
  ])('a decider who is %s', (position, lead) => {
    expect(valuesOf({ contacts: [{ role: 'decider', position }] })['chain.lead']).toBe(lead)
  })

  test('a department of its own name stands as it is', () => {
    expect(
      valuesOf({ contacts: [{ role: 'decider', position: '主任', department: '护理部' }] })['chain.lead']
    ).toBe('护理部')
  })
})
