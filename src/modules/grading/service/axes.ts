import { catalogueOf, compileRule } from '#core/playbook'
import type { Actor } from '#kernel/actor'
import { hiddenFactsOf } from '#modules/customers'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'

/** Which axes of the matrix somebody may know: current value says how much a customer buys. */
export type Axes = Readonly<{ value: boolean; potential: boolean }>

/**
 * What of the matrix a reader is told (PPL-3): without the amounts no value, and no potential where one of its rules asks for
 * something that is masked for him; all is unknown to him there.
 */
export const axesFor = async (transaction: Transaction, actor: Actor): Promise<Axes> => {
  if (actor.maskedFields.length === 0) return { value: true, potential: true }
  const playbook = await playbookOf(transaction)
  const { facts } = hiddenFactsOf(playbook, actor)
  const asks = (when: unknown): boolean =>
    compileRule(when, catalogueOf(playbook)).facts.some((fact) => facts.has(fact))
  return {
    value: !facts.has('orders.amount12m'),
    potential: !playbook.grades.potential.rules.some(({ when }) => asks(when))
  }
}
