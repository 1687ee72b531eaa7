import { parseCondition, type Catalogue, type Condition } from '#lib/rules'
import type { PlaybookDocument } from '../../contract.ts'
import { catalogueFor } from '../check/conditions.ts'
import { conditionsOf } from '../check/conditions-of.ts'

/** A sound playbook with its conditions read once, by their places. */
export type Subject = Readonly<{
  playbook: PlaybookDocument
  catalogue: Catalogue
  conditions: ReadonlyMap<string, Condition>
}>

export const subjectOf = (playbook: PlaybookDocument): Subject => {
  const catalogue = catalogueFor(playbook)
  const conditions = new Map<string, Condition>()
  for (const { path, when } of conditionsOf(playbook)) {
    const parsed = parseCondition(when, catalogue, path)
    if (parsed.ok) conditions.set(path, parsed.value)
  }
  return { playbook, catalogue, conditions }
}

/** A condition of a list with the place of what it belongs to: `grades.rules[1]`. */
export type Entry = Readonly<{ place: string; condition: Condition }>

/** The conditions of some items of a list, by the items' indexes. */
export const entriesOf = (
  { conditions }: Subject,
  list: string,
  indexes: readonly number[]
): readonly Entry[] =>
  indexes.flatMap((index) => {
    const place = `${list}[${index}]`
    const condition = conditions.get(`${place}.when`)
    return condition ? [{ place, condition }] : []
  })
