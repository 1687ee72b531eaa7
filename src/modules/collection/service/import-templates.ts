import type { ImportTemplate } from '#contracts/collection'
import { defaultImportOptions } from '#contracts/collection'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { audit } from '#modules/audit'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { getHead } from '../io/store/import-runs.ts'
import { getRelated } from '../io/store/related.ts'
import { listTemplates, removeTemplate, saveTemplate } from '../io/store/import-templates.ts'
import { reachImport } from './reach-import.ts'
import type { Moment } from './take-file.ts'

/** Templates of the workspace, the last changed first: everybody who imports shares them. */
export const listImportTemplates = async (
  transaction: Transaction
): Promise<{ items: ImportTemplate[] }> => ({
  items: (await listTemplates(transaction)).map(({ id, name, columns, updatedAt }) => ({
    id,
    name,
    columns: [...columns],
    updatedAt: updatedAt.toISOString()
  }))
})

/**
 * Keeps what an import takes its columns for, and its options, for every list with the same header from now on. A
 * template that was there for this header is replaced.
 */
export const saveImportTemplate = async (
  transaction: Transaction,
  actor: Actor,
  importId: string,
  name: string,
  { now }: Moment,
  address: string | null = null
): Promise<void> => {
  const { mapping, options } = await reachImport(transaction, actor, importId)
  const { columns } = await getHead(transaction, importId)
  const { headerRow, sources } = await getRelated(transaction, importId)
  const related = sources.map(({ rows: _samples, ...source }) => source)
  const { levelFrom: _day, ...kept } = { ...defaultImportOptions, ...options }
  const id = newId(now.getTime())
  await saveTemplate(
    transaction,
    { id, name, columns, mapping, options: kept, headerRow, related, createdBy: actor.memberId },
    now
  )
  await audit(
    transaction,
    { actor, action: 'import.templateSaved', subjectKind: 'import', subjectId: importId, address },
    now
  )
}

export const removeImportTemplate = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  { now }: Moment,
  address: string | null = null
): Promise<void> => {
  if ((await removeTemplate(transaction, id)) === 0) throw new AppError('notFound', 'import.templateNotFound')
  await audit(
    transaction,
    { actor, action: 'import.templateRemoved', subjectKind: 'import', subjectId: id, address },
    now
  )
}
