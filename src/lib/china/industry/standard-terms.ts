import { industries } from './tree.ts'

export type StandardTerm = Readonly<{ text: string; code: string; weight: number }>

const GENERAL_END =
  /(?:制造业|制造|加工业|加工|生产和供应业|生产和供应|服务业|服务|活动|批发业|批发|零售业|零售|采选业|采选|工程建筑|建筑业|管理业|经营|租赁|修理业|修理|和维护|与维护|业)$/
const GENERAL_START = /^(?:其他|其它|未列明|未包括|专用|相关)+/
const LISTED = /[、，（）()]|及其|及|和|与|等|或/

const withoutEnd = (name: string): string => {
  let text = name
  for (
    let next = text.replace(GENERAL_END, '');
    next !== text && next.length >= 2;
    next = text.replace(GENERAL_END, '')
  )
    text = next
  return text
}

const NOT_TERMS = new Set(
  `类似 相关 制品 设备 器材 配件 零件 材料 用品 类似品 有关物品 组织 装置 器具 工具 元件 部件 系统 平台 机构
  其他 产品 物品 零部件 专用设备 辅助 技术 管理 工程 公共 综合 社会 经济 科技 普通 专业 特种 一般 单位 服务 活动 场地 设施 机械 金属 贸易 代理
  加工 制造 生产 处理 修理 维修 销售 批发 零售 运输 安装 设计 检测 种植 养殖 饲养 开采 研究 开发 设备制造 及制品`
    .trim()
    .split(/\s+/)
)

/**
 * Terms that the standard's own names of groups and classes yield: `汽车零部件及配件制造` gives 汽车零部件, and for
 * names of trade the whole name only, since `服装批发` says nothing of who makes clothes.
 */
export const termsOfStandard = (): readonly StandardTerm[] => {
  const terms: StandardTerm[] = []
  for (const { code, name, level } of industries) {
    if (level < 2) continue
    const digits = code.slice(1)
    const division = Number(digits.slice(0, 2))
    const whole = name.replace(GENERAL_START, '')
    if (whole.length >= 3) terms.push({ text: whole, code: digits, weight: 1 })
    if (
      level < 3 ||
      division === 51 ||
      division === 52 ||
      division === 71 ||
      division === 43 ||
      division >= 91
    )
      continue
    for (const part of withoutEnd(whole).split(LISTED)) {
      const text = withoutEnd(part.replace(GENERAL_START, ''))
      if (text.length < 2 || text.length > 10 || NOT_TERMS.has(text)) continue
      terms.push({ text, code: digits, weight: 0.7 })
    }
  }
  return terms
}
