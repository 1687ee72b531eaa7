/**
 * Words that say what a company does or how it is organised, as they stand before the legal form (南京恒友[图文][制作]有限公司).
 * Chosen by their frequency in registered names. Longest first where one is part of another is found by length.
 */
const WORDS = `科技 工程 商贸 贸易 开发 服务 发展 管理 工贸 设备 销售 实业 保险 财产 人寿 连锁 房地产 地产 制造 技术 制品 咨询 物业 材料 食品 石化 石油
  天然气 燃气 机械 物资 化工 运输 装饰 广告 银行 物流 投资 矿业 经贸 代理 旅行社 国际旅行社 国际 电子 置业 设计 通信 通讯 建设 建材 电器 传播 网络
  医药 药业 服饰 回收 科贸 建筑 安装 事务所 律师 会计师 税务师 用品 文化 药房 大药房 传媒 包装 装修 机电 纺织 劳务 信息 经纪 印务 印刷 酒店 大酒店
  资产 货运 快运 客运 生物 商业 农村 配件 木业 再生 资源 汽车 摩托车 进出口 器械 医疗 农资 电气 顾问 器材 酒业 餐饮 金属 绿化 零售 批发 纸业 检测 塑料
  塑胶 橡胶 橡塑 五金 生产资料 纺织品 超市 家具 经销 拍卖 租赁 制衣 策划 服装 工业 棉业 工艺品 铁通 造价 评估 能源 新能源 米业 水电 电力 织造 产品 担保 园林 经营
  中心 新材料 钢铁 环保 监理 利用 油脂 塑业 煤业 购销 农业 石材 饲料 混凝土 商品混凝土 耐火 种业 维修 鞋业 玻璃 眼镜 拆迁 模具 发电 药材 中药材 市场 制作 铸造 项目
  工具 仪器 仪表 彩印 养殖 牧业 门窗 加工 系统 合金 控股 粮油 艺术 企业 娱乐 软件 数码 宾馆 燃料 茶业 茶叶 园艺 消防 轴承 结构 钢结构 零部件 电缆 线缆 车业 智能
  自动化 电梯 空调 制冷 暖通 水务 环境 健康 养老 教育 培训 人力 人力资源 供应链 电商 电子商务 互联网 计算机 电脑 光电 半导体 照明 灯具 厨具 家居 家私 家电 日用品
  化妆品 美容 美发 珠宝 首饰 玩具 礼品 文具 办公 图文 影视 动漫 体育 健身 旅游 航空 航运 船舶 港口 铁路 公路 桥梁 路桥 市政 水利 勘察 测绘 地质 矿山 有色金属 不锈钢
  铝业 铜业 钢材 水泥 陶瓷 涂料 防水 保温 化肥 农药 种植 畜牧 水产 渔业 林业 花卉 食用菌 乳业 肉类 面粉 制药 生物制药 保健品 烟草 盐业 邮政 电信 移动 联合 金融 证券 期货
  信托 基金 小额贷款 融资 典当 资本 创业 科研 研究院 研究所 设计院 医院 诊所 学校 幼儿园 工艺 精密 精机 重工 动力 传动 液压 气动 泵业 阀门 管业 管道 压缩机 电机 变压器 开关 电源 电池 电路 元件 器件
  印染 针织 服务部 经营部 门市部 营销 推广 会展 展览 礼仪 婚庆 摄影 家政 保洁 保安 安防 监控 仓储 配送 快递 速递 搬家 停车 洗涤 食堂 商行 商店 商场 百货 药店 加油站 厂 店 行 社 部 站 场
  股份 集团 总 综合 专业 高新 高科技 高科 现代 有机 生态 绿色 精细 精品 特种 通用 专用 环球`
const words = new Set(WORDS.trim().split(/\s+/))
const LONGEST = 5

/** The trade words at the end of a name's core, in reading order; at least two characters stay for the brand. */
export const tradeWordsOf = (core: string): readonly string[] => {
  const found: string[] = []
  let end = core.length
  for (;;) {
    let length = Math.min(LONGEST, end - 2)
    while (length > 0 && !words.has(core.slice(end - length, end))) length--
    if (length <= 0) return found.reverse()
    found.push(core.slice(end - length, end))
    end -= length
  }
}
