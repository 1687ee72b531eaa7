import { AppError } from '#kernel/app-error'
import { audit } from '#modules/audit'
import type { Transaction } from '#platform/database'
import { announce, enqueue } from '#platform/jobs'
import { playbookSchema, type PlaybookDocument } from './contract.ts'
import { checkPlaybook } from './core/check/check-playbook.ts'
import { defaultPlaybook } from './core/default-playbook.ts'
import { isSameDocument } from './core/same-document.ts'
import { findKey, getDocument, insertVersion } from './io/store.ts'

/** Documents by workspace and key: a version never changes, so what was read once holds. */
const known = new Map<string, PlaybookDocument>()
const MOST_KNOWN = 200

/** Most workspaces never change theirs: they share one document, and with it all that is prepared for it. */
const shared = (document: PlaybookDocument): PlaybookDocument =>
  isSameDocument(document, defaultPlaybook()) ? defaultPlaybook() : document

/**
 * The playbook of a key that a statement of one's own has answered with (`playbookKeySql`): costs a round trip only when
 * it was never read before. Where the workspace has none, the default is in force.
 */
export const playbookOfKey = async (
  transaction: Transaction,
  key: string | null
): Promise<PlaybookDocument> => {
  if (key === null) return defaultPlaybook()
  const name = `${transaction.workspaceId} ${key}`
  const found = known.get(name)
  if (found) return found
  const version = Number(key.slice(0, key.indexOf('@')))
  const document = shared(playbookSchema.parse(await getDocument(transaction, version)))
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(name, document)
  return document
}

/** The playbook in force: `(await playbookOf(transaction)).version`. One round trip, and a second when it is new. */
export const playbookOf = async (transaction: Transaction): Promise<PlaybookDocument> =>
  playbookOfKey(transaction, await findKey(transaction))

/** The first version of a new workspace: the default. Saying it twice changes nothing. */
export const installDefaultPlaybook = async (
  transaction: Transaction,
  authorId: string | null,
  now: Date
): Promise<void> => {
  const document = defaultPlaybook()
  await insertVersion(transaction, document.version, document, null, authorId, now)
}

/**
 * Saves a document as the next version, in force at once for all that is decided afterwards. Refused where it has
 * problems that a rule may not have.
 */
export const savePlaybook = async (
  transaction: Transaction,
  document: unknown,
  note: string | null,
  authorId: string | null,
  now: Date
): Promise<PlaybookDocument> => {
  const current = await playbookOf(transaction)
  const checked = checkPlaybook({ ...(document as object), version: current.version + 1 })
  if (!checked.ok) {
    const [problem] = checked.problems
    throw new AppError('invalid', problem?.code ?? 'playbook.invalid', problem?.params, problem?.path)
  }
  const { version } = checked.playbook
  await insertVersion(transaction, version, checked.playbook, note, authorId, now)
  await audit(
    transaction,
    {
      actor: authorId === null ? null : { memberId: authorId },
      action: 'playbook.saved',
      subjectKind: 'playbook',
      detail: { version }
    },
    now
  )
  await announce(transaction, 'playbook.changed', { version }, now)
  // All that was decided by the version before is decided anew in the background.
  await enqueue(
    transaction,
    'customers.recompute',
    { version },
    { key: `recompute.${transaction.workspaceId}` }
  )
  return checked.playbook
}
