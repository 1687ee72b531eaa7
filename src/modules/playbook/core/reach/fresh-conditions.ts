import { factsUsed, type Condition } from '#lib/rules'
import type { PlaybookDocument } from '../../contract.ts'
import { conditionsOf } from '../check/conditions-of.ts'
import { compileRule } from '../compile-rule.ts'
import { catalogueOf } from '../custom/index.ts'

/** The parts whose conditions decide something that is stored, or until when it holds. */
const decidingOf = ({ tags, scores, grades, cadences, strategies, segments }: PlaybookDocument) =>
  // Only looked through for conditions.
  conditionsOf({ tags, scores, grades, cadences, strategies, segments } as PlaybookDocument)

const compiledOf = (playbook: PlaybookDocument): readonly Condition[] =>
  decidingOf(playbook).map(({ when }) => compileRule(when, catalogueOf(playbook)).condition)

/** Every fact that the rules ask which decide something stored; of a collection its name as well. */
export const factsThatDecide = (playbook: PlaybookDocument): readonly string[] => [
  ...new Set([
    ...compiledOf(playbook).flatMap((condition) => factsUsed(condition)),
    ...playbook.tags.rules.flatMap(({ value }) => (typeof value === 'string' ? [] : [value.from]))
  ])
]

/** Conditions that the later of two playbooks asks and the earlier does not. */
export const freshConditions = (before: PlaybookDocument, after: PlaybookDocument): readonly Condition[] => {
  const asked = new Set(compiledOf(before).map((condition) => JSON.stringify(condition)))
  return compiledOf(after).filter((condition) => !asked.has(JSON.stringify(condition)))
}
