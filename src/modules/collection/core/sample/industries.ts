/** An industry as the sample's customers have it: what they make, need and suffer from. Word lists are ours, after S0 to S4. */
export type SampleIndustry = Readonly<{
  industry: string
  /** The trade in a company's name. */
  trades: readonly [string, ...string[]]
  products: readonly [string, ...string[]]
  needs: readonly [string, ...string[]]
  pains: readonly [string, ...string[]]
  /** Heads, revenue in 万元 a head. */
  heads: readonly [number, number]
  revenuePerHead: number
  /** Typical budget in 万元. */
  budget: readonly [number, number]
}>

export const sampleIndustries: readonly [SampleIndustry, ...SampleIndustry[]] = [
  {
    industry: '汽车零部件',
    trades: ['汽车零部件', '汽车配件', '车辆部件'],
    products: ['汽车底盘件的研发与生产', '汽车内饰件注塑加工', '汽车线束生产', '制动系统零件制造'],
    needs: ['自动化改造', '设备升级', '供应链优化'],
    pains: ['生产设备效率低', '良品率波动大', '换模时间长', '人工成本上升快'],
    heads: [120, 1500],
    revenuePerHead: 45,
    budget: [30, 200]
  },
  {
    industry: '通用设备制造',
    trades: ['机械', '精密机械', '机械科技'],
    products: ['数控机床零部件加工', '泵阀的生产', '减速机的研发与生产', '工业轴承制造'],
    needs: ['设备升级', '自动化改造', '技术支持'],
    pains: ['设备故障率高，影响生产效率', '交期不稳定', '加工精度不够', '售后响应慢'],
    heads: [40, 600],
    revenuePerHead: 50,
    budget: [15, 120]
  },
  {
    industry: '电子元器件',
    trades: ['电子', '电子科技', '半导体'],
    products: ['连接器、线缆组件的生产', '印制电路板加工', '传感器的研发与生产', 'LED 驱动电源生产'],
    needs: ['低成本设备', '自动化改造', '检测设备采购'],
    pains: ['检测靠人工，漏检多', '订单批量小，换线频繁', '原料价格波动大'],
    heads: [30, 900],
    revenuePerHead: 55,
    budget: [10, 100]
  },
  {
    industry: '食品加工',
    trades: ['食品', '粮油食品', '乳业'],
    products: ['速冻食品的生产与销售', '调味品生产', '烘焙食品生产', '肉制品加工'],
    needs: ['设备升级', '供应链优化', '数据可视化'],
    pains: ['冷链损耗大', '批次追溯困难', '旺季产能不足'],
    heads: [60, 2000],
    revenuePerHead: 70,
    budget: [20, 150]
  },
  {
    industry: '软件和信息技术服务业',
    trades: ['信息技术', '软件', '智能科技'],
    products: ['企业管理软件开发与实施', '工业软件研发', '云服务与系统集成', '数据分析平台开发'],
    needs: ['CRM系统采购', '渠道合作', '咨询服务'],
    pains: ['客户信息分散，需统一管理', '获客成本高', '项目交付周期长'],
    heads: [20, 500],
    revenuePerHead: 60,
    budget: [8, 60]
  },
  {
    industry: '电商',
    trades: ['电子商务', '网络科技', '商贸'],
    products: ['家居用品网上零售', '母婴用品网上零售', '美妆个护品牌运营', '生鲜电商平台运营'],
    needs: ['供应链优化', '数据可视化', '软件采购'],
    pains: ['库存周转慢', '退货率高', '大促期间系统不稳定', '平台规则变化快'],
    heads: [15, 1200],
    revenuePerHead: 120,
    budget: [10, 120]
  },
  {
    industry: '物流',
    trades: ['物流', '供应链管理', '货运'],
    products: ['公路货物运输', '仓储与配送服务', '冷链物流', '国际货运代理'],
    needs: ['软件采购', '数据可视化', '供应链优化'],
    pains: ['车辆空驶率高', '运单信息不透明', '仓库拣货差错多'],
    heads: [50, 1500],
    revenuePerHead: 55,
    budget: [15, 90]
  },
  {
    industry: '医疗器械',
    trades: ['医疗器械', '医疗科技', '生物科技'],
    products: ['体外诊断试剂的研发与生产', '一次性医用耗材生产', '康复设备制造'],
    needs: ['设备升级', '检测设备采购', '咨询服务'],
    pains: ['注册周期长', '洁净车间能耗高', '检验记录靠手工'],
    heads: [40, 800],
    revenuePerHead: 80,
    budget: [30, 260]
  },
  {
    industry: '新能源',
    trades: ['新能源科技', '光伏科技', '能源科技'],
    products: ['光伏组件生产', '储能系统集成', '锂电池结构件生产', '充电设备制造'],
    needs: ['自动化设备采购', '设备升级', '技术支持'],
    pains: ['扩产速度跟不上订单', '设备兼容性差', '一致性要求高'],
    heads: [100, 2500],
    revenuePerHead: 110,
    budget: [60, 400]
  },
  {
    industry: '建筑装饰',
    trades: ['建筑工程', '装饰工程', '建设工程'],
    products: ['公共建筑装修装饰工程', '钢结构工程施工', '机电设备安装工程'],
    needs: ['供应链管理系统', '咨询服务', '软件采购'],
    pains: ['项目成本难控制', '材料采购分散', '回款周期长'],
    heads: [40, 2000],
    revenuePerHead: 60,
    budget: [10, 110]
  },
  {
    industry: '餐饮',
    trades: ['餐饮管理', '餐饮', '餐饮服务'],
    products: ['连锁火锅餐厅经营', '团体膳食服务', '连锁茶饮门店经营'],
    needs: ['软件采购', '供应链优化', '数据可视化'],
    pains: ['门店食材损耗大', '会员复购低', '各店数据不统一'],
    heads: [40, 900],
    revenuePerHead: 18,
    budget: [5, 40]
  },
  {
    industry: '教育培训',
    trades: ['教育科技', '教育咨询', '职业培训'],
    products: ['职业技能培训', '企业管理培训', '在线教育平台运营'],
    needs: ['CRM系统采购', '渠道合作', '软件采购'],
    pains: ['招生线索转化率低', '续费率下降', '教务排课靠人工'],
    heads: [15, 400],
    revenuePerHead: 30,
    budget: [3, 30]
  }
]
