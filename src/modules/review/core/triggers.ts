import type { FieldKey } from '#contracts/customers'

/** One change of a customer's file, as its history keeps it. */
export type FileChange = Readonly<{ kind: string; before: unknown; after: unknown }>

/** What is noticed of a change: the trigger's name, and the fields that tell it. */
export type Noticed = Readonly<{ kind: string; fields: readonly string[] }>

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
 * Which major changes a change of the file tells by itself (S0 step 5): an order is 成交, a contact who left is
 * 联系人离职, another budget is 需求变更. Names are those of the default playbook; a team that has no such trigger is told
 * nothing.
 */
export const noticedIn = (change: FileChange): readonly Noticed[] => {
  const found: Noticed[] = []
  const notice = (kind: string, ...fields: string[]): void => void found.push({ kind, fields })
  const { kind, before, after } = change
  if (kind === 'order' && isNew(change) && after !== null) notice('成交', 'lastOrderOn')
  if (kind === 'contact' && part(before, 'state') === 'active' && part(after, 'state') === 'left')
    notice('联系人离职', 'contactName')
  if (kind === 'need' && part(before, 'state') === 'open' && part(after, 'state') === 'dropped')
    notice('需求变更', 'needDescription')
  if (kind !== 'fields' && kind !== 'need') return found
  if (appeared(change, 'lostReason')) notice('流失', 'lostReason')
  if (became(change, 'cooperationEnded')) notice('终止合作', 'cooperationEnded')
  if (became(change, 'expansionPlans')) notice('扩张', 'expansionPlans')
  if (appeared(change, 'competitors')) notice('竞争对手进入', 'competitors')
  if (replaced(change, 'painPoints') || (kind === 'need' && isNew(change) && appeared(change, 'painPoints')))
    notice('新痛点', 'painPoints')
  const moved = needFields.filter((field) => replaced(change, field))
  if (moved.length > 0) notice('需求变更', ...moved)
  return found
}
