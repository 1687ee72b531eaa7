/** What the first contact with each customer of the sample was for. */
export const sampleFirstGoal = '首次联系，了解需求'

/** What sellers write after a contact, by how far they are (after the examples of S2 and S3). */
export type Talk = Readonly<{
  stage: string
  content: readonly [string, ...string[]]
  feedback: readonly [string, ...string[]]
  next: readonly [string, ...string[]]
}>

export const talks: readonly [Talk, ...Talk[]] = [
  {
    stage: '初步接触',
    content: [
      '首次电话联系，介绍公司和同类案例，对方愿意看资料。',
      '展会后回访，确认了主营产品和现有设备情况。',
      '转介绍认识，了解到今年有改造计划，负责人在外地。'
    ],
    feedback: ['有兴趣，先看资料', '最近忙，月底再联系', '需要和领导沟通'],
    next: ['发送案例资料', '约电话沟通需求', '确认采购负责人']
  },
  {
    stage: '需求确认',
    content: [
      '拜访生产部，现场看了产线，主要问题在瓶颈工序。',
      '视频会议梳理需求，技术提出接口和精度要求。',
      '和采购确认预算范围与时间，流程是技术评估后总经理审批。'
    ],
    feedback: ['需求比较明确，希望给方案', '对价格敏感，要求对比', '技术认可，采购在走流程'],
    next: ['提交初步方案', '安排技术交流', '确认预算']
  },
  {
    stage: '方案提供',
    content: [
      '发送两套方案和报价，说明了差别和交付周期。',
      '技术交流会，演示了同行业案例，回答了兼容性问题。',
      '对方提出缩短交付周期，内部评估后可以满足。'
    ],
    feedback: ['方案基本认可，价格再谈', '还在和另一家比较', '要求提供试用'],
    next: ['跟进方案反馈', '报价', '安排参观案例客户']
  },
  {
    stage: '谈判中',
    content: [
      '商务谈判，付款方式和质保期有分歧，约定下周再谈。',
      '总经理参加会议，原则同意，合同条款由法务审核。',
      '电话确认合同细节，争取本月签约。'
    ],
    feedback: ['希望再优惠一些', '基本同意，走合同流程', '等年度预算批复'],
    next: ['确认合同条款', '回复优惠方案', '催合同流程']
  },
  {
    stage: '已成交',
    content: [
      '回访使用情况，运行稳定，反馈了两个小问题，已安排处理。',
      '季度回访，了解到有扩产计划，可能追加采购。',
      '拜访并做了使用培训，客户满意。'
    ],
    feedback: ['使用满意', '希望售后再快一点', '考虑追加'],
    next: ['季度回访', '跟进追加需求', '处理售后问题']
  }
]
