/** Every writing of some parts one after the other: 终止 or 停止, then 合作 or 了合作. */
const each = (...parts: readonly (readonly string[])[]): readonly string[] =>
  parts.reduce<readonly string[]>(
    (made, part) => made.flatMap((before) => part.map((word) => before + word)),
    ['']
  )

const rivals = [
  '竞争对手',
  '竞品',
  '友商',
  '同行',
  '其他家',
  '其他供应商',
  '其他厂家',
  '别家',
  '另一家'
] as const

/**
 * How people write of a major change in a record of a contact (ours). `…` is up to ten characters of the same clause, `#` a
 * number. What is denied, supposed or asked in front of it is not meant.
 */
export const triggerWords: { trigger: string; words: string[] }[] = [
  {
    trigger: '成交',
    words: [
      ...each(['已', '已经', '刚', '正式'], ['签约', '签合同', '签了', '下单', '中标', '成交']),
      '合同已',
      '合同签好',
      '合同签了',
      '签了合同',
      '下了订单'
    ]
  },
  {
    trigger: '流失',
    words: [
      '丢单',
      ...each(['已', '还是', '最后'], ['…选…'], ['别家', '其他家', '其他供应商', '其他厂家', '竞品', '友商']),
      '不考虑我们'
    ]
  },
  {
    trigger: '终止合作',
    words: [
      ...each(['终止', '停止', '结束', '解除'], ['', '了'], ['', '与我们的', '双方'], ['合作']),
      '解约',
      '不再合作',
      '不再续约',
      '不再采购'
    ]
  },
  {
    trigger: '需求变更',
    words: [
      ...each(['需求'], ['', '有', '有了', '发生', '发生了', '了'], ['变化', '变更', '调整']),
      ...each(['预算'], ['', '有', '被'], ['调整', '增加', '追加', '减少', '削减', '砍']),
      ...each(['推迟', '延期', '暂缓', '提前'], ['采购']),
      ...each(['采购'], ['推迟', '延期', '暂缓', '提前'])
    ]
  },
  {
    trigger: '融资',
    words: [
      ...each(['完成', '拿到', '获得', '获'], ['…'], ['融资', '投资']),
      'A轮',
      'B轮',
      'C轮',
      'D轮',
      'E轮',
      '上市',
      'IPO'
    ]
  },
  {
    trigger: '扩张',
    words: [
      '扩产',
      '扩建',
      '扩招',
      ...each(['新', '新建'], ['工厂', '厂房', '厂', '产线', '基地', '门店', '分公司']),
      ...each(['新开'], ['门店', '分公司', '工厂']),
      ...each(['增加', '增设'], ['产线', '厂房', '门店'])
    ]
  },
  {
    trigger: '政策变化',
    words: [
      ...each(['新', '新的'], ['政策', '规定', '国标', '环保要求']),
      ...each(['政策'], ['', '有', '发生'], ['变化', '调整', '收紧', '放开']),
      '限产',
      '补贴取消',
      '补贴退坡',
      '补贴政策'
    ]
  },
  {
    trigger: '联系人离职',
    words: [
      '离职',
      '辞职',
      '调岗',
      '调走',
      '调任',
      '不在公司',
      '不在这公司',
      '不在该公司',
      ...each(['换', '换了'], ['人对接', '对接人', '采购', '负责人'])
    ]
  },
  {
    trigger: '竞争对手进入',
    words: [
      ...each(rivals, ['…'], ['报价', '接触', '介入', '进来', '在谈', '拜访', '试用', '送样']),
      ...each(['对比', '比较', '还在看'], ['…'], ['#家', '两家', '三家', '几家'])
    ]
  }
]
