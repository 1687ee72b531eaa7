import { plain } from './fold.ts'
import { parsePosition } from './position.ts'
import { surnameLength } from './surnames.ts'

/** One word or name of a cell; `part` counts the marks 、 / ; that stand before it. */
export type Piece = Readonly<{
  is: 'name' | 'called' | 'position' | 'department' | 'remark'
  text: string
  part: number
}>

type Found = Omit<Piece, 'part'>

/** What stands behind a family name when one speaks of somebody: 王总, 李经理, 張協理, 周工, 林小姐. */
const TITLES = new Set(
  `总 总监 总经理 总裁 总工 总助 总办 经理 副经理 副理 协理 襄理 副总 副总经理 副总裁 董 董事 董事长 副董 董秘 老板 老板娘 老总 主任 副主任 主管 工 高工
  工程师 部长 副部长 科长 副科长 课长 组长 班长 处长 副处长 局长 副局长 所长 院长 副院长 校长 副校长 园长 厂长 副厂长 店长 站长 队长 行长 副行长 社长 会长
  副会长 理事长 秘书长 主席 书记 副书记 执行长 处 局 科 院 校 特助 助理 秘书 会计 出纳 老师 教授 博士 医生 大夫 律师 师傅 先生 女士 小姐 太太 夫人 姐 哥 总编
  护士长 顾问 专员 采购 行政 财务 人事 文员 前台 司机 店员 老总 区长 镇长 村长 县长 市长`.split(/\s+/)
)
/** Titles that tell nothing of what somebody does. */
const POLITE = /^(?:先生|女士|小姐|太太|夫人|姐|哥|老师|师傅|博士|教授)$/
/** 王建国总, 张伟工: behind a full name they are no position of their own. */
const SHORT_TITLE = /^(?:总|董|工|处|局|科|院|校)$/

/** Words behind a person that are no part of who he is. */
const REMARK =
  /^(?:男|女|联系人|主要联系人|对接人|主要对接|对接|主对接人|新|旧|新任|前任|常用|主要|主联系人|备用|首选|本人|已?离职|已?退休|休假|产假|微信|微信同号|同号|手机同微信|博士|硕士|mr|ms|mrs|miss|未婚|已婚|老乡|朋友|亲戚|熟人|重要|优先)$/

export const LABEL =
  /^(?:主要|第一|第二)?(?:联系人|联络人|聯絡人|聯繫人|对接人|负责人|经办人|客户|姓名|名字|contact|name|attn)\s*[:：]\s*/i
/** 职务：采购经理, between the other words. */
export const LABELS_WITHIN =
  /(?:第[一二三](?:联系人|对接人)|(?:联系人|对接人)[一二三1-3]|职务|职位|岗位|职称|部门|科室|position|title|department|dept\.?)\s*[:：]\s*/gi
const DEPARTMENT_END = /(?:部|部门|室|中心|组|办|事业群)$/
const SMALL_DEPARTMENT_END = /[科处课股]$/
const BARE_DEPARTMENT =
  /^(?:校办|院办|厂办|总经办|总裁办|办公室|采购|财务|行政|人事|人力资源|技术|研发|生产|市场|销售|商务|外贸|业务|信息|品质|质量|品控|设备|仓库|仓储|物流|后勤|工程|法务|运营|客服|售后|it|hr|r&d|finance|purchasing|procurement|sales|marketing)$/
const POSITION =
  /^(?:(?:集团|公司|分公司|总公司|工厂|大区|区域|华东|华南|华北|华中|西南|西北|东北|全国|中国区|亚太区|海外)?(?:[\u4e00-\u9fff]{2,4}(?:部|科|处|中心|室)|it|hr|erp|采购|财务|行政|人事|人力资源|技术|研发|生产|市场|销售|商务|外贸|业务|信息|数字化|品质|质量|品控|设备|仓库|仓储|物流|后勤|工程|法务|运营|客服|售后|项目|产品|供应链|渠道|大客户|客户|品牌|战略|投资|车间|工艺|维修|安全|环保|质检|软件|硬件|网络|数据|系统|机械|电气|结构|土建|预算|成本|资金|税务|审计|招聘|培训|行政人事|渠道销售|区域销售|服务|电商|新媒体|设计|基建|合约|招标|办公室|门店|店铺)?)?(?:高级|资深|首席|执行|常务|助理|副|总|代理|实习|联席|联合|兼|(?:总经理|董事长|总裁|校长|院长|厂长|局长|行长)(?=助理|秘书|特助))*(?:总经理|经理|总监|总裁|董事长|董事|老板娘?|创始人|合伙人|法人代表|法定代表人|法人|负责人|主任|主管|部长|科长|课长|组长|班长|处长|局长|所长|院长|校长|园长|厂长|店长|站长|队长|行长|社长|会长|理事长|秘书长|书记|主席|执行长|总工程师|总工|工程师|会计|出纳|助理|特助|秘书|专员|文员|职员|员工|业务员|采购员|技术员|质检员|仓管员?|库管员?|跟单员?|前台|客服|司机|导购|店员|顾问|专家|设计师|架构师|程序员|分析师|会计师|律师|经办人|代表|总编|主编|教师|班主任|护士长|总|协理|副理|襄理|股东|实控人|实际控制人|业主|店主|掌柜)$/
