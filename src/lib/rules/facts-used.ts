import type { Condition } from './condition.ts'

/** Every comparison's fact; those of a collection's items as `contacts.role`, and the collection as `contacts`. */
const collect = (condition: Condition, prefix: string, keys: Set<string>): void => {
  switch (condition.kind) {
    case 'always':
      return
    case 'all':
    case 'any':
      for (const part of condition.parts) collect(part, prefix, keys)
      return
    case 'not':
      collect(condition.part, prefix, keys)
      return
    case 'fact':
      keys.add(prefix + condition.fact)
      return
    case 'some':
    case 'every':
    case 'count':
      keys.add(condition.collection)
      collect(condition.where, `${condition.collection}.`, keys)
  }
}

/** The facts that a condition asks about, each once: `['tags', 'contacts', 'contacts.role']`. */
export const factsUsed = (condition: Condition): readonly string[] => {
  const keys = new Set<string>()
  collect(condition, '', keys)
  return [...keys]
}
