import type { Condition } from './condition.ts'
import { operatorOf } from './operators/index.ts'

/** A condition in its written form, as YAML or JSON hold it; parsing that gives the same condition again. */
export const writeCondition = (condition: Condition): Readonly<Record<string, unknown>> => {
  switch (condition.kind) {
    case 'always':
      return { always: true }
    case 'all':
    case 'any':
      return { [condition.kind]: condition.parts.map(writeCondition) }
    case 'not':
      return { not: writeCondition(condition.part) }
    case 'fact': {
      const { fact, type, operator, operand } = condition
      return { fact, [operator]: operatorOf(operator).write(operand, type) }
    }
    case 'some':
    case 'every':
      return { [condition.kind]: condition.collection, where: writeCondition(condition.where) }
    default: {
      const { collection, where, operator, operand } = condition
      return {
        count: collection,
        where: writeCondition(where),
        [operator]: operatorOf(operator).write(operand, 'number')
      }
    }
  }
}
