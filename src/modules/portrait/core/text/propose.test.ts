import { describe, expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { createTextProposer } from './propose.ts'

const propose = createTextProposer(defaultPlaybook())
const told = (text: string, by?: 'customer'): string[] =>
  propose(text, by)
    .map(({ kind, value }) => `${kind} ${value}`)
    .sort()

describe('what a note proposes', () => {
  test.each<readonly [note: string, ...proposed: string[]]>([
    // Pains
    ['客户说旺季产能跟不上', 'pain 产能不足'],
    ['最近招工难，订单做不完', 'pain 产能不足', 'pain 招工难'],
    ['老板抱怨交货太慢，客户投诉多', 'pain 交付周期长', 'pain 客户满意度低'],
    ['厂长反映设备老是停机，影响生产', 'pain 设备故障率高'],
    ['原材料一直涨价', 'pain 原材料涨价'],
    ['库存压力大，资金压在货上', 'pain 库存积压'],
    ['电费高得吓人', 'pain 能耗高'],
    ['客户表示人工成本高，想上自动化', 'need 自动化', 'pain 人工成本高'],
    ['產能不足，交貨太慢', 'pain 交付周期长', 'pain 产能不足'],
    ['以前就招工难，现在还是招不到人', 'pain 招工难'],
    // Denied, over, asked, somebody else's
    ['客户说没有招工难的问题'],
    ['招工难的问题已经解决了'],
    ['目前不存在产能不足'],
    ['以前交货慢，现在好多了'],
    ['问了是否有招工难'],
    ['了解一下有没有库存积压'],
    ['如果产能跟不上再联系我们'],
    ['同行招工难，他们还好'],
    ['交期长不严重，能忍'],
    ['生产效率低的情况已改善'],
    // What we said
    ['向客户介绍了设备升级方案，说明了交付周期'],
    ['我们的价格高一些，已解释'],
    ['发送案例和报价单'],
    ['给王总演示了生产管理系统，讲解了库存积压怎么处理'],
    ['建议客户做自动化改造'],
    ['再次向客户推荐节能改造'],
    // The customer's 我们
    ['客户说：我们招工难，老师傅都退休了', 'pain 招工难'],
    ['王总表示我们明年打算做设备升级', 'need 设备升级'],
    // Contrast
    ['价格可以接受，但交期长', 'pain 交付周期长'],
    ['不考虑换系统，不过招工难很头疼', 'pain 招工难'],
    ['客户认可方案，只是预算不够', 'objection 价格顾虑'],
    // Needs
    ['客户计划明年做设备升级', 'need 设备升级'],
    ['想上一套生产管理系统', 'need 生产管理系统'],
    ['准备采购质量检测设备', 'need 质量检测设备'],
    ['正在找供应链管理系统', 'need 供应链管理系统'],
    ['需要CRM系统', 'need CRM系统'],
    ['暂不考虑设备升级'],
    ['不需要CRM系统'],
    ['设备升级已经完成，今年不投了'],
    ['设备升级项目暂停了'],
    ['取消了自动化改造计划'],
    ['没有设备升级的打算'],
    ['客户参观了别家的自动化改造现场'],
    // Attention
    ['客户最关心售后服务', 'attention 服务'],
    ['采购问了账期', 'attention 账期'],
    ['王总想看同行案例', 'attention 案例优先'],
    ['领导看重品牌和资质', 'attention 品牌', 'attention 资质'],
    ['对价格很敏感', 'attention 价格'],
    ['担心数据安全', 'attention 数据安全', 'pain 数据安全隐患'],
    ['不在乎价格，只看重质量', 'attention 质量'],
    ['要求缩短交期', 'attention 交期'],
    ['价格不是问题，关键要求服务响应快', 'attention 服务'],
    ['反复强调投资回报率', 'attention 投入回报'],
    // Objections
    ['客户觉得太贵', 'objection 价格顾虑'],
    ['说超预算了，能不能便宜点', 'objection 价格顾虑'],
    ['要等领导定，再等等', 'objection 决策拖延'],
    ['表示有固定供应商，不想换', 'objection 已有供应商'],
    ['说暂时不需要，以后再说', 'objection 需求不急'],
    ['担心停产改造影响生产', 'objection 实施顾虑'],
    ['怕没用，问效果怎么样', 'objection 担心效果'],
    ['技术提出接口和精度要求'],
    ['价格再谈'],
    ['贵公司的产品资料收到了'],
    ['货比三家，还在对比几家', 'objection 竞品对比'],
    ['客户没说太贵，只是要走流程'],
    ['客户问出问题找谁', 'objection 担心售后'],
    // Competitors
    ['现在用金蝶的ERP', 'competitor 金蝶'],
    ['竞品是科瑞，报价更低', 'competitor 科瑞', 'objection 竞品对比'],
    ['用友也在跟进，价格比我们低', 'competitor 用友'],
    ['东方自动化比我们便宜', 'competitor 东方自动化'],
    ['正在和海康对比', 'competitor 海康'],
    ['一直用西门子的设备', 'competitor 西门子'],
    ['用的是SAP系统', 'competitor SAP'],
    ['倾向于大疆的方案', 'competitor 大疆'],
    ['在用国产的设备'],
    ['和采购谈了账期', 'attention 账期'],
    ['在用手工表格'],
    ['跟领导对比方案', 'objection 竞品对比'],
    ['和客户洽谈顺利'],
    ['别家也在报价'],
    // Between subject and judgement stands how much and since when
    ['备件越来越难买', 'pain 备件供应慢'],
    ['今年人工成本也涨了15%', 'pain 人工成本高'],
    ['回款实在太慢，资金很紧', 'pain 回款慢', 'pain 资金周转困难'],
    ['老板觉得价格还是偏高', 'objection 价格顾虑'],
    ['排班太费劲', 'pain 人员管理难'],
    ['库存这块很头疼'],
    ['人工成本多少还没算'],
    ['客户很多，人手不少'],
    // A gap within one clause
    ['换一次模要两个多小时', 'pain 换型时间长'],
    ['准备年后扩一条产线', 'need 产线扩建'],
    ['扩张很快，现有产线够用'],
    // Of whom it is said
    ['客户觉得他们售后跟不上'],
    ['担心以后服务跟不上', 'objection 担心售后'],
    ['客户反馈样机噪音偏大'],
    ['主要痛点是物流太贵', 'pain 物流成本高'],
    ['冯总说不是价格的问题'],
    ['觉得上系统没必要'],
    ['本次主要介绍了我们的仓储系统'],
    ['担心切换期间影响发货', 'objection 实施顾虑'],
    // Rivals by their wares, and several at once
    ['目前用的是发那科的机器人', 'competitor 发那科'],
    ['设备是库卡的，不错', 'competitor 库卡'],
    ['设备是很老的'],
    ['装了正泰的设备', 'competitor 正泰'],
    ['同场的还有汇川和埃斯顿', 'competitor 埃斯顿', 'competitor 汇川'],
    ['三家比价，西门子、施耐德和我们', 'competitor 施耐德', 'competitor 西门子', 'objection 竞品对比'],
    ['周五李工、王总和我们'],
    // Nothing to propose
    ['电话未接通'],
    ['约定下周三拜访'],
    ['客户出差，周五再联系'],
    ['已寄样品，单号 SF1234567'],
    ['春节问候'],
    ['合同已签，等待付款'],
    [''],
    ['。。。，，，']
  ])('%s', (note, ...proposed) => {
    expect(told(note)).toEqual(proposed)
  })

  test('says where it stands, word for word', () => {
    const note = '上午电话，王总说：旺季产能跟不上；\n但不考虑扩产线。'
    const [one, ...others] = propose(note)
    expect(others).toEqual([])
    expect(one).toMatchObject({ kind: 'pain', value: '产能不足' })
    expect(one && note.slice(one.start, one.end)).toBe(one?.quote)
    expect(one?.quote).toContain('产能跟不上')
  })

  test('is surer of what the customer says and complains of', () => {
    const sure = (text: string) => propose(text)[0]?.confidence ?? 0
    expect(sure('客户抱怨招工难')).toBeGreaterThan(sure('招工难'))
  })

  test('in the customer’s own words 我们 is he', () => {
    expect(told('我们招工难', 'customer')).toEqual(['pain 招工难'])
    expect(told('我们招工难')).toEqual([])
  })

  test('a note of any length is read up to where nobody reads on', () => {
    expect(propose('客户说招工难，'.repeat(20_000))).toHaveLength(1)
  })
})
