import type { Day } from '#kernel/day'
import type { CustomerFile } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Facts } from '#lib/rules'
import { completenessOf } from '../completeness.ts'
import { baseFacts } from './base.ts'
import { behaviourFacts } from './behaviour.ts'
import { chainFacts } from './chain.ts'
import { createFactContext } from './fact-context.ts'
import type { FactValues } from './fact-values.ts'
import { itemFacts } from './items.ts'
import { needFacts } from './need.ts'
import { createOfferFacts } from './offer.ts'
import { readNeed } from './read-need.ts'
import { valueFacts } from './value.ts'

/** All facts of one customer as of a day, by the keys of the playbook's catalogue. */
export type CustomerFacts = Facts

/**
 * Turns customer files into the facts that rules ask for. Unknown stays unknown: a list without order columns
 * gives no `orders.amount12m`, never 0. Prepared once a playbook, then run over many customers.
 */
export const createFacts = (
  playbook: PlaybookDocument
): ((file: CustomerFile, asOf: Day) => CustomerFacts) => {
  const context = createFactContext(playbook)
  const offerFacts = createOfferFacts(playbook)
  return (file, asOf) => {
    const needs = file.needs.map((need) => readNeed(need, context))
    const values: FactValues = {}
    baseFacts(values, file, asOf, context)
    valueFacts(values, file)
    needFacts(values, file, needs, context)
    chainFacts(values, file, context)
    behaviourFacts(values, file, context)
    offerFacts(values, file)
    values['customer.completeness'] = completenessOf(file, playbook).percent
    values['customer.grade'] = undefined
    context.custom?.customer(values, file.raw)
    context.custom?.order(values, file.orderTexts, asOf)
    return { values, items: itemFacts(file, needs, context) }
  }
}

/** The facts with the customer grade, which rules of strategies and segments ask for. */
export const withGrade = (facts: CustomerFacts, grade: string | null): CustomerFacts => ({
  ...facts,
  values: { ...facts.values, 'customer.grade': grade }
})

/** The facts with the tags that the portrait gave, for the rules of strategies and segments. */
export const withTags = (facts: CustomerFacts, tags: readonly string[]): CustomerFacts => ({
  ...facts,
  values: { ...facts.values, 'customer.tags': tags }
})
