import { loadSample } from '#modules/collection'
import { findCustomerOwner, handOver } from '#modules/customers'
import { createIdentityService } from '#modules/identity'
import { createScheduledBackups, type ScheduledBackups } from '#modules/operations'
import type { ModelEndpoint } from '#modules/followup'
import { installDefaultPlaybook } from '#modules/playbook'
import { handOverCleaning } from '#modules/verification'
import type { Database } from '#platform/database'

/** What every service is made of. */
export type ServiceDeps = Readonly<{
  database: Database
  /** Fill the first workspace with the sample company. */
  demo?: boolean
  /** Where people reach the app. */
  publicUrl?: string | null
  /** Where none are made, the services say so. */
  backups?: ScheduledBackups
  /** The language model that reads records; without one the dictionary alone does. */
  textReader?: ModelEndpoint | null
}>

const noBackups = createScheduledBackups({
  ownerUrl: '',
  folder: '',
  hour: null,
  timeZone: 'UTC',
  onFailure: () => undefined
})

/** Puts the modules' services together: who gives what to whom is decided here and nowhere else. */
export const createServices = ({
  database,
  demo = false,
  publicUrl = null,
  backups = noBackups,
  textReader = null
}: ServiceDeps) => {
  const identity = createIdentityService({
    database,
    handOver: async (...handed) => {
      const customers = await handOver(...handed)
      await handOverCleaning(...handed)
      return customers
    },
    findOwner: findCustomerOwner,
    publicUrl,
    afterSetUp: async (transaction, actor, moment) => {
      await installDefaultPlaybook(transaction, actor.memberId, moment.now)
      if (demo) await loadSample(transaction, actor, moment)
    }
  })
  return { identity, backups, database, textReader }
}

export type Services = ReturnType<typeof createServices>
