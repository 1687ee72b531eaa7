import type { BuiltInField } from '#contracts/customers'
import { classifyIndustry, divisionsNamed } from '#lib/china'
import { parsePosition } from '#lib/chinese'

/** Headers that say nothing of their cells: none, `列1`, `Column6`, `字段A`, `F5`, `备注2`. */
const MUTE =
  /^(?:(?:列|栏|字段|数据|项目?|信息|内容|资料|未命名|无标题|空白|附加|自定义|扩展|备用|备注|其[他它]|补充|说明|column|col|field|unnamed|untitled|header|data|attr|attribute|udf|ext|extra|custom|value|text|char|note|remark)(?:列|字段|项|信息|column|field)?)?[a-z]?\d*$/

/** Whether a folded header leaves it to the cells what the column holds. */
export const isMuteHeader = (key: string): boolean => MUTE.test(key)

const SURNAMES = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭郎鲁韦马苗方俞任袁柳唐罗薛雷贺倪汤殷毕郝安常于傅皮齐康伍余顾孟黄穆萧尹姚邵汪祁毛米戴宋庞熊纪舒项祝董梁杜阮蓝闵季贾江颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪石崔龚程邢裴陆荣翁侯宁仇甘武符刘景詹龙叶黎白蒲温庄晏瞿阎艾容向古易廖耿匡文关牛欧肖曾聂游'
)
const PERSON = /^[\u4e00-\u9fff]{2,3}$|^[\u4e00-\u9fff]{1,3}(?:先生|女士|小姐|总|经理|工|老师|主任)$/
const DUTY =
  /总经理|经理|总监|主任|主管|厂长|董事|老板|采购|工程师|会计|文员|员$|长$|助理|负责人|ceo|cto|cfo|coo|manager|director|president|engineer/i
const CODE = /^[A-Z]{1,6}[-_]?\d{3,}$/i
const DATE = /^(\d{4})(?:[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?|月)?|年)?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/

const levelsOf = (text: string): string =>
  text.length <= 12
    ? divisionsNamed(text)
        .map(({ level }) => level)
        .join()
    : ''

/** 上海市 is a province and a city at once. */
const isCity = (text: string): boolean =>
  levelsOf(text).includes('city') || /^(?:北京|天津|上海|重庆)市?$/.test(text)

const isTradeName = (text: string): boolean => {
  if (text.length < 2 || text.length > 40 || /^[\d.,\s-]+$/.test(text)) return false
  return (classifyIndustry(text, { limit: 1 }).candidates[0]?.confidence ?? 0) >= 0.5
}

const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)
const yearsOf = (cells: readonly string[]): readonly number[] =>
  cells.flatMap((cell) => {
    const year = DATE.exec(cell)?.[1]
    return year === undefined ? [] : [Number(year)]
  })

type Look = Readonly<{
  field: BuiltInField
  matches: (text: string) => boolean
  /** What the column as a whole must be besides. */
  whole?: (cells: readonly string[]) => boolean
}>

const by = (pattern: RegExp) => (text: string) => pattern.test(text)
const allDiffer = (cells: readonly string[]): boolean => new Set(cells).size === cells.length
const isShort = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.length <= 14 && !/[、,，;；]/.test(cell))

