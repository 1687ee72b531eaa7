import { describe, expect, test } from 'vitest'
import { parseDecisionRole } from './decision-role.ts'
import { parsePosition } from './position.ts'

describe('what a position suggests', () => {
  test.each<[string, string | null, string | null, string | null]>([
    ['总经理', 'executive', null, 'decider'],
    ['董事长', 'owner', null, 'decider'],
    ['CEO', 'executive', null, 'decider'],
    ['老板', 'owner', null, 'decider'],
    ['创始人', 'owner', null, 'decider'],
    ['法人', 'owner', null, 'decider'],
    ['采购经理', 'manager', '采购', 'influencer'],
    ['技术总监', 'director', '技术', 'influencer'],
    ['操作员', 'staff', null, 'user'],
    ['工程师', 'staff', null, 'user'],
    ['文员', 'staff', null, 'user'],
    ['副总经理', 'executive', null, 'influencer'],
    ['总经理助理', 'manager', null, 'influencer'],
    ['王总', 'executive', null, 'decider'],
    ['郑董', 'owner', null, 'decider'],
    ['林副理', 'manager', null, 'influencer'],
    ['業務協理', 'director', '销售', 'influencer'],
    ['資訊課長', 'manager', null, 'influencer'],
    ['執行長', 'executive', null, 'decider'],
    ['總經理特助', 'manager', null, 'influencer'],
    ['总工程师', 'executive', '技术', 'influencer'],
    ['CTO', 'executive', '技术', 'influencer'],
    ['财务总监', 'director', '财务', 'influencer'],
    ['车间主任', 'supervisor', '生产', 'user'],
    ['采购员', 'staff', '采购', 'influencer'],
    ['厂长', 'executive', null, 'decider'],
    ['生产部经理', 'manager', '生产', 'influencer'],
    ['店长', 'manager', null, 'influencer'],
    ['项目经理', 'manager', '工程', 'influencer'],
    ['销售代表', 'staff', '销售', 'user'],
    ['行政专员', 'staff', '行政', 'user'],
    ['IT主管', 'manager', '信息', 'influencer'],
    ['信息中心主任', 'manager', '信息', 'influencer'],
    ['VP', 'executive', null, 'influencer'],
    ['首席执行官', 'executive', null, 'decider'],
    ['联合创始人', 'owner', null, 'decider'],
    ['院长', 'executive', null, 'decider'],
    ['采购总监', 'director', '采购', 'influencer'],
    ['设备科科长', 'manager', '设备', 'influencer'],
    ['高级工程师', 'staff', null, 'user'],
    ['法定代表人', 'owner', null, 'decider'],
    ['办公室主任', 'manager', '行政', 'influencer'],
    ['Purchasing Manager', 'manager', '采购', 'influencer'],
    ['质检员', 'staff', '质量', 'user'],
    ['班组长', 'supervisor', null, 'user'],
    ['李工', 'staff', null, 'user'],
    ['某某', null, null, null],
    ['董事', 'executive', null, 'decider'],
    ['运营总监', 'director', '运营', 'influencer'],
    ['研发工程师', 'staff', '技术', 'user'],
    ['人事经理', 'manager', '人事', 'influencer'],
    ['副厂长', 'executive', null, 'influencer'],
    ['执行董事', 'executive', null, 'decider'],
    ['会计', 'staff', '财务', 'user'],
    ['首席技术官', 'executive', '技术', 'influencer']
  ])('%s is %s in %s and suggests %s', (text, level, department, role) => {
    const parsed = parsePosition(text)
    const value = parsed.ok ? parsed.value : null
    expect([value?.level, value?.department ?? null, value?.roleSuggestion]).toEqual([
      level,
      department,
      role
    ])
  })

  test('the word that decided is named', () => {
    expect(parsePosition('集团采购总监')).toMatchObject({
      value: { because: { code: 'chinese.position.byWord', params: { word: '总监' } } }
    })
    expect(parsePosition('-')).toMatchObject({ ok: false, code: 'chinese.position.empty' })
  })
})

describe('decision roles as people name them', () => {
  test.each([
    ['决策者', 'decider'],
    ['拍板人', 'decider'],
    ['决策人', 'decider'],
    ['KP', 'decider'],
    ['影响者', 'influencer'],
    ['使用者', 'user'],
    ['最终决策人', 'decider'],
    ['技术把关', 'influencer'],
    ['经办人', 'user'],
    ['参与决策', 'influencer'],
    ['用户', 'user'],
    ['非决策者', 'user'],
    ['拍不了板', 'user'],
    ['老板', 'decider'],
    ['他说了算', 'decider'],
    ['Economic buyer', 'decider'],
    ['总经理', 'decider'],
    ['把关人', 'influencer'],
    ['技术选型', 'influencer'],
    ['采购经理', 'influencer'],
    ['Technical buyer', 'influencer'],
    ['使用人', 'user'],
    ['具体经办', 'user'],
    ['审批人', 'decider'],
    ['decider', 'decider'],
    ['无', 'empty'],
    ['某', 'unreadable']
  ])('%s is %s', (text, expected) => {
    const parsed = parseDecisionRole(text)
    expect(parsed.ok ? parsed.value : parsed.code.replace('chinese.decisionRole.', '')).toBe(expected)
  })
})
