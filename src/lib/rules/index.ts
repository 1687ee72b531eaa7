export {
  type Catalogue,
  type CollectionDefinition,
  type FactDefinition,
  type FactType,
  factTypes,
  type Label
} from './catalogue.ts'
export { compileCondition, type Evaluate } from './compile.ts'
export type { Between, Condition, Operand, Verdict } from './condition.ts'
export type { Facts, FactValue } from './facts.ts'
export { factsUsed } from './facts-used.ts'
export { operators, operatorsFor } from './operators/index.ts'
export { parseCondition, type ParsedCondition } from './parse.ts'
export type { Problem } from './problem.ts'
export { describeValue, sentence, type SentenceOptions } from './sentence.ts'
export { writeCondition } from './write.ts'