/** In this order: what is told by a few fixed words first, what only looks like something last. */
const LOOKS: readonly Look[] = [
  {
    field: 'creditTerms',
    matches: by(/月结|季结|现结|货到付款|款到发货|先款|预付|账期|承兑|电汇|^t\/t|^l\/c/i)
  },
  {
    field: 'decisionRole',
    matches: by(
      /^(?:最终)?(?:决策|影响|使用|拍板|采购|技术把关)(?:者|人)$|^decision maker$|^influencer$|^end user$/i
    )
  },
  {
    field: 'customerType',
    matches: by(
      /^(?:(?:终端|最终|直销|渠道|直接)(?:客户|用户)|终端|直客|经销商|代理商?|分销商|渠道商?|合作伙伴|供应商|集成商|贸易商|零售商|批发商)$/
    )
  },
  {
    field: 'sourceChannel',
    matches: by(
      /展会|官网|介绍|推荐|陌拜|地推|公众号|百度|抖音|小红书|快手|1688|阿里|直播|招投?标|黄页|广告|来电|上门|自己?找来|(?:线上|网络|电话|邮件|搜索)(?:推广|营销|开发|销售|咨询|询盘|获客)?$|研讨会|沙龙|表单|询盘/
    ),
    whole: (cells) => cells.every((cell) => cell.length <= 14)
  },
  {
    field: 'registeredCapital',
    matches: by(/^[\d,.]+\s*[万亿]?元?\(?(?:人民币|美元|港元|港币|欧元|日元)\)?$/)
  },
  {
    field: 'size',
    matches: by(/^(?:约|少于|不足|超过)?\d[\d,]*\s*(?:[-~至到—]\s*\d[\d,]*)?\s*[人名](?:以[上下内]|左右)?$/),
    whole: (cells) => cells.some((cell) => /\d\D+\d{2}|以|少于|不足|超过/.test(cell))
  },
  { field: 'employees', matches: by(/^约?\d[\d,]*\s*[人名](?:左右)?$/) },
  {
    field: 'timeline',
    matches: by(
      /^[本下这上]下?个?(?:周|月|季度?|半年)|(?:周|月|年)内$|季度|q[1-4]|[上下]半年|[年月]底|[年月]初|尽快|近期|^[明后今]年|春节|国庆|五一|元旦/i
    ),
    whole: (cells) => cells.every((cell) => cell.length <= 16)
  },
  {
    field: 'foundedOn',
    matches: by(DATE),
    whole: (cells) => {
      const years = yearsOf(cells)
      return years.length > 0 && span(years) >= 5 && Math.min(...years) <= 2015
    }
  },
  { field: 'wechat', matches: by(/^wxid_\w+$|^wx[-_]?\w+$|^[a-z][-_a-z0-9]*_[-_a-z0-9]+$/i) },
  { field: 'externalId', matches: by(CODE), whole: allDiffer },
  {
    field: 'businessScope',
    matches: (text) =>
      text.length >= 25 &&
      /[;；。、]/.test(text) &&
      /销售|生产|加工|服务|技术|制造|批发|零售|进出口/.test(text)
  },
  { field: 'city', matches: isCity },
  { field: 'district', matches: (text) => levelsOf(text).includes('district') },
  {
    field: 'contactPosition',
    matches: (text) => text.length <= 14 && DUTY.test(text) && !/^.总$/.test(text) && parsePosition(text).ok
  },
  { field: 'contactName', matches: (text) => PERSON.test(text) && SURNAMES.has(text.charAt(0)) },
  { field: 'industry', matches: by(/^[A-T]\d{2,4}(?:\b|-)|^[\u4e00-\u9fff、]{1,14}业$/) },
  {
    field: 'needDescription',
    matches: by(/希望|想(?:要|换|上|做|买|找)|需要|要求|解决|改造|升级/),
    whole: (cells) => cells.every((cell) => cell.length >= 5)
  },
  { field: 'industry', matches: isTradeName, whole: isShort },
  { field: 'mainBusiness', matches: isTradeName }
]

const LEAST_SHARE = 0.75
const LEAST_CELLS = 3

/**
 * What a column whose header says nothing holds, told by its first cells: `明年上半年`, `3个月内` are a timeline, `月结30天` terms of
 * payment. Amounts and recent days stay untold: they may be anything. Null where nothing fits three quarters of at
 * least three cells. Ours.
 */
export const tellByContent = (
  cells: readonly string[]
): Readonly<{ field: BuiltInField; share: number }> | null => {
  if (cells.length < LEAST_CELLS) return null
  for (const { field, matches, whole } of LOOKS) {
    const share = cells.filter(matches).length / cells.length
    if (share >= LEAST_SHARE && (whole?.(cells) ?? true)) return { field, share }
  }
  return null
}
