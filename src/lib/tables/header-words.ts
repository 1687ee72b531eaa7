import { cellText, isBlankCell, isDateCell, type CellValue } from './cell.ts'

/**
 * Words that columns of customer lists, orders and leads are named with, Chinese (both scripts) and English. They need
 * not be complete: they only tip the balance where the shape of the rows does not.
 */
const WORDS =
  /名称|名稱|姓名|客户|客戶|公司|企业|企業|单位名|联系|聯繫|聯絡|电话|電話|手机|手機|号码|號碼|邮箱|郵箱|邮件|微信|地址|住址|职位|職位|职务|部门|部門|行业|行業|产业|规模|規模|人数|人數|员工|營收|营收|收入|注册|註冊|资本|資本|资金|成立|日期|时间|時間|来源|來源|渠道|状态|狀態|类型|類型|类别|類別|级别|等级|等級|备注|備註|说明|說明|需求|痛点|痛點|预算|預算|金额|金額|价格|單價|数量|數量|产品|產品|订单|訂單|编号|編號|编码|代码|代碼|序号|序號|省|城市|地区|地區|区域|區域|国家|负责|負責|销售|銷售|业务|業務|经营|經營|主营|采购|決策|决策|竞争|競爭|合同|评分|標籤|标签|内容|評論|评论|意见|意見|问题|問題|答案|性别|年龄|年齡|学历|经验|評價|评价|满意|滿意|^(id|no\.?|name|company|account|contact|phone|tel|mobile|e-?mail|address|city|state|country|region|industry|sector|size|revenue|employees|date|time|source|channel|status|type|stage|amount|price|value|quantity|product|order|customer|lead|owner|agent|manager|notes?|comments?|description|text|tags?|title|position|department|website|url|code|number|budget|need|score|target|converted)$|_(id|name|date|value|stage|agent|price|type|office)$| (id|name|number|date|source|activity)$/i

/** Whether the text names a column by a word that such lists use. */
export const isHeaderWord = (text: string): boolean => text.length <= 24 && WORDS.test(text.trim())

const DATA_PATTERNS: readonly RegExp[] = [
  // Numbers, amounts and ranges: 12, -3.5, 1,200.00, 50万, 30-50万, 60%.
  /^[+\-¥￥$]?\d[\d,]*(\.\d+)?\s*(%|万|亿|万元|元|人|人以上)?([-~至]\d[\d,.]*\s*(万|亿|万元|元|人)?)?$/,
  // A day; a month or year alone heads a column as often as it stands in one.
  /^\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?([\sT].*)?$/,
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  /^https?:\/\//i,
  /^\+?[\d\s().-]{7,}$/,
  // Registered numbers: 统一社会信用代码 and others of 15 to 20 letters and digits.
  /^(?=.*\d)[\dA-Z]{15,20}$/,
  /(有限公司|有限责任公司|股份公司|集团|事务所|合作社|经营部|Co\.,? ?Ltd\.?|Inc\.?)$/
]

// Longer than the longest question that a questionnaire puts into its header.
const LABEL_CHARACTERS = 60
const SENTENCE = /[。！!；;]\s*\S|[，,].*[，,].*[，,]|[:：]\s*\S/

/** Whether the cell holds a value rather than a name for values: a number, a date, a phone, a company, a sentence. */
export const isDataLike = (cell: CellValue): boolean => {
  if (isBlankCell(cell)) return false
  // A year as a number heads a column as often as it stands in one.
  if (typeof cell === 'number') return !(Number.isInteger(cell) && cell >= 1990 && cell <= 2100)
  if (typeof cell === 'boolean' || isDateCell(cell)) return true
  const text = cellText(cell).trim()
  if (/^(19|20)\d\d\s*([-/.年]\s*(\d{1,2}\s*月?)?)?$/.test(text)) return false
  return text.length > LABEL_CHARACTERS || SENTENCE.test(text) || DATA_PATTERNS.some((it) => it.test(text))
}

/** Units and notes below a header: （万元）, 元, 人, 必填, 示例：…. */
const UNIT =
  /^[（([【]?\s*(单位\s*[:：]\s*)?(元|万元|亿元|百万元|千元|人|个|家|年|月|天|日|%|％|次|件|台|套|吨|美元|万美元|RMB|CNY|USD|分|级)\s*[）)\]】]?$/
const NOTE = /^[（([【]?\s*(必填|选填|必選|選填|必填项|可选|非必填|required|optional|示例|例如|如[:：])/i

export const isUnit = (text: string): boolean => UNIT.test(text.trim())
export const isNote = (text: string): boolean => NOTE.test(text.trim())
