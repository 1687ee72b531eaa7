/** What is done with the goods of an activity; one text can do several, so each is a bit. */
export const ACTS = {
  make: 1,
  trade: 2,
  retail: 4,
  build: 8,
  repair: 16,
  lease: 32,
  carry: 64,
  design: 128,
  test: 256,
  grow: 512,
  mine: 1024,
  develop: 2048,
  install: 4096,
  /** 经营: trade when it stands before the goods, nothing after them (`景区的经营`). */
  deal: 8192,
  /** 加工 of what farms grow belongs to 13, 生产 of it to the farm. */
  process: 16_384
} as const

export type Act = keyof typeof ACTS

/** Verbs of 经营范围 and main-business text by what they do. Ours, read off registers and annual reports. */
export const ACT_WORDS: Readonly<Record<Act, string>> = {
  make: `生产 制造 加工 制作 研制 产销 研产销 自产 智造 酿造 酿制 精制 冶炼 铸造 锻造 压延 轧制 合成 提炼 组装 装配 印制 缝制 织造
    屠宰 腌制 烘焙 分装 灌装 深加工 产制 生产加工 加工制造 生产制造 生产销售 加工销售 制造销售 来料加工 代工 定制 复配 制售 生产线
    研发生产 量产 生产经营 生产商 制造商 生产企业 制造企业 厂家 工厂 代工厂 贴牌`,
  process: `加工 精制 腌制 烘焙 深加工 精深加工 生产加工 加工制造 加工销售 屠宰 初加工`,
  deal: `经营 经营销售 主营 兼营`,
  trade: `销售 批发 经销 代理 代销 分销 贸易 购销 营销 进出口 出口 进口 采购 收购 供应 直销 批零 批零兼营 供销 出售 购买 买卖 总经销
    批发兼零售 零售兼批发 零兼批 批发零售 批发、零售 批发零售兼营 代购代销 收购销售 供应商 经销商 代理商 批发商 贸易商 卖 倒卖`,
  retail: `零售 门店 专卖 店 开店 网上销售 网络销售 超市 商店 专营店 批发兼零售 零售兼批发 零兼批 批发零售 批发、零售`,
  build: `施工 承包 总承包 承建 建设 建造 工程 专业承包`,
  install: `安装 铺设 敷设 架设 拆除 调试`,
  repair: `维修 修理 保养 维护 检修 大修 修缮 翻新 再制造 修复`,
  lease: `租赁 出租 租用 租售 转租`,
  carry: `运输 配送 承运 托运 货运 客运 转运`,
  design: `设计 勘察 勘测 规划`,
  test: `检测 检验 检定 校准 鉴定 监测 认证 测试`,
  grow: `种植 养殖 饲养 栽培 培育 繁育 繁殖 放养 放牧 采集 育种 育苗`,
  mine: `开采 采选 采掘 洗选 采矿 选矿 勘探 开挖 采石`,
  develop: `研发 开发 研究 研究开发 技术开发 研究与开发`
}
