import { fieldsOfKind, linkFields, type RelatedField, type RelatedKind } from '../../contract.ts'
import { isCustomField, type CustomField } from '#contracts/customers'
import type { CustomFieldDefinition } from '#contracts/playbook'
import { customKeyOf } from '#core/playbook'
import { message } from '#kernel/result'
import { foldHeader, type FoldedHeader } from '../columns/fold-header.ts'
import { mapColumns } from '../columns/map-columns.ts'
import type { RelatedMapping } from './related-mapping.ts'
import { customerNumberWords, followUpWords, orderWords } from './related-words.ts'

const ENDS_WITH = 0.75
const LEAST_CONFIDENCE = 0.45
const CONTENT_SHARE = 0.8
const CONTENT_CONFIDENCE = 0.6
/** Cells of a column of what was said are sentences: on average at least so many characters. */
const SENTENCE_CHARACTERS = 8

const DATE = /^\d{4}\s*[-/.年]\s*\d{1,2}(\s*[-/.月]\s*\d{1,2}日?)?([\sT]+\d{1,2}:\d{2}.*)?$|^\d{8}$/
const AMOUNT = /^[¥￥]?\s*\d[\d,]*(\.\d+)?\s*(万|亿|千)?元?$/

type Claim = Readonly<{ index: number; field: RelatedField; confidence: number; byCells: boolean }>

const scoreOf = ({ key }: FoldedHeader, words: readonly string[]): number => {
  const place = words.indexOf(key)
  // The commonest word first: 下单日期 before 发货日期, where a list has both.
  if (place !== -1) return 1 - place * 0.004
  const ending = words.filter((word) => word.length > 1 && key.length > word.length && key.endsWith(word))
  if (ending.length === 0) return 0
  const longest = Math.max(...ending.map(({ length }) => length))
  return ENDS_WITH * (0.75 + (0.25 * longest) / key.length)
}

