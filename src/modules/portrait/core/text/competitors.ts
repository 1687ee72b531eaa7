/** A name that somebody else sells under, found in a clause, with its place there. */
export type NamedRival = Readonly<{ name: string; at: number; isSure: boolean }>

const NAME = '([a-z一-龥]{2,10}?)'
const WARES = '系统|设备|产品|方案|软件|服务|机器|机床|机械手|机器人|平台|报价|erp|crm|mes|wms|生产线|产线'

/** How notes speak of rivals: 在用金蝶的ERP, 竞品是科瑞, 用友也在报价, 东方自动化比我们便宜. */
const patterns: readonly Readonly<{ pattern: RegExp; isSure: boolean }>[] = [
  {
    pattern: new RegExp(
      `(?:竞品|竞争对手|友商|对手)(?:是|有|为|[:：]|包括)${NAME}(?=也|已|正|在|给|报|的|来|价|、|和|及|$)`,
      'g'
    ),
    isSure: true
  },
  {
    pattern: new RegExp(
      `(?:在用|现在用|目前用|正用|用的是?|一直用|已经用|选了|签了|定了|买了|买的是?|倾向于?|看中了?|看好)${NAME}(?:的(?:${WARES})|家的|(?:${WARES}))`,
      'g'
    ),
    isSure: true
  },
  {
    pattern: new RegExp(
      `(?:和|跟|与|同)${NAME}(?:在?(?:对比|比价|接触|谈|洽谈|合作)|那边在?谈|也?有接触|比较)`,
      'g'
    ),
    isSure: false
  },
  {
    pattern: new RegExp(
      `(?:^|[，。、说有]|还有|另外)${NAME}(?:也在(?:报价|跟进|谈|接触|推|联系|抢)|也报了|也来(?:谈|拜访|报)|报价?(?:更低|低价|比我们)|给了?(?:更低|低价|更优惠)|比我们(?:便宜|低|贵|高|快|强))`,
      'g'
    ),
    isSure: true
  }
]

/** Words that stand where a name would, and name nobody. */
const NOBODY =
  /^(?:我|你|他|她|它|这|那|别|其|几|两|三|四|多|一|某|另|原|老|新|自|哪|谁|国产|国外|进口|本地|外地|现有|目前|之前|以前|现在|去年|今年|客户|对方|厂家|厂商|供应|竞|友商|同行|价格|报价|交期|领导|老板|采购|技术|生产|财务|团队|部门|公司|集团|手工|人工|excel|表格|什么|市场|行业|经销|代理|传统|普通|免费|成熟|类似|相关|全套|整套|标准|专业|很多|不少|大家|团购|王总|李总)/
const TRAILING = /(?:总|经理|主任|部|部门|领导|老师|厂长|工程师|家|人|们)$/

/** Who else is in the game, by how a clause speaks of him: `现在用金蝶的ERP` → 金蝶; `对比几家` names nobody. */
export const rivalsIn = (text: string): readonly NamedRival[] => {
  const found = new Map<string, NamedRival>()
  for (const { pattern, isSure } of patterns)
    for (const match of text.matchAll(pattern)) {
      const name = (match[1] ?? '').replace(/^(?:了|的|过|也|已经?|还|又|正在?|在|是)/, '')
      if (name.length < 2 || NOBODY.test(name) || TRAILING.test(name)) continue
      const at = match.index + match[0].indexOf(name)
      if (!found.has(name)) found.set(name, { name, at, isSure })
    }
  return [...found.values()]
}
