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
      `(?:在用|现在用|目前用|正用|用了|换了|装了|用的是?|一直用|已经用|选了|签了|定了|买了|买的是?|倾向于?|看中了?|看好)${NAME}(?:的(?:${WARES})|家的|(?:${WARES}))`,
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

/** 设备是库卡的, ERP用的用友: the ware first. */
const OWNED = new RegExp(
  `(?:系统|设备|软件|机器|机床|机械手|机器人|平台|erp|crm|mes|wms|plc|生产线|产线)(?:目前|现在|都|一直|全)?(?:是|用的是?)${NAME}(?:的|家的)(?=$|[，。、])`,
  'g'
)
/** Several at once: 同场的还有汇川和埃斯顿, 竞品是科瑞、用友; 西门子、施耐德和我们. */
const LISTS = [
  /(?:同场|对手|竞品|友商|入围|一起投标?|参与投标|只看[一-龥\d]{1,2}家)(?:的|厂家|公司|单位)*(?:还有|有|是|包括|[:：])+([a-z一-龥、]{2,40})$/,
  /^([a-z一-龥]{2,8}(?:、[a-z一-龥]{2,8})*(?:、|和|与|跟)[a-z一-龥]{2,8})(?:和|与|跟|、)(?:我们|我司|我方)$/,
  /(?:我们|我司|我方)(?:、|和|与|跟)([a-z一-龥]{2,8}(?:(?:、|和|与|跟)[a-z一-龥]{2,8})+)$/
]
const BETWEEN_NAMES = /、|和|与|跟/

/** Words that stand where a name would, and name nobody. */
const NOBODY =
  /^(?:我|你|他|她|它|这|那|别|其|几|两|三|四|多|一|某|另|原|老|新|自|哪|谁|国产|国外|进口|本地|外地|现有|目前|之前|以前|现在|去年|今年|客户|对方|厂家|厂商|供应|竞|友商|同行|价格|报价|交期|领导|老板|采购|技术|生产|财务|团队|部门|公司|集团|手工|人工|excel|表格|什么|市场|行业|经销|代理|传统|普通|免费|成熟|类似|相关|全套|整套|标准|专业|很|太|都|全|最|比|按|统一|不少|大家|团购|王总|李总)/
const TRAILING = /(?:总|工|经理|主任|部|部门|领导|老师|厂长|工程师|家|人|们)$/

/** Who else is in the game, by how a clause speaks of him: `现在用金蝶的ERP` → 金蝶; `对比几家` names nobody. */
export const rivalsIn = (text: string): readonly NamedRival[] => {
  const found = new Map<string, NamedRival>()
  const find = (written: string, at: number, isSure: boolean): void => {
    const name = written.replace(/^(?:了|的|过|也|已经?|还|又|正在|在|是)+/, '')
    if (name.length < 2 || NOBODY.test(name) || TRAILING.test(name)) return
    if (!found.has(name)) found.set(name, { name, at: at + written.length - name.length, isSure })
  }
  for (const list of LISTS)
    for (const name of list.exec(text)?.[1]?.split(BETWEEN_NAMES) ?? []) find(name, text.indexOf(name), true)
  for (const { pattern, isSure } of [...patterns, { pattern: OWNED, isSure: false }])
    for (const match of text.matchAll(pattern)) {
      const written = match[1] ?? ''
      find(written, match.index + match[0].indexOf(written), isSure)
    }
  return [...found.values()]
}
