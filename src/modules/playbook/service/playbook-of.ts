import type { Transaction } from '#platform/database'
import { playbookSchema, type PlaybookDocument } from '../contract.ts'
import { defaultPlaybook } from '../core/default-playbook.ts'
import { isSameDocument } from '../core/same-document.ts'
import { findKey, findVersionBefore, getDocument, insertVersion } from '../io/store.ts'

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

/** A version as it was saved; null where the workspace never had it. Without any, the default's version is the default. */
export const findPlaybook = async (
  transaction: Transaction,
  version: number
): Promise<PlaybookDocument | null> => {
  const document = await getDocument(transaction, version)
  if (document !== null) return shared(playbookSchema.parse(document))
  return version === defaultPlaybook().version ? defaultPlaybook() : null
}

/** The playbook that was in force before an instant; null where no version had been saved by then. */
export const playbookBefore = async (
  transaction: Transaction,
  before: Date
): Promise<PlaybookDocument | null> => {
  const version = await findVersionBefore(transaction, before)
  return version === null ? null : findPlaybook(transaction, version)
}

/** The first version of a new workspace: the default. Saying it twice changes nothing. */
export const installDefaultPlaybook = async (
  transaction: Transaction,
  authorId: string | null,
  now: Date
): Promise<void> => {
  const document = defaultPlaybook()
  const { version } = document
  await insertVersion(transaction, { version, document, yaml: null, note: null, authorId }, now)
}
