export {
  type Catalogue,
  type CollectionDefinition,
  type FactDefinition,
  type FactType,
  factTypes,
  type Label
} from './catalogue.ts'
export { byVerdicts, comparisonsIn } from './by-verdicts.ts'
export { type BandSeam, bandsOf, seamsOf } from './check/bands.ts'
export { canMeet } from './check/can-meet.ts'
export { checkCondition, type ConditionCheck } from './check/check-condition.ts'
export { checkOrdered, type OrderedCondition, type OrderedFinding } from './check/check-ordered.ts'
export { type DeadBranch, deadBranches } from './check/dead-branches.ts'
export { compileCondition, type Evaluate } from './compile.ts'
export type { Between, Condition, Operand, Verdict } from './condition.ts'
export { type Facts, type FactValue, knownValue } from './facts.ts'
export {
  explain,
  type Explanation,
  type FactReason,
  type ItemsReason,
  type Reason,
  type Requirement
} from './explain.ts'
export { factsUsed } from './facts-used.ts'
export { operators, operatorsFor } from './operators/index.ts'
export { movedBounds } from './moved-bounds.ts'
export type { NumberSet, Span } from './number-set.ts'
export { parseCondition, type ParsedCondition } from './parse.ts'
export type { Problem } from './problem.ts'
export { type Reader, sayCondition } from './say-condition.ts'
export { describeValue, sentence, type SentenceOptions } from './sentence.ts'
export {
  type SqlCollection,
  type SqlColumn,
  type SqlMapping,
  type SqlOptions,
  type SqlText,
  type SqlValue,
  toSql,
  toSqlFilter
} from './sql.ts'
export { toSqlTurnsBefore } from './sql-turns.ts'
export { validUntil } from './valid-until.ts'
export { writeAmount } from './amount.ts'
export { writeCondition } from './write.ts'
