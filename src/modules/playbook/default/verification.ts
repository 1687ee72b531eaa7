import type { PlaybookInput } from '../contract.ts'

type Band = PlaybookInput['verification']['revenuePerHead'][number]
type Row = readonly [industries: string, min: string, max: string, reason: string]

/**
 * Usual yearly revenue a head, in yuan: ours, from the orders of magnitude of revenue and employment by industry.
 * Wide on purpose, so that only what is far outside is asked about; the narrowest industry group that fits is used.
 */
const rows: readonly Row[] = [
  ['A', '1万', '300万', '农业用工多、季节性强'],
  ['B', '10万', '1500万', '采掘业人均产出随资源价格大幅变动'],
  ['C13 C14', '8万', '1000万', '粮油饲料周转快，食品加工用工多'],
  ['C15 C16', '10万', '3000万', '名酒与烟草人均产值极高'],
  ['C17', '5万', '500万', '纺织业用工与原料占比居中'],
  ['C18 C19', '3万', '250万', '服装鞋帽为劳动密集型'],
  ['C20 C21', '4万', '300万', '木材与家具以中小厂为主'],
  ['C22', '8万', '600万', '造纸设备投入大，人均产值较高'],
  ['C23 C24', '4万', '300万', '印刷与文体用品以中小厂为主'],
  ['C25', '50万', '8000万', '炼化为资本密集型'],
  ['C26 C28', '15万', '2000万', '化工连续生产，人均产值高'],
  ['C27', '8万', '800万', '医药毛利高而用工居中'],
  ['C29', '6万', '500万', '塑料橡胶制品以中小厂为主'],
  ['C30', '8万', '600万', '建材受运输半径限制'],
  ['C31 C32', '20万', '5000万', '冶炼为资本密集型，大宗价格高'],
  ['C33', '6万', '600万', '金属制品加工与贸易混合'],
  ['C34 C35', '8万', '500万', '设备制造单价高、周期长'],
  ['C36', '8万', '1200万', '零部件厂低，整车厂高'],
  ['C37', '8万', '1000万', '船舶与轨道交通订单大'],
  ['C38', '8万', '1000万', '电池与电气设备铜材占比高'],
  ['C39', '6万', '1200万', '代工低，芯片与整机高'],
  ['C40 C41 C43', '6万', '500万', '仪器仪表与修理以技术人员为主'],
  ['C42', '10万', '3000万', '废旧金属回收周转大、用工少'],
  ['C', '5万', '1000万', '其他制造业'],
  ['D', '20万', '4000万', '电力燃气为资本密集型'],
  ['E47 E48', '10万', '1500万', '总包合同额大，劳务多为外包'],
  ['E49 E50', '5万', '600万', '安装与装饰以人工为主'],
  ['F51', '20万', '1亿', '批发与大宗贸易人少额大'],
  ['F52', '5万', '2000万', '零售以门店为主，电商人均高'],
  ['G', '6万', '1500万', '货代与运输平台差别大'],
  ['H61', '3万', '120万', '住宿业按间夜收费'],
  ['H62', '3万', '100万', '餐饮为劳动密集型'],
  ['I63 I64', '8万', '3000万', '平台型企业人均收入高'],
  ['I65', '5万', '500万', '软件与服务以人力为主'],
  ['J', '15万', '1亿', '金融业收入口径差别大'],
  ['K70', '5万', '8000万', '开发企业结转收入集中，物业用工多'],
  ['L71', '8万', '2000万', '租赁资产大而用工少'],
  ['L72', '4万', '1500万', '人力外包与广告代理按全额计收'],
  ['M', '5万', '600万', '研发、检测与设计以人力为主'],
  ['N', '3万', '500万', '环卫用工多，水利项目额大'],
  ['O', '2万', '200万', '居民服务与修理为小店形态'],
  ['P', '3万', '200万', '教育培训以课时收费'],
  ['Q', '4万', '200万', '医疗服务以人力为主'],
  ['R', '3万', '800万', '影视与体育项目收入波动大'],
  ['S', '1万', '500万', '社会组织收入来源多样']
]

/** S4's own case: a maker of small parts said 5000万-1亿, and 1000万-5000万 was right. */
const partsMaker: Band = {
  industries: ['C29', 'C33', 'C34', 'C35', 'C36', 'C39'],
  size: '小型',
  products: ['零部件', '零件', '配件', '紧固件', '小五金'],
  min: '5万',
  max: '35万',
  revenueMax: null,
  reason: '小型零部件厂实际营收多在 1000万-5000万，100-300 人合人均 35万以内',
  source: 'S4'
}
const smallParts: Band = {
  industries: ['C'],
  size: null,
  products: ['小型零部件', '小零部件', '小零件', '小型零件', '小配件', '小型配件', '小五金'],
  min: '5万',
  max: '35万',
  revenueMax: '5000万',
  reason: '主营小型零部件的企业，年营收一般为 1000万-5000万',
  source: 'S4'
}

/** Bands from the narrowest to the widest: the first that fits the customer is used. */
export const verification: PlaybookInput['verification'] = {
  revenuePerHead: [
    smallParts,
    partsMaker,
    ...rows.map(([industries, min, max, reason]): Band => ({
      industries: industries.split(' '),
      min,
      max,
      reason,
      source: 'ours'
    }))
  ],
  budgetShareOfRevenue: 0.3,
  source: 'ours'
}
