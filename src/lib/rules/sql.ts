import type { Day } from '#kernel/day'
import type { Condition, CountCondition, FactCondition, QuantifiedCondition } from './condition.ts'
import { numberOperatorOf, operatorOf } from './operators/index.ts'
import type { SqlNumberType, SqlTarget } from './operators/operator.ts'

/**
 * Where a fact lies: an SQL expression of the program's own making (`f.amount_12m_fen`), a range as two. Numbers
 * are numeric unless said otherwise, amounts bigint 分, dates date, texts text, lists text[], yes and no boolean.
 */
export type SqlColumn =
  | string
  | Readonly<{ column: string; numberType?: SqlNumberType }>
  | Readonly<{ min: string; max: string; numberType?: SqlNumberType }>

export type SqlCollection = Readonly<{
  /** The items' table with its alias: `contacts AS ct`. */
  from: string
  /** What ties an item to the row: `ct.workspace_id = f.workspace_id AND ct.customer_id = f.id`. */
  on: string
  /** Whether the row's items are known at all; always, unless given. */
  known?: string
  columns: Readonly<Record<string, SqlColumn>>
}>

export type SqlMapping = Readonly<{
  columns: Readonly<Record<string, SqlColumn>>
  collections?: Readonly<Record<string, SqlCollection>>
}>

export type SqlValue = string | number | boolean | readonly string[]
export type SqlText = Readonly<{ text: string; values: readonly SqlValue[] }>

export type SqlOptions = Readonly<{
  asOf: Day
  /** The number of the first parameter, 1 unless the query has others before. */
  firstParameter?: number
}>

export type Builder = Readonly<{ asOf: Day; bind: SqlTarget['bind'] }>
export type Scope = Readonly<{ columns: SqlMapping['columns']; collections: SqlMapping['collections'] }>

const defaultNumberType = (type: FactCondition['type']): SqlNumberType =>
  type === 'amount' || type === 'amountRange' ? 'bigint' : 'numeric'

export const targetOf = ({ fact, type }: FactCondition, { columns }: Scope, builder: Builder): SqlTarget => {
  const column = Object.hasOwn(columns, fact) ? columns[fact] : undefined
  // Which facts have a column is decided where the program is written, not by who writes a rule.
  if (column === undefined) throw new RangeError(`no column for the fact ${fact}`)
  const place = typeof column === 'string' ? { column } : column
  const numberType = ('numberType' in place && place.numberType) || defaultNumberType(type)
  const ends = 'min' in place
  if (ends !== (type === 'range' || type === 'amountRange'))
    throw new RangeError(`the column of ${fact} does not fit its type ${type}`)
  return ends
    ? { ...builder, type, numberType, column: '', minColumn: place.min, maxColumn: place.max }
    : { ...builder, type, numberType, column: place.column, minColumn: '', maxColumn: '' }
}

export const collectionOf = (key: string, { collections }: Scope): SqlCollection => {
  const found = collections && Object.hasOwn(collections, key) ? collections[key] : undefined
  if (!found) throw new RangeError(`no table for the collection ${key}`)
  return found
}

export const inside = ({ columns }: SqlCollection): Scope => ({ columns, collections: undefined })

const leafSql = (condition: FactCondition, scope: Scope, builder: Builder): string =>
  `(${operatorOf(condition.operator).toSql(condition.operand, targetOf(condition, scope, builder))})`

/** A verdict over the items, computed once each; unknown where the items are not known. */
const overItems = (
  { from, on, known }: SqlCollection,
  verdict: string,
  summary: (item: string) => string
): string => {
  const query = `(SELECT ${summary('item.verdict')} FROM (SELECT (${verdict}) AS verdict FROM ${from} WHERE ${on}) AS item)`
  return known === undefined ? query : `(CASE WHEN ${known} THEN ${query} END)`
}

const quantifiedSql = (condition: QuantifiedCondition, scope: Scope, builder: Builder): string => {
  const collection = collectionOf(condition.collection, scope)
  const where = verdictSql(condition.where, inside(collection), builder)
  const some = condition.kind === 'some'
  return overItems(
    collection,
    where,
    (item) =>
      `CASE WHEN bool_or(${some ? item : `NOT ${item}`}) THEN ${some ? 'TRUE' : 'FALSE'}` +
      ` WHEN bool_or(${item} IS NULL) THEN NULL ELSE ${some ? 'FALSE' : 'TRUE'} END`
  )
}

