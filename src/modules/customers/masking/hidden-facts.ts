import { isCustomMask, type Actor, type CustomMask, type MaskableField } from '#kernel/actor'
import type { PlaybookDocument } from '#contracts/playbook'
import { catalogueOf, orderFactsOf } from '#core/playbook'
import { factsUsed, parseCondition } from '#lib/rules'

/**
 * Facts that tell what a mask covers, those of contacts and needs by their collection: who may not see the revenue may
 * not ask for the size that follows from it.
 */
const covered: Readonly<Record<MaskableField, readonly string[]>> = {
  phone: ['contacts.mobile'],
  email: ['contacts.email'],
  wechat: [],
  revenue: ['customer.revenue', 'customer.size'],
  budget: ['need.budget', 'needs.budget'],
  orderAmount: ['orders.amount12m', 'orders.profit12m', 'orders.total']
}

const OF_ORDERS = 'order.custom.'

/** Of contacts and needs facts are named by their collection: contacts.custom.birthday; of orders there are several. */
const factsOfOwn = (field: CustomMask): readonly string[] =>
  field.startsWith(OF_ORDERS)
    ? orderFactsOf({ key: field.slice(OF_ORDERS.length), type: 'number' }).map(({ fact }) => fact)
    : [field.replace(/^(contact|need)\./, '$1s.')]

/** What of a playbook's words tells something that is masked for somebody. */
export type HiddenFacts = Readonly<{
  facts: ReadonlySet<string>
  /** Whether a tag does: because a rule that gives it asks for such a fact. */
  isHiddenTag: (tag: string) => boolean
}>

const nothingHidden: HiddenFacts = { facts: new Set(), isHiddenTag: () => false }
const known = new WeakMap<PlaybookDocument, Map<string, HiddenFacts>>()

const tagsGivenBy = (playbook: PlaybookDocument, facts: ReadonlySet<string>): HiddenFacts['isHiddenTag'] => {
  const exact = new Set<string>()
  const namespaces: string[] = []
  for (const { namespace, value, when } of playbook.tags.rules) {
    const parsed = parseCondition(when, catalogueOf(playbook))
    const used = parsed.ok ? factsUsed(parsed.value) : []
    const from = typeof value === 'string' ? [] : [value.from]
    if (![...used, ...from].some((fact) => facts.has(fact))) continue
    if (typeof value === 'string') exact.add(`${namespace}-${value}`)
    else namespaces.push(`${namespace}-`)
  }
  return (tag) => exact.has(tag) || namespaces.some((beginning) => tag.startsWith(beginning))
}

/** What somebody may neither see nor ask for in lists, facets and searches (PPL-3), by the playbook in force. */
export const hiddenFactsOf = (
  playbook: PlaybookDocument,
  { maskedFields }: Pick<Actor, 'maskedFields'>
): HiddenFacts => {
  if (maskedFields.length === 0) return nothingHidden
  const byMask = known.get(playbook) ?? new Map<string, HiddenFacts>()
  known.set(playbook, byMask)
  const key = [...maskedFields].sort().join(' ')
  const found = byMask.get(key)
  if (found) return found
  const facts = new Set(
    maskedFields.flatMap((field) => (isCustomMask(field) ? factsOfOwn(field) : covered[field]))
  )
  const hidden = { facts, isHiddenTag: tagsGivenBy(playbook, facts) }
  byMask.set(key, hidden)
  return hidden
}
