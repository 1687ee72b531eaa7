import type { Day } from '#kernel/day'
import type { Message } from '#kernel/result'
import type { FieldKey } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'

/** error: surely wrong, mend it; warning: probably wrong, ask; info: worth a look, may be right. */
export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/** What a check found in one customer file (COL-17), and how to mend it where that is known. */
export type Finding = Readonly<{
  /** n-th record of the list. */
  row: number
  field: FieldKey
  /** Header of the list's column, null where the field has none. */
  column: string | null
  /** Id of the check. */
  rule: string
  severity: Severity
  message: Message
  proposal: Message | null
}>

/** A finding that somebody has answered: what it said then. It is not found again while it says the same (COL-18). */
export type AnsweredFinding = Readonly<Pick<Finding, 'rule' | 'message'> & { field: string }>

/** The four scenarios (S2), a full file of S1, or a list, of which only a name and one way to reach it is asked. */
export type CompletenessOf = 'list' | 'full' | 'new' | 'existing' | 'partner' | 'research'

/** What the checks of one run have in common. */
export type VerificationContext = Readonly<{
  playbook: PlaybookDocument
  asOf: Day
  scenario: CompletenessOf
  /** Header of the column from which a field was read. */
  columnOf: (field: FieldKey) => string | null
}>

/** What a check says; place and rule are added by whoever runs it. */
export type Observation = Readonly<{
  field: FieldKey
  message: Message
  proposal: Message | null
  /** Where it differs from the check's own. */
  severity?: Severity
}>

export * from './contract/cleaning.ts'
