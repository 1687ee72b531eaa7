import type { Day } from '#kernel/day'
import type { Reach, ReachPart } from '#core/playbook'
import { customerSizes } from '#contracts/customers'
import {
  factsUsed,
  movedBounds,
  toSql,
  toSqlFilter,
  toSqlTurnsBefore,
  type Condition,
  type SqlMapping
} from '#lib/rules'
import { joinSql, numberedSql, sql, trustedSql, type Sql } from '#platform/database'
import { customerFactColumns } from './fact-columns.ts'

type Stage = Extract<ReachPart, { kind: 'differ' }>['stage']

/** What no customer has at a stage; of tags and grades that were decided, the row has those of the end. */
const unknownAt: Readonly<Record<Stage, readonly string[]>> = {
  stated: ['customer.grade', 'lead.grade'],
  tagged: ['customer.grade', 'lead.grade'],
  graded: ['lead.grade']
}

/** Where facts are found that a rule is asked with at a stage; a size in place of the row's where one is given. */
export const factsAt = (stage: Stage, size: string | null = null): SqlMapping => ({
  ...customerFactColumns,
  columns: {
    ...customerFactColumns.columns,
    ...Object.fromEntries(unknownAt[stage].map((fact) => [fact, 'NULL::text'])),
    ...(size === null ? {} : { 'customer.size': `'${size}'::text` })
  }
})

/** Tags that were cut to fit into the index are not all in the row: whoever has so many is looked at anyway. */
const HAS_CUT_TAGS = trustedSql(
  `(cardinality(f.customer_tags) >= 12 and octet_length(array_to_string(f.customer_tags, '')) >= 1000)`
)

/** Facts that the row does not have as they were when the rule was asked. */
export const isUnsaid = (condition: Condition | null, stage: Stage): boolean => {
  if (condition === null) return false
  const { columns } = factsAt(stage)
  const collections = customerFactColumns.collections ?? {}
  return factsUsed(condition).some((fact) => {
    const [first = '', item] = fact.split('.')
    const collection = collections[first]
    if (collection) return item !== undefined && !(item in collection.columns)
    return !(fact in columns) || (stage === 'stated' && fact === 'customer.tags')
  })
}

const asks = (condition: Condition | null, fact: string): boolean =>
  condition !== null && factsUsed(condition).includes(fact)

const verdict = (condition: Condition | null, mapping: SqlMapping, asOf: Day): Sql => {
  if (condition === null) return trustedSql('false')
  const { text, values } = toSql(condition, mapping, { asOf })
  return numberedSql(text, values)
}

/** Those for whom two conditions differ, and where they lie at the most, as an index finds them (null: anywhere). */
type Differing = Readonly<{ where: Sql; within: Sql | null }>

const withinOf = (before: Condition | null, after: Condition | null, stage: Stage, asOf: Day): Sql | null => {
  const moved = before === null || after === null ? null : movedBounds(before, after)
  if (moved === null) return null
  const { text, values } = toSqlFilter(moved, factsAt(stage), { asOf })
  return numberedSql(text, values)
}

/** Null where that cannot be told from a row of facts. */
const differing = (part: Extract<ReachPart, { kind: 'differ' }>, asOf: Day): Differing | null => {
  const { before, after, stage, onTrue } = part
  if (isUnsaid(before, stage) || isUnsaid(after, stage)) return null
  const differ = (size: string | null): Sql => {
    const mapping = factsAt(stage, size)
    const [a, b] = [verdict(before, mapping, asOf), verdict(after, mapping, asOf)]
    return onTrue ? sql`((${a}) is true) <> ((${b}) is true)` : sql`(${a}) is distinct from (${b})`
  }
  const either = [differ(null)]
  const both = [before, after]
  // 中小型 leaves open which size it is; what holds for both holds for the customer (`sizeCases`).
  if (stage === 'graded' && both.some((one) => asks(one, 'customer.size')))
    either.push(
      sql`(f.customer_size is null and (${joinSql(
        customerSizes.map((size) => differ(size)),
        ' or '
      )}))`
    )
  if (both.some((one) => asks(one, 'customer.tags'))) either.push(HAS_CUT_TAGS)
  const within = either.length === 1 ? withinOf(before, after, stage, asOf) : null
  return { where: sql`(${joinSql(either, ' or ')})`, within }
}

/** Those of whom a condition that was not asked before turns with time sooner than what is foretold. */
const turning = (condition: Condition, asOf: Day): readonly Sql[] | null => {
  if (isUnsaid(condition, 'graded')) return null
  const turns = toSqlTurnsBefore(condition, factsAt('graded'), { asOf, until: 'f.facts_valid_until' })
  return turns === null ? [] : [numberedSql(turns.text, turns.values)]
}

/**
 * Whom an edit of the playbook reaches, as a condition on a row `f` of facts: everybody else's stored decisions stand as
 * they are, and hold as long as was foretold. Null where it may be everybody.
 */
export const reachedSql = ({ parts, fresh }: Reach, asOf: Day): Sql | null => {
  const pieces: Sql[] = []
  const within: (Sql | null)[] = []
  for (const part of parts) {
    const piece = part.kind === 'all' ? null : differing(part, asOf)
    if (piece === null) return null
    pieces.push(piece.where)
    within.push(piece.within)
  }
  for (const condition of fresh) {
    const turns = turning(condition, asOf)
    if (turns === null) return null
    pieces.push(...turns)
    within.push(...turns.map(() => null))
  }
  if (pieces.length === 0) return trustedSql('false')
  const either = sql`(${joinSql(pieces, ' or ')})`
  const found = within.filter((one) => one !== null)
  // Beside the conditions, not in them: what is asked of an index must tell nothing else of a row.
  return found.length === within.length ? sql`((${joinSql(found, ' or ')}) and ${either})` : either
}
