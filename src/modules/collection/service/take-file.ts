import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import {
  defaultImportOptions,
  type ImportOptions,
  type MappingFile,
  type TemplateOptions
} from '#contracts/collection'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Day } from '#kernel/day'
import { TableError } from '#lib/tables'
import { audit } from '#modules/audit'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import { takeIn, withTempFile } from '../io/spool-file.ts'
import { insertImport, removeOldDrafts, setChoices, setFile, setList } from '../io/store/import-runs.ts'
import { setRelated } from '../io/store/related.ts'
import { listTeamMembers } from '../io/store/team.ts'
import { understandList } from './understand-list.ts'

const DRAFT_DAYS = 7
const DAY_MS = 86_400_000

export type Moment = Readonly<{ now: Date; today: Day }>

/** A file that cannot be read is the sender's to mend; nothing of it stays. */
export const asRefusal = (error: unknown): unknown =>
  error instanceof TableError ? new AppError('invalid', error.code, error.params, 'file') : error

/** The options of a list that was just understood: the template's, as far as this actor may choose them. */
export const startingOptions = async (
  transaction: Transaction,
  actor: Actor,
  template: TemplateOptions | null
): Promise<ImportOptions> => {
  const options = { ...defaultImportOptions, ...template }
  if (!actor.permissions.includes('customer.assign'))
    return { ...options, owner: { kind: 'member', memberId: actor.memberId } }
  const { owner } = options
  if (owner.kind !== 'member') return options
  const team = await listTeamMembers(transaction)
  return team.some(({ id }) => id === owner.memberId)
    ? options
    : { ...options, owner: defaultImportOptions.owner }
}

const nameOf = (fileName: string): string => basename(fileName.replaceAll('\\', '/')).slice(0, 200) || '—'

/**
 * Takes a list in: its bytes into the database, its columns understood, its first rows kept. Whoever may not give
 * customers to others is their owner himself.
 */
export const takeFile = async (
  transaction: Transaction,
  actor: Actor,
  file: Readonly<{
    fileName: string
    stream: Readable
    sheet?: string | undefined
    headerRow?: number | null
    byHand?: MappingFile
  }>,
  { now, today }: Moment,
  address: string | null = null
): Promise<string> => {
  const id = newId(now.getTime())
  await removeOldDrafts(transaction, new Date(now.getTime() - DRAFT_DAYS * DAY_MS))
  await insertImport(
    transaction,
    id,
    { fileName: nameOf(file.fileName), asOf: today, createdBy: actor.memberId },
    now
  )
  await withTempFile(async (path) => {
    const taken = await takeIn(transaction, id, file.stream, path)
    await setFile(transaction, id, taken)
    try {
      const list = await understandList(transaction, path, file)
      await setList(transaction, id, list)
      await setRelated(transaction, id, list.headerRow, list.related)
      const options = await startingOptions(transaction, actor, list.options)
      await setChoices(transaction, id, list.mapping, options)
    } catch (error) {
      throw asRefusal(error)
    }
  })
  await audit(
    transaction,
    { actor, action: 'import.fileTaken', subjectKind: 'import', subjectId: id, address },
    now
  )
  await announce(transaction, 'import.progress', { id }, now)
  return id
}
