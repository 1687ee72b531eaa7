import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { audit } from '#modules/audit'
import type { Transaction } from '#platform/database'
import { announce, enqueue } from '#platform/jobs'
import type { PlaybookDocument, SavedPlaybook } from '../contract.ts'
import { isSameDocument } from '../core/same-document.ts'
import { keptText } from '../core/yaml/kept-text.ts'
import { getText, insertVersion } from '../io/store.ts'
import { playbookOf } from './playbook-of.ts'
import { requireSound } from './read-written.ts'

/** How a version comes to be: who saves it and why, and the version that he saw (`If-Match`), where he must have seen one. */
export type Saving = Readonly<{
  actor: Pick<Actor, 'memberId'> | null
  note?: string | null
  /** The text that he wrote, whose remarks stay; without one those of the version before stay where they can. */
  yaml?: string | null
  seen?: number | null
  /** The version that it was brought back from. */
  restored?: number | null
  address?: string | null
}>

const stale = (version: number): AppError =>
  new AppError('precondition', 'playbook.changedMeanwhile', { version })

/**
 * Saves a document as the next version, in force at once for all that is decided afterwards; all that was decided before
 * is decided anew in the background. What says the same as the one in force makes none. Refused where it has problems that
 * a rule may not have, and where somebody saved another one meanwhile.
 */
export const savePlaybook = async (
  transaction: Transaction,
  document: unknown,
  { actor, note = null, yaml = null, seen = null, restored = null, address = null }: Saving,
  now: Date
): Promise<SavedPlaybook> => {
  const current = await playbookOf(transaction)
  if (seen !== null && seen !== current.version) throw stale(current.version)
  const version = current.version + 1
  const next = requireSound({ ...(document as object), version })
  const asBefore: PlaybookDocument = { ...next, version: current.version }
  if (isSameDocument(asBefore, current)) return { version: current.version, changed: false }
  const text = keptText(yaml ?? (await getText(transaction, current.version)), next)
  const authorId = actor?.memberId ?? null
  const written = await insertVersion(
    transaction,
    { version, document: next, yaml: text, note, authorId },
    now
  )
  // Two who saved at once: the first is in force, the second is told.
  if (written === 0) throw stale(version)
  await audit(
    transaction,
    {
      actor,
      action: restored === null ? 'playbook.saved' : 'playbook.restored',
      subjectKind: 'playbook',
      detail: { version, ...(restored === null ? {} : { from: restored }) },
      address
    },
    now
  )
  await announce(transaction, 'playbook.changed', { version }, now)
  await enqueue(
    transaction,
    'customers.recompute',
    { version },
    { key: `recompute.${transaction.workspaceId}` }
  )
  return { version, changed: true }
}