const LATIN_POSITION =
  /\b(?:manager|director|engineer|officer|president|chairman|founder|co-founder|owner|partner|ceo|cto|cfo|coo|cio|cmo|gm|md|vp|head|lead|buyer|purchaser|assistant|secretary|specialist|supervisor|consultant|accountant|executive|representative|sales)\b/

export const HAN = /^[\u4e00-\u9fff]+$/
const NAME_SHAPE = /^[\u4e00-\u9fff]{1,3}(?:[\u4e00-\u9fff*某＊x×]|\*\*|某某)$/
const LONG_NAME = /^[\u4e00-\u9fff]{1,8}(?:[·•・][\u4e00-\u9fff]{1,8})+$/
const LATIN_NAME = /^(?:(?:mr|ms|mrs|miss|dr)\.?\s+)?[a-z][a-z'’-]*\.?(?:\s+[a-z][a-z'’-]*\.?){0,3}$/
const NICKNAME = /^[小老阿大][\u4e00-\u9fff]$/

const isPosition = (text: string): boolean =>
  HAN.test(text)
    ? POSITION.test(text)
    : (POSITION.test(text) && !/^(?:it|hr|erp)$/.test(text)) || LATIN_POSITION.test(text)

const isDepartment = (text: string): boolean => {
  if (text.length > 8) return BARE_DEPARTMENT.test(text)
  if (BARE_DEPARTMENT.test(text) || (text.length > 2 && DEPARTMENT_END.test(text))) return true
  if (!SMALL_DEPARTMENT_END.test(text) || text.length < 3) return false
  return surnameLength(text) === 0 || departmentOf(text) !== null
}

export const departmentOf = (text: string): string | null => {
  const parsed = parsePosition(text)
  return parsed.ok ? (parsed.value.department ?? null) : null
}

/** 王总, 欧阳经理: a family name with a title. */
const isCalled = (text: string): boolean => {
  const length = surnameLength(text)
  return length > 0 && TITLES.has(text.slice(length))
}

const isName = (text: string): boolean => {
  if (LONG_NAME.test(text) || LATIN_NAME.test(text)) return true
  if (!NAME_SHAPE.test(text)) return false
  const length = surnameLength(text)
  return length > 0 && text.length > length && text.length <= length + 2 + (text.endsWith('*') ? 1 : 0)
}

/** How positions, departments, titles and remarks end: a name that ends otherwise is none of them. */
const OFFICE_END =
  /[总监理任管长工师员部门室心组办群科处课股人裁事板娘记席官书助计纳务政台机家店柜主编秘特局院校董夫士生姐授傅哥太问购表导维经购行财男女新旧用要选任职休假信号友戚熟先婚乡]$/

/** Most cells: 高娟, 欧阳建国. */
export const isNameAlone = (text: string): boolean =>
  NAME_SHAPE.test(text) && !OFFICE_END.test(text) && isName(text)

/** What a piece without separators is, or null where it says nothing that is known. */
const kindOf = (text: string): Found['is'] | null => {
  if (isNameAlone(text)) return 'name'
  if (REMARK.test(text) || POLITE.test(text)) return 'remark'
  if (TITLES.has(text) && isPosition(text)) return 'position'
  if (isCalled(text) || NICKNAME.test(text)) return 'called'
  if (isDepartment(text)) return 'department'
  if (isPosition(text)) return 'position'
  return isName(text) ? 'name' : null
}

const isPersonKind = (is: Found['is'] | null): is is 'name' | 'called' => is === 'name' || is === 'called'

