import type { PlaybookInput } from '../contract.ts'

type Suggestion = PlaybookInput['segments']['suggestions'][number]
type Row = readonly [id: string, codes: string, text: string]

/**
 * What to ask first of a customer of whom little more than the industry is known, so that a bought list of names is
 * worth a call. Two-digit codes first, then whole sections (GB/T 4754-2017).
 */
const rows: readonly Row[] = [
  ['food', 'C13 C14 C15', '先问保质期、批次追溯和旺季产能，备食品厂案例'],
  ['garment', 'C17 C18 C19', '先问招工、换款和交期，备服装鞋帽厂案例'],
  ['chemicals', 'C25 C26 C28', '先问能耗、安全与环保检查，备流程行业案例'],
  ['medicine', 'C27', '先问检测产能、批次追溯和合规，备医药厂案例'],
  ['metal', 'C31 C32 C33', '先问能耗、损耗和订单排产，备金属加工案例'],
  ['machinery', 'C34 C35 C36 C37', '先问产线效率、设备故障和用工，备机加工改造案例'],
  ['electronics', 'C38 C39 C40', '先问良率、换线和交期，备电子装配案例'],
  ['factory', 'C', '先问产能、设备状况和用工，备同行业改造案例'],
  ['wholesale', 'F51', '先问库存周转、供货稳定和账期，备批发商案例'],
  ['retail', 'F52', '先问门店或网店的库存、复购和获客成本'],
  ['logistics', 'G', '先问车辆调度、在途跟踪和油费，备物流企业案例'],
  ['hospitality', 'H', '先问门店管理、食材损耗或入住率，备连锁案例'],
  ['software', 'I', '先问获客、项目交付和续费，备同类公司案例'],
  ['bank', 'J', '先问客户跟进、合规和数据报表'],
  ['property', 'K', '先问收费、报修和招商，备物业与地产案例'],
  ['business-services', 'L', '先问客户来源、项目利润和跟进，备服务公司案例'],
  ['engineering', 'M', '先问项目进度、回款和投标，备工程技术公司案例'],
  ['construction', 'E', '先问在建项目、物资采购和进度，备施工企业案例'],
  ['farming', 'A', '先问销路、价格波动和损耗，备农业企业案例'],
  ['mining', 'B', '先问设备停机、安全检查和能耗'],
  ['utilities', 'D N', '先问设备巡检、能耗和收费管理'],
  ['repair-and-care', 'O', '先问客源、复购和排班，介绍会员与预约管理'],
  ['education', 'P', '先问招生、续费和排课，备培训机构案例'],
  ['health', 'Q', '先问系统互通、报表和设备维保，备医疗机构案例'],
  ['culture', 'R', '先问获客、项目利润和回款'],
  ['organisations', 'S', '先问主管单位、采购方式和预算年度']
]

const startsWith = (code: string) =>
  code.length === 1
    ? { fact: 'customer.industrySection', is: code }
    : { fact: 'customer.industryCode', startsWith: code }

export const openers: readonly Suggestion[] = rows.map(([id, codes, text]) => ({
  id: `open-${id}`,
  text,
  when: { any: codes.split(' ').map(startsWith) },
  source: 'ours'
}))
