import type { Contact, CustomerFile } from '#contracts/customers'
import type { FactContext } from './fact-context.ts'
import type { FactValues } from './fact-values.ts'

const roleOf = (contact: Contact) => contact.role ?? contact.suggestedRole

/** 生产部经理 → 生产部. A department outside the vocabulary stands as it is; a mere 经理 or 操作员 is no department. */
const departmentOf = ({ department, position }: Contact, context: FactContext): string | undefined => {
  const found = [department, position].flatMap((text) => (text === null ? [] : context.findDepartment(text)))
  return found[0] ?? department ?? undefined
}

/**
 * Who leads the decision: as stated, brought to a department (生产部经理 → 生产部), else the department of the
 * contact who decides.
 */
const leadOf = (file: CustomerFile, context: FactContext): string | undefined => {
  const stated = file.needs.find((need) => need.decisionLead !== null)?.decisionLead ?? null
  if (stated !== null) return context.findDepartment(stated)[0] ?? stated
  const decider = file.contacts.find((contact) => roleOf(contact) === 'decider')
  return decider && departmentOf(decider, context)
}

/**
 * The chain is complete where we know who decides and somebody beside him, or the steps to the decision. It is not
 * where we know people of it and none of them decides. With the decider alone it stays open: unknown.
 */
const isComplete = (roles: ReadonlySet<string>, steps: number, leadStated: boolean): boolean | undefined => {
  const deciderKnown = roles.has('decider') || leadStated
  if (deciderKnown) return roles.size >= 2 || steps >= 2 || (leadStated && roles.size >= 1) ? true : undefined
  return roles.size > 0 ? false : undefined
}

/** 决策链: who uses, influences and decides. Facts of `chain.*`. */
export const chainFacts = (values: FactValues, file: CustomerFile, context: FactContext): void => {
  const roles = new Set<string>()
  for (const contact of file.contacts) {
    const role = roleOf(contact)
    if (role !== null) roles.add(role)
  }
  let steps = 0
  for (const need of file.needs) steps = Math.max(steps, need.decisionProcess.length)
  const leadStated = file.needs.some((need) => need.decisionLead !== null)
  values['chain.roles'] = roles.size === 0 ? undefined : [...roles]
  values['chain.lead'] = leadOf(file, context)
  values['chain.complete'] = isComplete(roles, steps, leadStated)
  values['chain.steps'] = steps === 0 ? undefined : steps
}