const share = (cells: readonly string[], matches: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(matches).length / cells.length

/** What the cells alone tell of a column that no header claimed. */
const byCells = (kind: RelatedKind, cells: readonly string[]): RelatedField | null => {
  if (cells.length < 2) return null
  const isDate = share(cells, (cell) => DATE.test(cell)) >= CONTENT_SHARE
  if (kind === 'order') {
    if (isDate) return 'orderedOn'
    const isAmount = share(cells, (cell) => AMOUNT.test(cell) && cell.replace(/\D/g, '').length >= 3)
    return isAmount >= CONTENT_SHARE ? 'orderAmount' : null
  }
  if (kind !== 'followUp') return null
  if (isDate) return 'happenedAt'
  const average = cells.reduce((sum, { length }) => sum + length, 0) / cells.length
  return average >= SENTENCE_CHARACTERS && share(cells, (cell) => /[一-鿿]{4}/.test(cell)) >= CONTENT_SHARE
    ? 'content'
    : null
}

/** Keys of the fields that the team defined of such rows and uses. */
export const ownFieldsOf = (
  kind: RelatedKind,
  own: readonly CustomFieldDefinition[]
): readonly CustomField[] =>
  own.flatMap((field) => (field.of === kind && !field.retired ? [customKeyOf(field)] : []))

/** Headers of fields that customers have too: the customer's list knows their words. */
const shared = (
  kind: RelatedKind,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  own: readonly CustomFieldDefinition[]
) => {
  const wanted = new Set<string>(fieldsOfKind[kind])
  for (const key of ownFieldsOf(kind, own)) wanted.add(key)
  return mapColumns(
    columns,
    rows,
    {},
    own.filter(({ of }) => of === kind)
  ).map((column): RelatedMapping => {
    const { index, group, unit, confidence, because } = column
    const { field } = column
    const known: RelatedField | null =
      field === 'name'
        ? 'customerName'
        : field !== null && wanted.has(field)
          ? // What is wanted are keys of related fields.
            (field as RelatedField)
          : null
    return known === null
      ? {
          index,
          column: column.column,
          field: null,
          group,
          unit,
          confidence: 0,
          because: message('import.related.leftOut')
        }
      : { index, column: column.column, field: known, group, unit, confidence, because }
  })
}

/**
 * Which column of a further sheet holds what (COL-14), by header and by cells: in 订单 `日期` is when it was ordered, in
 * 跟进记录 when the customer was spoken to. Fields that the team defined of contacts, needs and orders are found by their names. Each field takes the surest column; what nothing claims is left out.
 */
export const mapRelated = (
  kind: RelatedKind,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  own: readonly CustomFieldDefinition[] = []
): readonly RelatedMapping[] => {
  const words = kind === 'order' ? orderWords : kind === 'followUp' ? followUpWords : {}
  const headers = columns.map(foldHeader)
  const known = shared(kind, columns, rows, own)
  const cellsOf = columns.map((_, index) =>
    rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '')
  )
  const claims: Claim[] = []
  const claim = (field: RelatedField, fieldWords: readonly string[]): void =>
    headers.forEach((header, index) => {
      const confidence = scoreOf(header, fieldWords)
      if (confidence >= LEAST_CONFIDENCE) claims.push({ index, field, confidence, byCells: false })
    })
  claim('customerNumber', customerNumberWords)
  for (const field of fieldsOfKind[kind]) if (!isCustomField(field)) claim(field, words[field] ?? [])
  // Whose a row is was told by the customers' own words: 客户名称 is no content, however long.
  for (const { index, field, confidence } of known)
    if (field === 'customerName' || field === 'creditCode')
      claims.push({ index, field, confidence, byCells: false })
  columns.forEach((_, index) => {
    const field = byCells(kind, cellsOf[index] ?? [])
    if (field !== null) claims.push({ index, field, confidence: CONTENT_CONFIDENCE, byCells: true })
  })
  claims.sort((a, b) => b.confidence - a.confidence || a.index - b.index)
  const taken = new Map<number, Claim>()
  const fields = new Set<RelatedField>()
  for (const one of claims) {
    if (taken.has(one.index) || fields.has(one.field)) continue
    taken.set(one.index, one)
    fields.add(one.field)
  }
  return known.map((column) => {
    const found = taken.get(column.index)
    if (!found)
      return column.field === 'customerName' || column.field === 'creditCode'
        ? { ...column, field: null }
        : column
    return {
      ...column,
      field: found.field,
      confidence: found.confidence,
      because: found.byCells
        ? message('import.related.byCells')
        : message('collection.mappedByHeader', { column: column.column })
    }
  })
}

type Needed = Readonly<{ oneOf: readonly (readonly RelatedField[])[]; else: string }>

/** What each kind cannot do without: one column of every group. */
const needed: Readonly<Record<RelatedKind, Needed>> = {
  contact: {
    oneOf: [['contactName', 'mobile', 'phone', 'email', 'wechat']],
    else: 'import.related.noContactColumn'
  },
  need: {
    oneOf: [['needDescription', 'needType', 'painPoints', 'expectedSolution', 'budget']],
    else: 'import.related.noNeedColumn'
  },
  order: { oneOf: [['orderedOn'], ['orderAmount']], else: 'import.related.noOrderColumns' },
  followUp: { oneOf: [['happenedAt'], ['content']], else: 'import.related.noFollowUpColumns' }
}

/** Why a sheet of this kind cannot be read by this mapping; null where everything is there. */
export const missingOf = (kind: RelatedKind, mapping: readonly RelatedMapping[]): string | null => {
  const has = (fields: readonly RelatedField[]): boolean =>
    mapping.some(({ field }) => field !== null && fields.includes(field))
  if (!has(linkFields)) return 'import.related.noLinkColumn'
  return needed[kind].oneOf.every(has) ? null : needed[kind].else
}
