import { type Message, message, succeed } from '#kernel/result'
import { absenceOf } from './absent.ts'
import { plain } from './fold.ts'
import { type Parsed, unread } from './parsed.ts'

/** What a person does in a decision to buy. Source: S1, S2 (决策链). */
export type DecisionRole = 'decider' | 'influencer' | 'user'
export type PositionLevel = 'owner' | 'executive' | 'director' | 'manager' | 'supervisor' | 'staff'

/** What a position says: rank, department and the decision role to suggest, with the word that decided it. */
export type Position = Readonly<{
  level: PositionLevel | null
  department?: string
  roleSuggestion: DecisionRole | null
  because: Message | null
}>

type Rule = readonly [pattern: RegExp, level: PositionLevel, role: DecisionRole]

/** The first that matches wins: those that lower a rank (助理, 副) stand before the rank itself. */
const RULES: readonly Rule[] = [
  [
    /(?:总经理|总裁|董事长|ceo|总|老板)(?:办)?(?:助理|秘书|特助)|总助|特助|董秘|董事会秘书/,
    'manager',
    'influencer'
  ],
  [/助理|秘书|助手|实习|assistant|secretary|intern/, 'staff', 'user'],
  [
    /(?:常务|执行)?副(?:总经理|总裁|总|董事长|厂长|院长|校长|行长|社长|理事长|会长|主席|ceo)|\b(?:svp|evp|vp)\b|vice ?president/,
    'executive',
    'influencer'
  ],
  [
    /总工(?:程师)?|首席(?:技术|信息|财务|运营|营销|市场|人力|数据|产品)?官?(?!执行)|\bc(?:to|fo|io|oo|mo|ho|do|po|so)\b|chief (?!exec)/,
    'executive',
    'influencer'
  ],
  [
    /董事长|董事局主席|^[\u4e00-\u9fff]{1,2}董$|^董$|老板娘?|创始人|合伙人|法人代表|法定代表人|法人|实控人|实际控制人|股东|业主|店主|掌柜|户主|东家|owner|founder|partner|chairman|proprietor/,
    'owner',
    'decider'
  ],
  [
    /总经理|总裁|首席执行官|执行长|\bceo\b|\bgm\b|厂长|矿长|院长|校长|园长|行长|社长|理事长|会长|场长|馆长|董事|书记|主席|一把手|企业负责人|公司负责人|president|general manager|managing director|\bmd\b|chief executive/,
    'executive',
    'decider'
  ],
  [/总监|协理|director|head of/, 'director', 'influencer'],
  [/采购(?:员|专员|工程师|主办)|buyer|purchaser/, 'staff', 'influencer'],
  [
    /(?:车间|班组|线|片区|客户|区域)(?:主任|主管|经理|组长|长)|班长|组长|领班|拉长|工段长|supervisor|team lead|leader/,
    'supervisor',
    'user'
  ],
  [
    /经理|副理|襄理|部长|课长|主任|处长|局长|所长|科长|站长|队长|店长|段长|负责人|主管|总管|顾问|专家|manager|consultant|\bpm\b|lead\b/,
    'manager',
    'influencer'
  ],
  [
    /(?:高级|资深|主任|助理)?(?:工程师|设计师|架构师|程序员|研究员|分析师|会计师?|经济师|药剂师|教师|医生|护士|律师)|engineer|designer|developer|analyst|accountant/,
    'staff',
    'user'
  ],
  [
    /操作[员工]|技术员|文员|专员|职员|员工|出纳|司机|前台|客服|销售|业务员?|收银|仓管|库管|保管员|质检员?|检验员|统计员?|跟单|内勤|外勤|工人|技工|普工|电工|维修工?|代表|店员|导购|行政|人事|财务|采购|编辑|运营|策划|管理员|operator|clerk|staff|specialist|sales|user|worker/,
    'staff',
    'user'
  ],
  [/^[\u4e00-\u9fff]{1,2}总$|^总$/, 'executive', 'decider'],
  [/^[\u4e00-\u9fff]{1,2}工$/, 'staff', 'user'],
  [/员$|工$|师$/, 'staff', 'user']
]

const DEPARTMENTS: readonly (readonly [RegExp, string])[] = [
  [/采购|供应链|buyer|purchas|procure|sourcing/, '采购'],
  [/\bcto\b|技术|研发|开发|r&d|总工/, '技术'],
  [/信息|\bit\b|\bcio\b|数字化|网络|数据|系统/, '信息'],
  [/财务|会计|出纳|\bcfo\b|financ|审计/, '财务'],
  [/人事|人力|\bhr\b|\bhrd\b|\bchro?\b|招聘/, '人事'],
  [/生产|制造|车间|工艺|production|厂务/, '生产'],
  [/品质|质量|质检|品管|品控|检验|\bqa\b|\bqc\b|quality/, '质量'],
  [/设备|动力|维修|机修|maintenance/, '设备'],
  [/市场|品牌|营销|\bcmo\b|marketing/, '市场'],
  [/销售|业务|商务|外贸|大客户|sales/, '销售'],
  [/运营|\bcoo\b|operation/, '运营'],
  [/行政|办公室|后勤|总务|admin/, '行政'],
  [/仓储|仓库|物流|库管|仓管|logistic/, '物流'],
  [/工程(?!师)|项目|engineering/, '工程'],
  [/法务|合规|legal/, '法务'],
  [/客服|售后|服务/, '客服'],
  [/设计/, '设计'],
  [/产品/, '产品'],
  [/安全|环保|ehs/, '安全'],
  [/战略|投资/, '战略']
]

/**
 * Rank, department and suggested decision role of a position: 总经理, 董事长, CEO, 老板, 创始人, 法人 → decider; 采购经理, 技术总监 → influencer;
 * 工程师, 操作员, 文员 → user. A position that no rule knows is read with `null` for all. A suggestion only: a person confirms it.
 * Fails with `chinese.position.empty`. Source: COL-15, S1, S2; the list is ours.
 */
export const parsePosition = (text: string): Parsed<Position> => {
  const normal = plain(text).trim()
  if (absenceOf(normal) === 'empty') return unread('chinese.position.empty', text)
  const department = DEPARTMENTS.find(([pattern]) => pattern.test(normal))?.[1]
  for (const [pattern, level, role] of RULES) {
    const word = pattern.exec(normal)?.[0]
    if (word === undefined) continue
    return succeed({
      level,
      ...(department === undefined ? {} : { department }),
      roleSuggestion: role,
      because: message('chinese.position.byWord', { word })
    })
  }
  return succeed({
    level: null,
    ...(department === undefined ? {} : { department }),
    roleSuggestion: null,
    because: null
  })
}
