const list = (text: string): readonly [string, ...string[]] => {
  const [first = '', ...rest] = text.trim().split(/[\s|]+/)
  return [first, ...rest]
}

/** Syllables of made-up brands; two or three make one. */
export const syllables = list(
  `恒 达 瑞 信 华 泰 鑫 源 盛 博 宏 远 嘉 诚 佳 润 德 隆 金 鼎 天 成 海 联 兴 旺 中 科 凯 安 永 康 正 方 明 辉
   东 升 百 川 荣 昌 广 益 优 创 晟 睿 启 航 云 帆 锐 捷 卓 越 亿 通 飞 腾 顺 和 众 合 力 新 世 纪 蓝 图 铭 宇`
)

export const legalForms = list(
  `有限公司 有限公司 有限公司 有限公司 有限公司 有限责任公司 有限责任公司 股份有限公司 集团有限公司 厂 经营部 中心(有限合伙) 合作社`
)

export const surnames = list(
  '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 欧阳'
)
export const givenNames = list(
  '伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀英 建国 志强 海燕 晓东 文博 思雨 子涵 雅婷 国庆 玉兰 俊峰 婷婷'
)
export const positions = list(
  '总经理 副总经理 采购经理 采购主管 采购专员 销售总监 技术总监 生产厂长 财务总监 行政经理 IT经理 信息中心主任 市场部经理 董事长 运营总监 设备工程师 店长 老板'
)
export const customerTypes = list('终端客户 终端客户 经销商 代理商 渠道商 合作伙伴')
export const sources = list('展会 官网 老客户介绍 电话营销 抖音 百度推广 1688 行业协会 地推拜访 微信公众号')
export const stages = list('初步接触 需求确认 方案报价 商务谈判 已成交 已流失 待跟进')
export const needs = list(
  `希望降低原材料采购成本|想要稳定的供货渠道和更短的交期|计划上一套ERP系统替代手工台账|需要定制化的包装方案|找能开专票且账期60天的供应商
   打算扩建二期厂房需要成套设备|想提高产线良率减少返工|库存不准经常缺料需要数字化管理|客户投诉多想改善售后响应|现有供应商质量不稳定想换
   需要第三方检测报告才能投标|想做线上推广获得更多询盘|人工成本高考虑自动化改造|需要批量采购办公设备|希望有本地化的技术支持`
)
export const painPoints = list(
  `采购成本高|交期不稳定|质量不稳定|数据分散靠Excel管理|售后响应慢|人手不足|获客难|库存积压|回款慢|系统老旧经常宕机|缺少专业技术人员|合规压力大`
)
export const times = list(
  '尽快 1个月内 3个月内 下个月 2024年底前 2024-06 明年一季度 半年内 待定 2024/9/1 暂无计划'
)
export const ratings = list('高 中 低 较高 一般 强烈')
export const owners = list('王强 李婷 张帆 陈晨 刘洋 周敏 吴昊 孙悦')
