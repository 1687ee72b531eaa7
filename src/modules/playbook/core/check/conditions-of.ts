import type { PlaybookDocument } from '../../contract.ts'

/** A written condition with its place. */
export type PlacedCondition = Readonly<{ path: string; when: unknown }>

/** Every key of the playbook that holds a condition. */
const conditionKeys = new Set(['when', 'passes', 'appliesTo', 'exit'])

const collect = (value: unknown, path: string, found: PlacedCondition[]): void => {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    value.forEach((item, index) => collect(item, `${path}[${index}]`, found))
    return
  }
  for (const [key, inner] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`
    if (!conditionKeys.has(key)) collect(inner, at, found)
    else if (inner !== undefined) found.push({ path: at, when: inner })
  }
}

/** All conditions of a playbook in its order. */
export const conditionsOf = (playbook: PlaybookDocument): readonly PlacedCondition[] => {
  const found: PlacedCondition[] = []
  collect(playbook, '', found)
  return found
}

const at = (list: string, entries: readonly Readonly<{ when?: unknown }>[]): readonly PlacedCondition[] =>
  entries.map((entry, index) => ({ path: `${list}[${index}].when`, when: entry.when }))

/** The lists in which the first condition that holds wins. */
export const orderedLists = (playbook: PlaybookDocument): readonly (readonly PlacedCondition[])[] => [
  at('strategies', playbook.strategies),
  at('grades.rules', playbook.grades.rules),
  at('segments.value', playbook.segments.value),
  at('segments.suggestions', playbook.segments.suggestions),
  at('leads.intent', playbook.leads.intent),
  at('leads.gates', playbook.leads.gates),
  at('cadences.firstContact', playbook.cadences.firstContact)
]
