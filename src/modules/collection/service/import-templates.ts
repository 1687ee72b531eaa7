import type { FieldWay, ImportTemplate, TemplateOptions } from '#contracts/collection'
import { defaultImportOptions } from '#contracts/collection'
import type { FieldKey } from '#contracts/customers'
import { createFieldNames } from '#core/analysis'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { translate, type Language } from '#lang'
import { audit } from '#modules/audit'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { getHead } from '../io/store/import-runs.ts'
import { getRelated } from '../io/store/related.ts'
import { listTemplates, removeTemplate, renameTemplate, saveTemplate } from '../io/store/import-templates.ts'
import { reachImport } from './reach-import.ts'
import type { Moment } from './take-file.ts'

/** The keys of the ways are field keys by their type; templates of before have none. */
const waysOf = (ways: TemplateOptions['ways'] | undefined): readonly (readonly [FieldKey, FieldWay])[] =>
  Object.entries(ways ?? {}) as readonly (readonly [FieldKey, FieldWay])[]

/** Templates of the workspace with what they map, the last changed first: everybody who imports shares them. */
export const listImportTemplates = async (
  transaction: Transaction,
  language: Language
): Promise<{ items: ImportTemplate[] }> => {
  const nameOf = createFieldNames(await playbookOf(transaction), language)
  const leftOut = translate(language, { code: 'import.leftOut', params: {} })
  return {
    items: (await listTemplates(transaction)).map((template) => ({
      id: template.id,
      name: template.name,
      columns: [...template.columns],
      fields: template.mapping.map(({ field, skip }) =>
        skip === true ? leftOut : field === null ? null : nameOf(field)
      ),
      headerRow: template.headerRow,
      related: template.related
        .filter(({ use }) => use)
        .map(({ sheet, own, kind }) => ({ sheet: own ? '' : sheet, kind })),
      onDuplicate: template.options.onDuplicate,
      ways: waysOf(template.options.ways).map(([field, way]) => ({ field: nameOf(field), way })),
      updatedAt: template.updatedAt.toISOString()
    }))
  }
}

/** Gives a template another name. */
export const renameImportTemplate = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  name: string,
  { now }: Moment,
  address: string | null = null
): Promise<void> => {
  if ((await renameTemplate(transaction, id, name, now)) === 0)
    throw new AppError('notFound', 'import.templateNotFound')
  await audit(
    transaction,
    { actor, action: 'import.templateSaved', subjectKind: 'import', subjectId: id, address },
    now
  )
}

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
