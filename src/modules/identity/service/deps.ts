import type { Actor } from '#kernel/actor'
import type { Day } from '#kernel/day'
import type { Database, Transaction } from '#platform/database'
import type { Passwords } from '../io/passwords.ts'

/** The instant of a request and today in the workspace's time zone. */
export type Moment = Readonly<{ now: Date; today: Day }>

/** Gives everything that one person holds (customers, open steps) to another; each module that has such things gives one. */
export type HandOver = (
  transaction: Transaction,
  actor: Actor,
  from: string,
  to: string,
  moment: Moment
) => Promise<unknown>

/** What other modules put into a workspace that has just been made: the default playbook. */
export type AfterSetUp = (transaction: Transaction, actor: Actor, moment: Moment) => Promise<unknown>

/** Whose a customer is, as far as the one who asks sees it: null where there is none for him. */
export type FindOwner = (
  transaction: Transaction,
  actor: Actor,
  customerId: string
) => Promise<Readonly<{ ownerId: string | null }> | null>

export type IdentityDeps = Readonly<{
  database: Database
  passwords: Passwords
  handOver: HandOver
  afterSetUp: AfterSetUp
  findOwner?: FindOwner
  /** Where people reach the app, without a slash at the end; null where that is not set. */
  publicUrl?: string | null
}>
