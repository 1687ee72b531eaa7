/** Words that say nothing of a trade and must not be read as parts of one. */
export const EMPTY_WORDS = `
公司 本公司 集团 主要 从事 业务 主营业务 产品 商品 服务 技术 科技 实业 各种 各类 相关 其他 专业 领域内 项目 经营项目 国内 国外 行业领先 领先
高新技术企业 企业 一站式 解决方案 提供商 服务商 综合 系列 系列产品 等 以及 高端 制造业 一体化 智能 智能化 新型 高品质 机动车 做 搞 干 生意 做生意 买卖生意
工业用 民用 日用 专用 通用 大型 中型 小型 部分 用途 客户 用户 市场 质量 核心 全球 中国 国际 国家 经营范围
`

/** After these words a text names its customers, not its trade. */
export const CONTEXT_WORDS = `
应用于 广泛应用于 主要应用于 可应用于 用于 主要用于 广泛用于 可用于 适用于 服务于 面向 应用领域 下游 下游客户 下游应用 客户包括 终端客户 应用在 覆盖
应用领域包括 广泛应用 应用范围
`

/** Before these words a text names its customers: `汽车行业客户`. */
export const HINT_WORDS = `
领域 等领域 行业 等行业 行业客户 客户 企业客户 厂商 用户 市场
`

/** Boiler-plate of registers, by the code it would name alone. */
export const BOILER_WORDS = `
51 货物进出口 技术进出口 进出口业务 货物及技术进出口 货物和技术进出口 货物与技术进出口 自营和代理各类商品和技术的进出口 自营和代理 各类商品及技术的进出口业务 商品和技术的进出口业务 进出口贸易业务 国内贸易
75 技术开发 技术服务 技术咨询 技术转让 技术推广 技术交流 科技咨询 技术研发 技术推广服务
72 信息咨询 商务信息咨询 经济信息咨询 企业管理咨询 咨询服务 企业管理 商务咨询 经济贸易咨询 投资咨询 信息咨询服务
51 国际贸易 进出口
`
