import type { PlaybookDocument } from '../../contract.ts'
import type { PlaybookProblem } from '../check/problem.ts'
import { bandWarnings } from './bands.ts'
import { boundWarnings } from './bounds-elsewhere.ts'
import { orderWarnings } from './order.ts'
import { reachWarnings } from './reach.ts'
import { subjectOf } from './subject.ts'
import { triggerWarnings } from './triggers.ts'

/**
 * What of a sound playbook is probably not meant, with its place: grades that leave numbers out between them, a strategy
 * for a tag that nothing gives, A met less often than B. Nothing of it keeps anybody from saving.
 */
export const warningsOf = (playbook: PlaybookDocument): readonly PlaybookProblem[] => {
  const subject = subjectOf(playbook)
  return [
    ...bandWarnings(subject),
    ...boundWarnings(subject),
    ...reachWarnings(subject),
    ...orderWarnings(playbook),
    ...triggerWarnings(playbook)
  ]
}
