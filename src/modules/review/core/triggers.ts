import type { FieldKey } from '#contracts/customers'
import type { PlaybookDocument, TriggerKey } from '#contracts/playbook'

/** One change of a customer's file, as its history keeps it. */
export type FileChange = Readonly<{ kind: string; before: unknown; after: unknown }>

/** What is noticed of a change: which trigger it is, and the fields that tell it. */
export type Noticed = Readonly<{ key: TriggerKey; fields: readonly string[] }>

type Known = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Known =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const part = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : undefined)

const textAt = (value: unknown, field: string): string | null => {
  const text = part(part(value, 'fields'), field)
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null
}

const says = /^(?:是|有|对|已|yes|true|1|√)/i

/** What of a need makes it another one. */
const needFields: readonly FieldKey[] = [
  'needType',
  'needDescription',
  'expectedSolution',
  'budget',
  'timeline',
  'willingness'
]

/** Another text where there was one: filling a gap is no change of what the customer wants. */
const replaced = ({ before, after }: FileChange, field: FieldKey): boolean => {
  const [old, fresh] = [textAt(before, field), textAt(after, field)]
  return old !== null && fresh !== null && old !== fresh
}
const appeared = ({ before, after }: FileChange, field: FieldKey): boolean =>
  textAt(after, field) !== null && textAt(after, field) !== textAt(before, field)
const became = (change: FileChange, field: FieldKey): boolean =>
  appeared(change, field) && says.test(textAt(change.after, field) ?? '')

const isNew = ({ before }: FileChange): boolean => before === null || before === undefined

/**
 * Which major changes a change of the file tells by itself (S0 step 5): an order is `won`, a contact who left is
 * `contactLeft`, another budget is `needChanged`.
 */
export const noticedIn = (change: FileChange): readonly Noticed[] => {
  const found: Noticed[] = []
  const notice = (key: TriggerKey, ...fields: string[]): void => void found.push({ key, fields })
  const { kind, before, after } = change
  if (kind === 'order' && isNew(change) && after !== null) notice('won', 'lastOrderOn')
  if (kind === 'contact' && part(before, 'state') === 'active' && part(after, 'state') === 'left')
    notice('contactLeft', 'contactName')
  if (kind === 'need' && part(before, 'state') === 'open' && part(after, 'state') === 'dropped')
    notice('needChanged', 'needDescription')
  if (kind !== 'fields' && kind !== 'need') return found
  if (appeared(change, 'lostReason')) notice('lost', 'lostReason')
  if (became(change, 'cooperationEnded')) notice('ended', 'cooperationEnded')
  if (became(change, 'expansionPlans')) notice('expansion', 'expansionPlans')
  if (appeared(change, 'competitors')) notice('competitor', 'competitors')
  if (replaced(change, 'painPoints') || (kind === 'need' && isNew(change) && appeared(change, 'painPoints')))
    notice('newPain', 'painPoints')
  const moved = needFields.filter((field) => replaced(change, field))
  if (moved.length > 0) notice('needChanged', ...moved)
  return found
}

/** What a trigger is called in a playbook; null where the team has none that means it. */
export const nameOfTrigger = (
  { triggers }: Pick<PlaybookDocument['refresh'], 'triggers'>,
  key: TriggerKey
): string | null => triggers.find((one) => one.key === key)?.name ?? null

/** A trigger as it was raised: what it was called then, and what it means; null where only the team knows. */
export type Raised = Readonly<{ kind: string; key: TriggerKey | null }>

/** What a trigger is called that was raised under a name that may be another by now; as it was where the team names it no more. */
export const calledNow = (
  refresh: Pick<PlaybookDocument['refresh'], 'triggers'>,
  { kind, key }: Raised
): string => {
  if (key === null || refresh.triggers.some((one) => one.key === key && one.name === kind)) return kind
  return nameOfTrigger(refresh, key) ?? kind
}

/** What a trigger of some name means; null for one of the team's own, and for one that is called so no more. */
export const keyOfTrigger = (
  { triggers }: Pick<PlaybookDocument['refresh'], 'triggers'>,
  name: string
): TriggerKey | null => triggers.find((one) => one.name === name)?.key ?? null
