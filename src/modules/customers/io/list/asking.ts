import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Day } from '#kernel/day'
import type { HiddenFacts } from '../../masking/hidden-facts.ts'

/** Who asks for customers, on which day, and what he may not know. */
export type Asking = Readonly<{
  actor: Actor
  today: Day
  hidden: HiddenFacts
  /** Where fields of the team's own are asked for: what they are. */
  playbook: PlaybookDocument | null
}>

/** The answer to who asks by what he may not see: the place in the request, and not a word more. */
export const maskedQuestion = (field: string): AppError =>
  new AppError('forbidden', 'customers.maskedFilter', {}, field)
