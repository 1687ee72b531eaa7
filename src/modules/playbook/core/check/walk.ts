import type { Condition } from '#lib/rules'

type FactCondition = Extract<Condition, { kind: 'fact' }>

const below = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

/** Visits every comparison of a condition with its place; `collection` is null for facts of the customer. */
export const walkFacts = (
  condition: Condition,
  path: string,
  visit: (fact: FactCondition, path: string, collection: string | null) => void,
  collection: string | null = null
): void => {
  switch (condition.kind) {
    case 'always':
      return
    case 'all':
    case 'any':
      condition.parts.forEach((part, index) =>
        walkFacts(part, `${below(path, condition.kind)}[${index}]`, visit, collection)
      )
      return
    case 'not':
      walkFacts(condition.part, below(path, 'not'), visit, collection)
      return
    case 'fact':
      visit(condition, path, collection)
      return
    default:
      walkFacts(condition.where, below(path, 'where'), visit, condition.collection)
  }
}
