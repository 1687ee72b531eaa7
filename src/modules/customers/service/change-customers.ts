import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { PlaybookDocument } from '#contracts/playbook'
import { auditAll, recordChanges, type AuditInput, type ChangeKind } from '#modules/audit'
import { playbookOfKey } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import type { StoredFile } from '../core/stored.ts'
import type { ChangedTexts } from '../edit/changed-texts.ts'
import { createExaminer } from '../facts/examine.ts'
import { examineAll } from '../facts/examine-all.ts'
import { decisionChanges, writesOf, type Outcome } from '../facts/writes-of.ts'
import { lockAndLoad, type LoadedCustomer } from '../io/store/load.ts'
import type { OrderWriteRow } from '../io/store/rows.ts'
import { saveCustomers } from '../io/store/save.ts'
import type { Moment } from './moment.ts'

/** What a person's change makes of a customer; null leaves it as it is. */
export type Edited = Readonly<{
  after: LoadedCustomer
  /** For its history: what of it is another one than before. */
  history: readonly Readonly<{ kind: ChangeKind; before?: unknown; after?: unknown }>[]
  action: string
  detail?: AuditInput['detail']
  orders?: readonly OrderWriteRow[]
  removedOrders?: readonly string[]
}>

/** The same customer with other texts, as its history and the audit tell it. */
export const toldAsEdited = (before: LoadedCustomer, stored: StoredFile, change: ChangedTexts): Edited => ({
  after: { ...before, stored },
  history: [
    {
      kind: 'fields',
      before: { fields: change.before },
      after: { fields: change.after, version: before.version + 1 }
    }
  ],
  action: 'customer.changed',
  detail: { fields: Object.keys(change.after) }
})

/** The same customer with other voices beside its texts, or without those of a run: its texts are what they were. */
export const toldAsHeard = (
  before: LoadedCustomer,
  stored: StoredFile,
  heard: readonly string[]
): Edited => ({
  after: { ...before, stored },
  history: [],
  action: 'customer.changed',
  detail: { heard }
})

/**
 * The one way in which people change customers: locks those that the actor reaches, loads them whole, lets `edit` say
 * what becomes of each, and writes the record, all that follows from it, its history, the audit and the event in the
 * same transaction: two round trips, the second with COMMIT, however many customers.
 */
export const changeCustomers = async (
  transaction: Transaction,
  actor: Actor,
  ids: readonly string[],
  { now, today }: Moment,
  edit: (before: LoadedCustomer, playbook: PlaybookDocument) => Edited | null | Promise<Edited | null>,
  address: string | null = null,
  runId: string | null = null
): Promise<ReadonlyMap<string, number>> => {
  const { loaded, playbookKey } = await lockAndLoad(transaction, ids, actor)
  if (loaded.length === 0) return new Map()
  const playbook = await playbookOfKey(transaction, playbookKey)
  const versions = new Map(loaded.map(({ id, version }) => [id, version]))
  const edits: (readonly [before: LoadedCustomer, after: LoadedCustomer, edited: Edited])[] = []
  for (const before of loaded) {
    const edited = await edit(before, playbook)
    if (!edited) continue
    const after = { ...edited.after, version: before.version + 1, updatedAt: now.toISOString() }
    versions.set(before.id, after.version)
    edits.push([before, after, edited])
  }
  const examine = createExaminer(playbook, today)
  const outcomes = await examineAll(
    edits,
    ([before, after, { orders = [], removedOrders = [] }]): Outcome => ({
      before,
      after,
      decided: examine(after),
      touched: true,
      updatedBy: actor.memberId,
      orders,
      removedOrders
    })
  )
  if (outcomes.length === 0) return versions
  const run = { now, today, playbookVersion: playbook.version, actorId: actor.memberId, runId }
  saveCustomers(transaction, writesOf(outcomes, run))
  await recordChanges(
    transaction,
    [
      ...edits.flatMap(([, after, { history }]) =>
        history.map((entry) => ({
          customerId: after.id,
          actorId: actor.memberId,
          playbookVersion: playbook.version,
          runId,
          ...entry
        }))
      ),
      ...outcomes.flatMap((outcome) => decisionChanges(outcome, { ...run, actorId: null }))
    ],
    now
  )
  await auditAll(
    transaction,
    edits.map(([, after, { action, detail }]) => ({
      actor,
      action,
      subjectKind: 'customer' as const,
      subjectId: after.id,
      ...(detail ? { detail } : {}),
      address
    })),
    now
  )
  const [first] = outcomes
  if (outcomes.length === 1 && first)
    await announce(transaction, 'customer.changed', { id: first.after.id }, now)
  else await announce(transaction, 'customers.changed', { count: outcomes.length }, now)
  return versions
}

export const notFound = (): AppError => new AppError('notFound', 'customers.notFound')

/** The same of one customer: unknown and out of reach are both not found. */
export const changeCustomer = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  moment: Moment,
  edit: (before: LoadedCustomer, playbook: PlaybookDocument) => Edited | null | Promise<Edited | null>,
  address: string | null = null
): Promise<number> => {
  const versions = await changeCustomers(transaction, actor, [id], moment, edit, address)
  const version = versions.get(id)
  if (version === undefined) throw notFound()
  return version
}