type Joined = Readonly<{ at: number; first: Found['is']; second: Found['is'] }>

/** 张总和李工, 王芳与赵磊: 和 between two who are known as people; that of 李和平 is his name. */
const joined = (text: string): Joined | null => {
  for (let at = 2; at < text.length - 1; at++) {
    if (!'和与跟及或'.includes(text.charAt(at))) continue
    const [first, second] = [kindOf(text.slice(0, at)), kindOf(text.slice(at + 1))]
    if (isPersonKind(first) && isPersonKind(second)) return { at, first, second }
  }
  return null
}

/** 总经理刘强, 采购部李娜, 王建军采购经理: two pieces without anything between; the shorter name with the longer position wins. */
const unglued = (written: string, text: string): readonly Found[] | null => {
  if (!HAN.test(text) || text.length < 3) return null
  const part = (from: number, to: number): string => written.slice(from, to)
  const and = joined(text)
  if (and !== null)
    return [
      { is: and.first, text: part(0, and.at) },
      { is: and.second, text: part(and.at + 1, text.length) }
    ]
  for (const length of [2, 3, 4]) {
    const at = text.length - length
    if (at < 2) break
    const head = kindOf(text.slice(0, at))
    const tail = kindOf(text.slice(at))
    if ((head === 'position' || head === 'department') && (tail === 'name' || tail === 'called'))
      return [
        { is: head, text: part(0, at) },
        { is: tail, text: part(at, text.length) }
      ]
  }
  for (const at of [2, 3, 4]) {
    if (at >= text.length || !isName(text.slice(0, at))) continue
    const tail = text.slice(at)
    const isTitle = SHORT_TITLE.test(tail)
    const is = isTitle ? 'called' : kindOf(tail)
    // 王建国总 is not 王建 with a 国总.
    if (is === null || is === 'name' || (is === 'called' && !isTitle)) continue
    return [
      { is: 'name', text: part(0, at) },
      { is, text: part(at, text.length) }
    ]
  }
  return null
}

const SIGNS =
  /[()（）[\]【】<>,，;；、/|\\:：+&\n\t]+|\s+[-–—]+\s+|(?<=[\u4e00-\u9fff])[-–—.。]+(?=[\u4e00-\u9fff])/
/** Blanks part pieces beside a Chinese character; those of `Amy Chen` belong to the name. */
const BLANK = /(?<=[\u4e00-\u9fff*])\s+|\s+(?=[\u4e00-\u9fff])/
/** 彭 飞, 彭 总, 欧 阳: one character by itself is the beginning of what follows. */
const SPACED = /^([\u4e00-\u9fff])\s+([\u4e00-\u9fff]{1,2})(?=$|[^\u4e00-\u9fff])/
/** 周 海 涛. */
const LETTERS_APART = /^(?:[\u4e00-\u9fff]\s+){2,3}[\u4e00-\u9fff]$/
const SPACED_TITLE = /^([\u4e00-\u9fff]{1,2})\s+([\u4e00-\u9fff]{1,3})$/

export const closed = (text: string): string => {
  if (LETTERS_APART.test(text)) return text.replace(/\s+/g, '')
  const near = SPACED.exec(text)
  if (near) return text.replace(SPACED, '$1$2')
  const apart = SPACED_TITLE.exec(text)
  return apart && isCalled(plain(`${apart[1] ?? ''}${apart[2] ?? ''}`)) ? text.replace(/\s+/, '') : text
}

const AND = /^[和与跟及或]$/
/** Marks that may stand between two people; brackets and dashes belong to one. */
const PARTS = /[,，;；、/|\\&+\n]+/

/** The pieces of a cell in their order, or null where one of them says nothing that is known. */
export const piecesOf = (text: string): readonly Piece[] | null => {
  const found: Piece[] = []
  for (const [part, words] of text.split(PARTS).entries())
    for (const written of words.split(SIGNS).flatMap((piece) => piece.split(BLANK))) {
      const piece = written
        .trim()
        .replace(/^[.·\-–—*]+(?=[^*])/, '')
        .replace(/(?<![.\-–—])[.\-–—]+$/, '')
      if (piece === '' || AND.test(piece)) continue
      const folded = plain(piece)
      if (folded.length !== piece.length) return null
      const is = kindOf(folded)
      const pieces = is === null ? unglued(piece, folded) : [{ is, text: piece }]
      if (pieces === null) return null
      for (const one of pieces) found.push({ ...one, part })
    }
  return found
}
