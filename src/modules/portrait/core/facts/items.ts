import type { Contact, CustomerFile } from '#contracts/customers'
import type { Facts } from '#lib/rules'
import { attentionPoints } from './behaviour.ts'
import type { FactContext } from './fact-context.ts'
import type { FactValues } from './fact-values.ts'
import { purchaseDay } from './need.ts'
import { comparableAmount } from './ranges.ts'
import type { ReadNeed } from './read-need.ts'

const contactItem = (contact: Contact, context: FactContext): Facts => {
  const values: FactValues = {
    name: contact.name,
    position: contact.position,
    department: contact.department,
    role: contact.role ?? contact.suggestedRole,
    mobile: contact.phones.find((phone) => phone.kind === 'mobile')?.e164,
    email: contact.email,
    attention: contact.attention.length > 0 ? attentionPoints(contact.attention, context) : undefined
  }
  context.custom?.contact(values, contact.custom)
  return { values }
}

const needItem = ({ need, ...read }: ReadNeed, context: FactContext): Facts => {
  const values: FactValues = {
    type: need.type,
    pains: read.pains,
    wants: read.wants,
    budget: comparableAmount(need.budget),
    purchaseBy: purchaseDay(need.timeline),
    willingness: need.willingness,
    urgency: read.urgency,
    importance: read.importance,
    threatensBusiness: read.threatensBusiness,
    competitors: need.competitors.length > 0 ? need.competitors : undefined
  }
  context.custom?.need(values, need.custom)
  return { values }
}

/** Contacts and needs one by one, for rules such as "some contact decides"; unknown where none is recorded. */
export const itemFacts = (
  file: CustomerFile,
  needs: readonly ReadNeed[],
  context: FactContext
): Exclude<Facts['items'], undefined> => ({
  contacts:
    file.contacts.length > 0 ? file.contacts.map((contact) => contactItem(contact, context)) : undefined,
  needs: needs.length > 0 ? needs.map((need) => needItem(need, context)) : undefined
})
