import type { PlaybookDocument } from '../../contract.ts'
import { checkConditions } from './conditions.ts'
import { checkCustomFields } from './custom-fields.ts'
import { checkDuplicates } from './duplicates.ts'
import type { PlaybookProblem } from './problem.ts'
import { checkReferences } from './references.ts'
import { checkShape } from './shape.ts'
import { checkSpans } from './spans.ts'
import { checkThresholds } from './thresholds.ts'

export type CheckedPlaybook =
  | Readonly<{ ok: true; playbook: PlaybookDocument }>
  | Readonly<{ ok: false; problems: readonly PlaybookProblem[] }>

/**
 * A playbook from outside, or everything that is wrong with it: keys unknown or missing, names used but not defined,
 * thresholds that cannot be meant (B at or above A), rules that can never hold or be reached. The meaning is
 * checked once the shape is right.
 */
export const checkPlaybook = (input: unknown): CheckedPlaybook => {
  const shape = checkShape(input)
  if (!shape.ok) return shape
  const { playbook } = shape
  // Facts of fields are found by their keys: where two fields have one, nothing else can be checked.
  const fields = checkCustomFields(playbook)
  if (fields.length > 0) return { ok: false, problems: fields }
  const problems = [
    ...checkDuplicates(playbook),
    ...checkReferences(playbook),
    ...checkThresholds(playbook),
    ...checkSpans(playbook),
    ...checkConditions(playbook)
  ]
  return problems.length === 0 ? { ok: true, playbook } : { ok: false, problems }
}
