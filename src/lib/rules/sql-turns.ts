import { dayNumberOf } from '#kernel/day'
import type { Condition, FactCondition } from './condition.ts'
import { operatorOf } from './operators/index.ts'
import { build, collectionOf, inside, targetOf, type Builder, type Scope } from './sql.ts'
import type { SqlMapping, SqlOptions, SqlText } from './sql.ts'

const ANY_DAY = '2000-01-01'

/** After how many days a time window over a date begins, and is over; none for what time does not change. */
const offsetsOf = ({ operator, operand }: FactCondition): readonly number[] =>
  (operatorOf(operator).changesOn?.(operand, ANY_DAY) ?? []).map(
    (day) => dayNumberOf(day) - dayNumberOf(ANY_DAY)
  )

const leafTurns = (condition: FactCondition, until: string, scope: Scope, builder: Builder): string[] =>
  offsetsOf(condition).map((offset) => {
    const target = targetOf(condition, scope, builder)
    const turns = `${target.column} + ${builder.bind(offset, 'int')}`
    return `(${turns} > ${builder.bind(builder.asOf, 'date')} AND (${until} IS NULL OR ${turns} < ${until}))`
  })

const turnsOf = (condition: Condition, until: string, scope: Scope, builder: Builder): string[] => {
  switch (condition.kind) {
    case 'always':
      return []
    case 'all':
    case 'any':
      return condition.parts.flatMap((part) => turnsOf(part, until, scope, builder))
    case 'not':
      return turnsOf(condition.part, until, scope, builder)
    case 'fact':
      return leafTurns(condition, until, scope, builder)
    default: {
      const collection = collectionOf(condition.collection, scope)
      const items = turnsOf(condition.where, until, inside(collection), builder)
      return items.length === 0
        ? []
        : [`EXISTS (SELECT FROM ${collection.from} WHERE (${collection.on}) AND (${items.join(' OR ')}))`]
    }
  }
}

/**
 * Whether one of a condition's time windows begins or ends after `asOf` and before `until`, a date of the row (an SQL
 * expression, NULL for never): then time may change the verdict sooner than it was foretold. With an order on 1 March
 * `withinLastDays: 30` turns on 1 April. Null where time changes nothing of the condition.
 */
export const toSqlTurnsBefore = (
  condition: Condition,
  mapping: SqlMapping,
  { until, ...options }: SqlOptions & Readonly<{ until: string }>
): SqlText | null => {
  let isEmpty = false
  const text = build(options, (builder) => {
    const scope = { columns: mapping.columns, collections: mapping.collections }
    const turns = turnsOf(condition, until, scope, builder)
    isEmpty = turns.length === 0
    return `(${turns.join(' OR ')})`
  })
  return isEmpty ? null : text
}
