import { AppError } from '#kernel/app-error'
import { translate, type Language } from '#lang'
import type { Transaction } from '#platform/database'
import type { PlaybookDocument, SavedPlaybook } from '../contract.ts'
import { getText } from '../io/store.ts'
import { findPlaybook } from './playbook-of.ts'
import { savePlaybook, type Saving } from './save-playbook.ts'

/** A version as it was saved; the default where nothing was. */
export const getVersion = async (transaction: Transaction, version: number): Promise<PlaybookDocument> => {
  const document = await findPlaybook(transaction, version)
  if (document === null) throw new AppError('notFound', 'playbook.noSuchVersion', { version })
  return document
}

/** Brings an older version back as the newest: nothing between them is lost. */
export const restoreVersion = async (
  transaction: Transaction,
  version: number,
  saving: Saving,
  language: Language,
  now: Date
): Promise<SavedPlaybook> => {
  const document = await getVersion(transaction, version)
  const note = saving.note ?? translate(language, { code: 'playbook.restoredNote', params: { version } })
  const yaml = await getText(transaction, version)
  return savePlaybook(transaction, document, { ...saving, note, yaml, restored: version }, now)
}
