import { relatedKinds, type ColumnMapping, type RelatedKind } from '../../contract.ts'
import type { CustomFieldDefinition } from '#contracts/playbook'
import { mapColumns } from '../columns/map-columns.ts'
import { namesSomebody } from '../import/apply-choices.ts'
import { mapRelated, missingOf } from './map-related.ts'
import type { RelatedMapping, RelatedSource } from './related-mapping.ts'

/** Fields that the team defined. */
type Own = readonly CustomFieldDefinition[]

/** A sheet as far as its kind shows: header and first rows. */
export type SheetSketch = Readonly<{
  sheet: string
  /** What tells its kind: its name, or the file's where the sheet is called Sheet1. */
  name: string
  hidden: boolean
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}>

export type SheetKind = 'customer' | RelatedKind | null

export type WorkbookSurvey = Readonly<{
  /** The sheet of customers, by its place. */
  main: number
  kinds: readonly SheetKind[]
  /** Further sheets that hang on it. */
  related: readonly RelatedSource[]
}>

/** Names of sheets that explain or offer choices: never a list. */
const EXPLAINS =
  /说明|須知|须知|封面|目录|首页|示例|样例|字典|选项|码表|枚举|参数|配置|数据源|下拉|填表|模板介绍|修订|更新记录|统计|汇总|图表|透视|^read ?me$|instruction|guide|cover|option|lookup|dictionary|summary|chart|pivot/i

const KIND_NAMES: Readonly<Record<RelatedKind, RegExp>> = {
  contact: /联系人|聯絡人|通讯录|人员|contact/i,
  need: /需求|痛点|询价|need|requirement/i,
  order:
    /订单|訂單|合同|成交|销售明细|销售记录|合作记录|购买记录|采购记录|出库|回款|order|deal|contract|sales/i,
  followUp: /跟进|跟進|拜访|拜訪|回访|沟通|联系记录|来往|往来记录|活动|日志|follow|visit|activit|touch|call/i
}
const CUSTOMER_NAMES = /客户|客戶|公司|企业|单位|名单|名录|线索|商户|customer|account|client|compan|lead/i

/** Columns that only a customer has, not a row that hangs on it. */
const ownOfCustomer = (mapping: readonly ColumnMapping[]): number =>
  mapping.filter(
    ({ field, confidence }) =>
      field !== null &&
      confidence >= 0.6 &&
      /^(industry|address|registeredAddress|province|city|employees|revenue|registeredCapital|size|creditCode|mainBusiness|businessScope|website|owner|sourceChannel|foundedOn|customerType|shortName)$/.test(
        field
      )
  ).length

const nameKind = (name: string): RelatedKind | null =>
  relatedKinds.find((kind) => KIND_NAMES[kind].test(name)) ?? null

const customerScore = ({ name, hidden, columns, rows }: SheetSketch): number => {
  if (columns.length === 0) return -100
  const mapping = mapColumns(columns, rows)
  const named = mapping.find(({ field }) => field === 'name')
  return (
    (EXPLAINS.test(name) ? -20 : 0) +
    (hidden ? -15 : 0) +
    (namesSomebody(mapping) ? 0 : -30) +
    (rows.length === 0 ? -10 : 0) +
    (named !== undefined && named.confidence >= 0.6 ? 4 : 0) +
    (nameKind(name) !== null ? -4 : CUSTOMER_NAMES.test(name) ? 3 : 0) +
    Math.min(6, ownOfCustomer(mapping))
  )
}

/** How often the customers of the first rows repeat, 0 to 1: 0.5 where each comes twice. */
export const repeatShare = (rows: readonly (readonly string[])[], nameColumn: number | undefined): number => {
  if (nameColumn === undefined) return 0
  const names = rows.map((row) => row[nameColumn]?.trim() ?? '').filter((name) => name !== '')
  return names.length === 0 ? 0 : 1 - new Set(names).size / names.length
}

const complete = (
  kind: RelatedKind,
  { columns, rows }: SheetSketch,
  own: Own
): readonly RelatedMapping[] | null => {
  const mapping = mapRelated(kind, columns, rows, own)
  return missingOf(kind, mapping) === null ? mapping : null
}

