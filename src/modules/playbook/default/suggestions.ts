import type { PlaybookInput } from '../contract.ts'
import { openers } from './openers.ts'
import { unless } from './unless.ts'

type Suggestion = PlaybookInput['segments']['suggestions'][number]

const wants = (...needs: string[]) => ({ fact: 'need.wants', hasAny: needs })
const pains = (...terms: string[]) => ({ fact: 'need.pains', hasAny: terms })
const inSections = (...sections: string[]) => ({ fact: 'customer.industrySection', oneOf: sections })

/** The suggestions of S4's example rows C001 to C003. */
const examples: readonly Suggestion[] = [
  {
    id: 'supply-chain-system',
    text: '定制供应链管理系统，优先交付实施',
    when: {
      any: [
        {
          all: [
            { fact: 'need.threatensBusiness', is: true },
            wants('供应链优化', '数据可视化', '供应链管理系统')
          ]
        },
        pains('供应链不透明')
      ]
    },
    source: 'S4'
  },
  {
    id: 'partner',
    text: '先谈合作方式与分工，不急着推销',
    when: {
      all: [{ fact: 'customer.type', oneOf: ['合作伙伴', '供应商'] }, unless('orders.count', { lt: 1 })]
    },
    source: 'ours'
  },
  {
    id: 'automation',
    text: '提供自动化改造方案，安排技术专家对接',
    when: {
      all: [
        {
          any: [
            pains('生产效率低', '设备故障率高', '产能不足', '自动化程度低'),
            wants('自动化', '自动化改造', '自动化设备采购', '设备效率提升')
          ]
        },
        // A server reseller with old office machines has no line to automate.
        unless('customer.industrySection', { is: 'C' }),
        unless('offer.match', { oneOf: ['高', '中'] })
      ]
    },
    source: 'S4'
  },
  {
    id: 'entry-product',
    text: '推荐标准化入门款产品，降低接触门槛',
    when: { any: [{ fact: 'offer.match', is: '低' }, wants('低成本设备')] },
    source: 'S4'
  },
  {
    id: 'delivery',
    text: '给出交付周期改善方案与分批交货承诺',
    when: pains('交付周期长', '交付不准时'),
    source: 'S4'
  },
  {
    id: 'after-sales',
    text: '提供售后响应承诺与驻点服务方案',
    when: pains('售后响应慢'),
    source: 'S4'
  },
  {
    id: 'customer-data',
    text: '演示 CRM 系统，统一管理客户信息',
    when: { any: [pains('客户信息分散', '跟进不及时'), wants('CRM系统')] },
    source: 'S2'
  }
]

type Row = readonly [id: string, when: Record<string, unknown>, text: string]

/** What to bring for each need that our offer serves; the most specific need first. */
const byNeed: readonly Row[] = [
  [
    'production-system',
    { any: [wants('生产管理系统'), pains('排产困难')] },
    '拿客户一周的计划与实际产量对一对，再演示排产'
  ],
  ['supply-chain', wants('供应链管理系统', '供应链优化'), '演示供应链管理系统，带同行业的采购与交付案例'],
  ['transport', wants('物流优化'), '从一条线路的运费和时效算起，给出物流优化方案'],
  [
    'stores',
    { any: [wants('连锁管理系统'), pains('多门店管理难')] },
    '选一家门店试点，演示总部看各店的日报与盘点'
  ],
  ['warehouse', wants('库存管理'), '一起盘一次库存，找出积压和过期的，再报库存管理方案'],
  ['projects', wants('项目管理系统'), '拿一个在建项目演示进度与成本台账'],
  ['energy', wants('节能改造'), '先做一次能耗测量，再给出节能改造测算'],
  ['inspection', wants('质量检测设备'), '拿几件样品做一次检测演示，再报检测设备'],
  ['quality', wants('质量管理'), '取一批不良品做原因分析，再给出质量改善方案'],
  [
    'equipment',
    { all: [wants('设备升级', '设备采购', '安全改造'), inSections('B', 'C', 'D', 'E')] },
    '排出设备更新先后与停机影响，报设备升级与维保价格'
  ],
  [
    'office-equipment',
    {
      all: [
        wants('设备采购', '设备升级'),
        unless('customer.industrySection', { noneOf: ['B', 'C', 'D', 'E'] })
      ]
    },
    '按数量和用途出两档配置与批量报价，写明交货期和保修'
  ],
  ['data', wants('数据可视化', '数据治理'), '拿客户手上的一张报表做成看板，当面演示'],
  [
    'software',
    wants('软件采购', 'ERP系统', '财务系统', '协同办公'),
    '先走一遍现有流程和表格，再演示对应的系统'
  ],
  ['marketing', wants('营销获客'), '盘一盘现有获客渠道和成本，再谈怎么提高成交'],
  ['maintenance', wants('技术支持'), '问清故障频次与停机损失，报维保和响应时限'],
  ['cost', wants('降本增效', '流程优化'), '列出成本最高的三项，做一次降本测算'],
  ['finance', wants('金融服务', '低成本设备'), '报价时附上分期或租赁的付款方式'],
  ['training', wants('培训服务', '人力资源服务'), '问清岗位和人数，给出培训安排'],
  ['consulting', wants('咨询服务', '定制化方案'), '约一小时诊断，会后给出一页建议']
]

const trial: Suggestion = {
  id: 'trial',
  text: '推送新产品试用信息，培育合作机会',
  when: { fact: 'need.emerging', is: true },
  source: 'S4'
}

/** The first that holds is shown: S4's own, then what answers the need, then how to open the talk in that industry. */
export const suggestions: Suggestion[] = [
  ...examples,
  ...byNeed.map(([id, when, text]): Suggestion => ({ id, when, text, source: 'ours' })),
  trial,
  ...openers
]
