import type { BuiltInField } from '#contracts/customers'

/** A look at one cell: could it be a value of this field? Cheap patterns, for the first rows of a list only. */
type Recogniser = Readonly<{
  fields: readonly BuiltInField[]
  matches: (text: string) => boolean
  strong: boolean
}>

const MOBILE = /^(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}$/
const PHONE =
  /^(?:\+?\d{1,3}[-\s])?(?:\(?0\d{2,3}\)?[-\s]?)?\d{7,8}(?:(?:转|-|ext\.?|x|#)\s*\d{1,6})?$|^[48]00[-\s]?\d{3,4}[-\s]?\d{3,4}$/i
const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$|^\d{15}$/i
const EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i
const URL = /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,6}(?:[/?#]\S*)?$/i
const COMPANY =
  /(公司|集团|工厂|[厂店社行所院校部]|合作社|中心|经营部|商行|co\.?,?\s*ltd\.?|inc\.?|llc|gmbh|corp\.?|limited)(?:[（(].*)?$/i
const ADDRESS = /(省|市|区|县|镇|乡|街道|路|街|大道|号|村|园区|大厦|室)/
const AMOUNT =
  /^[约近超]?[¥￥$]?\s*[\d,.]+\s*(?:[-~至到—]\s*[\d,.]+)?\s*(?:[万亿千百wk]|万元|亿元|元|万元人民币|人民币)?[元]?(?:以[上下内])?(?:\(.*\))?$/i
const DATE = /^(?:\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?|\d{8}|\d{4}年)$/
const HEADS = /^\d[\d,]*\s*(?:[-~至到—]\s*\d[\d,]*)?\s*(?:人|名)?(?:以[上下内])?$/
const ROLE = /决策|影响|使用|拍板|decider|influencer|user/i
const PERSON = /^[\u4e00-\u9fff*＊]{2,4}(?:先生|女士|总|经理)?$|^[A-Z][a-z]+(?:\s[A-Z][a-z]+)+$/
const YES_NO = /^(?:是|否|有|无|y|n|yes|no|true|false|√|×|1|0)$/i
const RATING = /^[1-5](?:分|星|\/5)?$|^[★☆]{1,5}$/
const PROVINCE =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)(?:省|市|.*自治区)?$/
const INDUSTRY = /^[A-T]?\d{2,4}\b|业$|[A-T]\d{2}-/

const by = (pattern: RegExp) => (text: string) => pattern.test(text)

export const recognisers: readonly Recogniser[] = [
  { fields: ['creditCode'], matches: by(CREDIT_CODE), strong: true },
  { fields: ['email'], matches: by(EMAIL), strong: true },
  { fields: ['mobile'], matches: by(MOBILE), strong: true },
  { fields: ['phone'], matches: (text) => PHONE.test(text) || MOBILE.test(text), strong: true },
  { fields: ['website'], matches: by(URL), strong: true },
  { fields: ['name', 'shortName', 'formerName'], matches: by(COMPANY), strong: true },
  {
    fields: ['address', 'registeredAddress'],
    matches: (text) => text.length >= 6 && ADDRESS.test(text),
    strong: true
  },
  { fields: ['province'], matches: by(PROVINCE), strong: true },
  {
    fields: ['budget', 'revenue', 'registeredCapital', 'orderAmount12m', 'orderProfit12m', 'orderTotal'],
    matches: by(AMOUNT),
    strong: false
  },
  { fields: ['employees', 'size'], matches: by(HEADS), strong: false },
  {
    fields: ['foundedOn', 'obtainedOn', 'lastContactOn', 'lastOrderOn', 'firstOrderOn', 'lastInquiryOn'],
    matches: by(DATE),
    strong: false
  },
  { fields: ['decisionRole'], matches: by(ROLE), strong: false },
  { fields: ['contactName', 'owner', 'referrer'], matches: by(PERSON), strong: false },
  {
    fields: ['benchmark', 'expansionPlans', 'answered', 'optOut', 'cooperationEnded', 'threatensBusiness'],
    matches: by(YES_NO),
    strong: false
  },
  { fields: ['urgency', 'importance', 'willingness', 'satisfaction'], matches: by(RATING), strong: false },
  { fields: ['industry'], matches: by(INDUSTRY), strong: false },
  { fields: ['businessScope'], matches: (text) => text.length >= 25 && /[;；。、]/.test(text), strong: false }
]

const recogniserOf = new Map(
  recognisers.flatMap((recogniser) => recogniser.fields.map((field) => [field, recogniser] as const))
)

/** Share of the filled cells that could be values of the field, or null where the field has no look of its own. */
export const contentShare = (field: BuiltInField, cells: readonly string[]): number | null => {
  const recogniser = recogniserOf.get(field)
  if (!recogniser || cells.length === 0) return null
  return cells.filter(recogniser.matches).length / cells.length
}

/** The fields whose cells can be told without a header, the surest first. */
export const strongFields: readonly BuiltInField[] = recognisers
  .filter((recogniser) => recogniser.strong)
  .map((recogniser) => recogniser.fields[0])
  .filter((field) => field !== undefined)