/** What a further sheet is: as its name says where its columns agree, else the first kind that has all it needs. */
const furtherKind = (sketch: SheetSketch, own: Own): RelatedKind | null => {
  if (sketch.columns.length < 2 || EXPLAINS.test(sketch.name)) return null
  const named = nameKind(sketch.name)
  if (named !== null && complete(named, sketch, own)) return named
  // A company with a phone is a customer; a contact has a name of his own.
  const found = (['followUp', 'order', 'contact', 'need'] as const).find((kind) =>
    complete(kind, sketch, own)?.some(({ field }) => kind !== 'contact' || field === 'contactName')
  )
  return found ?? null
}

/** In one list of orders or follow-ups there are columns that a list of customers does not have. */
const TELLING: Readonly<Record<'order' | 'followUp', RegExp>> = {
  order: /^(orderNumber|orderProduct)$/,
  followUp: /^(method|author|reply|metContact)$/
}

/**
 * What hangs on the customers of their own list: several rows of one company are its contacts; rows with a date, an amount and
 * a product or a number are its orders, though each also names the customer (成交记录).
 */
const ownSources = (sketch: SheetSketch, own: Own): readonly RelatedSource[] => {
  const { sheet, name, columns, rows } = sketch
  const mapping = mapColumns(columns, rows)
  const repeats = repeatShare(rows, mapping.find(({ field }) => field === 'name')?.index)
  const named = nameKind(name)
  const sources: RelatedSource[] = []
  const add = (kind: RelatedKind, found: readonly RelatedMapping[], use: boolean): void =>
    void sources.push({ sheet, own: true, kind, use, columns, mapping: found })
  for (const kind of ['order', 'followUp'] as const) {
    const found = complete(kind, sketch, own)
    if (!found) continue
    const telling = found.some(
      ({ field, confidence }) => field !== null && confidence >= 0.9 && TELLING[kind].test(field)
    )
    const sure = found.every(
      ({ field, confidence }) =>
        (field !== 'orderedOn' && field !== 'orderAmount' && field !== 'happenedAt' && field !== 'content') ||
        confidence >= 0.9
    )
    if (sure && (named === kind || (telling && repeats > 0.1))) add(kind, found, true)
  }
  if (sources.length === 0 && repeats > 0) {
    const contacts = complete('contact', sketch, own)
    if (contacts?.some(({ field }) => field === 'contactName')) add('contact', contacts, true)
    const needs = complete('need', sketch, own)
    if (needs?.some(({ field }) => field === 'needDescription' || field === 'painPoints'))
      add('need', needs, true)
  }
  return sources
}

/**
 * Looks over a workbook (COL-14): which sheet lists the customers, although 填写说明 comes first, and which further ones
 * hang on it. `main` is the sheet that a person chose, where he did. Hidden sheets are offered, not taken.
 */
export const surveyWorkbook = (
  sheets: readonly SheetSketch[],
  main?: number,
  own: Own = []
): WorkbookSurvey => {
  const scores = sheets.map(customerScore)
  const best = scores.indexOf(Math.max(...scores))
  const chosen = main ?? Math.max(0, best)
  const kinds = sheets.map((sketch, index): SheetKind => {
    if (index === chosen) return 'customer'
    return (
      furtherKind(sketch, own) ??
      ((scores[index] ?? -100) > 0 && !EXPLAINS.test(sketch.name) ? 'customer' : null)
    )
  })
  const list = sheets[chosen]
  const further = sheets.flatMap((sketch, index): readonly RelatedSource[] => {
    const kind = kinds[index]
    if (index === chosen || kind === null || kind === undefined || kind === 'customer') return []
    const mapping = mapRelated(kind, sketch.columns, sketch.rows, own)
    const use = !sketch.hidden && sketch.rows.length > 0
    return [{ sheet: sketch.sheet, own: false, kind, use, columns: sketch.columns, mapping }]
  })
  return { main: chosen, kinds, related: [...(list ? ownSources(list, own) : []), ...further] }
}