const countSql = (condition: CountCondition, scope: Scope, builder: Builder): string => {
  const collection = collectionOf(condition.collection, scope)
  const where = verdictSql(condition.where, inside(collection), builder)
  return overItems(collection, where, (item) =>
    numberOperatorOf(condition.operator).toSql(condition.operand, {
      ...builder,
      type: 'range',
      numberType: 'bigint',
      column: '',
      minColumn: `count(*) FILTER (WHERE ${item})`,
      maxColumn: `count(*) FILTER (WHERE ${item} IS NOT FALSE)`
    })
  )
}

/** SQL's AND, OR and NOT are Kleene's: NULL is unknown. */
const verdictSql = (condition: Condition, scope: Scope, builder: Builder): string => {
  switch (condition.kind) {
    case 'always':
      return 'TRUE'
    case 'all':
    case 'any': {
      const glue = condition.kind === 'all' ? ' AND ' : ' OR '
      return `(${condition.parts.map((part) => verdictSql(part, scope, builder)).join(glue)})`
    }
    case 'not':
      return `(NOT ${verdictSql(condition.part, scope, builder)})`
    case 'fact':
      return leafSql(condition, scope, builder)
    case 'some':
    case 'every':
      return quantifiedSql(condition, scope, builder)
    default:
      return countSql(condition, scope, builder)
  }
}

/**
 * What must hold for the verdict to be `wanted`, where NULL need not differ from false: what a WHERE asks. Indexes
 * serve it, and looking through the items stops at the first that decides.
 */
const filterSql = (condition: Condition, wanted: boolean, scope: Scope, builder: Builder): string => {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const glue = (condition.kind === 'all') === wanted ? ' AND ' : ' OR '
      return `(${condition.parts.map((part) => filterSql(part, wanted, scope, builder)).join(glue)})`
    }
    case 'not':
      return filterSql(condition.part, !wanted, scope, builder)
    case 'some':
    case 'every': {
      const collection = collectionOf(condition.collection, scope)
      const { from, on, known } = collection
      const found = condition.kind === 'some'
      const items =
        found === wanted
          ? `EXISTS (SELECT FROM ${from} WHERE (${on}) AND ${filterSql(condition.where, found, inside(collection), builder)})`
          : `NOT EXISTS (SELECT FROM ${from} WHERE (${on}) AND ${verdictSql(condition.where, inside(collection), builder)} IS NOT ${found ? 'FALSE' : 'TRUE'})`
      return known === undefined ? items : `((${known}) AND ${items})`
    }
    default: {
      const verdict = verdictSql(condition, scope, builder)
      return wanted ? verdict : `(NOT ${verdict})`
    }
  }
}

export const build = (
  { asOf, firstParameter = 1 }: SqlOptions,
  write: (builder: Builder) => string
): SqlText => {
  const values: SqlValue[] = []
  const bind: SqlTarget['bind'] = (value, cast) => {
    values.push(value)
    return `$${firstParameter + values.length - 1}::${cast}`
  }
  return { text: write({ asOf, bind }), values }
}

/**
 * The condition's verdict as a PostgreSQL expression, TRUE, FALSE or NULL for unknown, equal to what it is in memory.
 * Operands only ever travel as parameters. A fact without a column is a defect and throws (`factsUsed` tells before).
 */
export const toSql = (condition: Condition, mapping: SqlMapping, options: SqlOptions): SqlText =>
  build(options, (builder) =>
    verdictSql(condition, { columns: mapping.columns, collections: mapping.collections }, builder)
  )

/**
 * The condition as a WHERE: keeps the rows of which it is true. Like `toSql(…) IS TRUE`, but in a form that indexes
 * serve; on the other rows it is false or NULL, so never negate it: negate the condition.
 */
export const toSqlFilter = (condition: Condition, mapping: SqlMapping, options: SqlOptions): SqlText =>
  build(options, (builder) =>
    filterSql(condition, true, { columns: mapping.columns, collections: mapping.collections }, builder)
  )
