import { initialsOf, pinyinOf } from '#lib/chinese'

const cities =
  '上海 北京 深圳 广州 杭州 苏州 宁波 成都 重庆 武汉 西安 南京 天津 青岛 长沙 郑州 东莞 佛山 无锡 合肥'.split(
    ' '
  )
const brands =
  '恒 达 华 瑞 鑫 隆 宏 利 泰 丰 盛 嘉 诚 信 博 远 创 智 云 海 天 金 银 龙 凤 明 光 德 和 顺 安 康 美 佳 益 源 森 林 江 河 星 辰 宇 通 联 合 兴 业 福 禄'.split(
    ' '
  )
const trades =
  '科技 汽车零部件 电子 机械设备 精密制造 贸易 新材料 软件 物流 食品 医疗器械 建筑工程 电商 服装 化工 包装 印刷 能源 环保 模具'.split(
    ' '
  )
const provinces = '31 11 44 44 33 32 33 51 50 42 61 32 12 37 43 41 44 44 32 34'.split(' ')

type Pool = Readonly<{ words: readonly string[]; initials: readonly string[]; sounds: readonly string[] }>
const pool = (words: readonly string[]): Pool => ({
  words,
  initials: words.map(initialsOf),
  sounds: words.map((word) => pinyinOf(word).syllables.join(' '))
})

/** What names are put together of, with initials and syllables: 宁波 + 恒 + 达 + 汽车零部件 + 有限公司. */
export const namePools = { cities: pool(cities), brands: pool(brands), trades: pool(trades), provinces }

/** Tags by namespace with how frequent each value is, most frequent first; the rest of the customers have none. */
export const tagPools: readonly (readonly [
  namespace: string,
  values: readonly (readonly [string, number])[]
])[] = [
  [
    '规模',
    [
      ['微型', 0.5],
      ['小型', 0.3],
      ['中型', 0.13],
      ['大型', 0.04]
    ]
  ],
  [
    '区域',
    [
      ['华东', 0.4],
      ['华南', 0.25],
      ['华北', 0.15],
      ['西南', 0.1],
      ['华中', 0.06]
    ]
  ],
  [
    '类型',
    [
      ['终端客户', 0.7],
      ['经销商', 0.2],
      ['合作伙伴', 0.05]
    ]
  ],
  [
    '行业',
    [
      ['科技', 0.2],
      ['汽车零部件', 0.1],
      ['电子', 0.08],
      ['机械设备', 0.06],
      ['贸易', 0.05],
      ['食品', 0.02],
      ['医疗器械', 0.01]
    ]
  ],
  [
    '痛点',
    [
      ['成本高', 0.1],
      ['生产效率低', 0.08],
      ['交付慢', 0.04],
      ['售后差', 0.01]
    ]
  ],
  [
    '需求',
    [
      ['降本增效', 0.1],
      ['设备效率提升', 0.05],
      ['数字化', 0.03]
    ]
  ],
  ['意向', [['重点意向客户', 0.05]]],
  [
    '预算',
    [
      ['10-30万', 0.08],
      ['30-50万', 0.04],
      ['50万以上', 0.01]
    ]
  ],
  [
    '活跃',
    [
      ['沉睡', 0.5],
      ['活跃', 0.2],
      ['高活跃', 0.02]
    ]
  ],
  [
    '价值',
    [
      ['低价值', 0.3],
      ['稳定价值', 0.1],
      ['高价值', 0.05]
    ]
  ],
  ['潜力', [['扩产', 0.04]]],
  ['风险', [['流失', 0.03]]],
  [
    '优先级',
    [
      ['低意向', 0.3],
      ['中意向', 0.1],
      ['高意向', 0.02]
    ]
  ]
]
