import type { PlaybookInput } from '../contract.ts'

/** Customer grades A, B, C (S1 step 2), in order: the first that holds wins; unknown gives no grade yet. */
export const grades = {
  rules: [
    {
      grade: 'A',
      when: {
        any: [
          { fact: 'orders.amount12m', gte: '50万' },
          { fact: 'customer.benchmark', is: true }
        ]
      },
      treatment: '专人专案 + 高层对接，资源优先',
      methods: ['电话', '拜访', '方案定制'],
      cadence: { min: 1, max: 1, days: 14 },
      deepContactDays: 30,
      source: 'S1'
    },
    {
      grade: 'B',
      when: { fact: 'orders.amount12m', between: ['10万', '50万'] },
      treatment: '定期维护 + 需求挖掘，寻找二次合作与交叉销售',
      methods: ['微信', '邮件', '产品推荐'],
      cadence: { min: 1, max: 1, days: 14 },
      deepContactDays: null,
      source: 'S1'
    },
    {
      grade: 'C',
      when: {
        any: [
          { fact: 'orders.amount12m', lt: '10万' },
          { fact: 'need.purchasePeriodVague', is: true },
          { fact: 'need.willingness', lte: 2 }
        ]
      },
      treatment: '轻量跟进 + 成本控制，每月标准化信息推送',
      methods: ['短信', '行业资讯'],
      cadence: { min: 1, max: 1, days: 30 },
      deepContactDays: null,
      source: 'S1'
    }
  ],
  value: { high: '50万', medium: '10万', source: 'S1' },
  potential: {
    rules: [
      {
        id: 'growth',
        label: '行业增长前景高',
        points: 25,
        when: { fact: 'customer.industryGrowth', is: '高' },
        source: 'S1'
      },
      {
        id: 'expansion',
        label: '有扩张计划',
        points: 25,
        when: { fact: 'customer.expansionPlans', is: true },
        source: 'S1'
      },
      {
        id: 'willing',
        label: '合作意愿 4 分以上',
        points: 20,
        when: { fact: 'need.willingness', gte: 4 },
        source: 'S1'
      },
      {
        id: 'reach',
        label: '行业标杆或口碑好',
        points: 30,
        when: {
          any: [
            { fact: 'customer.benchmark', is: true },
            { fact: 'customer.wellRegarded', is: true },
            { fact: 'customer.standing', is: '头部' }
          ]
        },
        source: 'S0'
      }
    ],
    high: 50,
    medium: 25
  },
  potentialRaises: false,
  approvals: {
    downgradeFromA: '销售经理',
    upgrade: '部门负责人',
    downgradeToC: '部门负责人',
    regrading: 'quarterEnd',
    source: 'S1'
  }
} satisfies PlaybookInput['grades']
