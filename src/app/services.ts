import { findCustomerOwner, handOver } from '#modules/customers'
import { createIdentityService } from '#modules/identity'
import { installDefaultPlaybook } from '#modules/playbook'
import type { Database } from '#platform/database'

/** What every service is made of. */
export type ServiceDeps = Readonly<{ database: Database }>

/** Puts the modules' services together: who gives what to whom is decided here and nowhere else. */
export const createServices = ({ database }: ServiceDeps) => {
  const identity = createIdentityService({
    database,
    handOver,
    findOwner: findCustomerOwner,
    afterSetUp: (transaction, actor, { now }) => installDefaultPlaybook(transaction, actor.memberId, now)
  })
  return { identity }
}

export type Services = ReturnType<typeof createServices>
