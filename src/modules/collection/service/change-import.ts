import type { ChangeImport, ChangeRelated, ImportOptions } from '#contracts/collection'
import { defaultImportOptions } from '#contracts/collection'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { applyChoices } from '../core/import/index.ts'
import { applyRelated } from '../core/related/index.ts'
import { withTempFile, writeOutIn } from '../io/spool-file.ts'
import { setChoices, setList } from '../io/store/import-runs.ts'
import { getRelated, setRelated, type StoredSource } from '../io/store/related.ts'
import { listTeamMembers } from '../io/store/team.ts'
import { reachImport, requireChangeable } from './reach-import.ts'
import { asRefusal, startingOptions } from './take-file.ts'
import { readSheetHead, understandList } from './understand-list.ts'

const requireOwner = async (
  transaction: Transaction,
  actor: Actor,
  { owner }: ImportOptions
): Promise<void> => {
  if (owner.kind === 'member' && owner.memberId === actor.memberId) return
  if (!actor.permissions.includes('customer.assign'))
    throw new AppError('forbidden', 'import.mayNotAssign', {}, 'options')
  if (owner.kind !== 'member') return
  const team = await listTeamMembers(transaction)
  if (!team.some(({ id }) => id === owner.memberId))
    throw new AppError('invalid', 'import.noSuchOwner', {}, 'options')
}

const withFile = <T>(transaction: Transaction, id: string, work: (path: string) => Promise<T>): Promise<T> =>
  withTempFile(async (path) => {
    await writeOutIn(transaction, id, path)
    try {
      return await work(path)
    } catch (error) {
      throw asRefusal(error)
    }
  })

/** What a person says of further sheets; the file is opened only where one is said to be of another kind. */
const changeRelated = async (
  transaction: Transaction,
  id: string,
  mainSheet: string,
  sources: readonly StoredSource[],
  changes: readonly ChangeRelated[]
): Promise<readonly StoredSource[]> => {
  const rows = new Map(sources.map((source) => [source.sheet, source.rows]))
  const heads = new Map<string, Awaited<ReturnType<typeof readSheetHead>>>()
  const unseen = changes.filter(
    ({ sheet, kind }) =>
      kind !== undefined && !sources.some((source) => source.sheet === sheet && source.kind === kind)
  )
  if (unseen.length > 0)
    await withFile(transaction, id, async (path) => {
      for (const { sheet } of unseen) heads.set(sheet, await readSheetHead(path, sheet))
    })
  const { customFields } = await playbookOf(transaction)
  const headOf = (sheet: string) => heads.get(sheet) ?? null
  return applyRelated(sources, changes, headOf, mainSheet, customFields).map((source) => ({
    ...source,
    rows: rows.get(source.sheet) ?? heads.get(source.sheet)?.rows.slice(0, 20) ?? []
  }))
}

/** Another sheet or header (with what its template says), other columns, further sheets, other options; what was checked before has to be checked again. */
export const changeImport = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  change: ChangeImport
): Promise<void> => {
  const before = await reachImport(transaction, actor, id, true)
  requireChangeable(before)
  const related = await getRelated(transaction, id)
  let { mapping, options: chosen } = before
  let { headerRow, sources } = related
  const otherSheet = change.sheet !== undefined && change.sheet !== before.sheet
  const otherHeader = change.headerRow !== undefined && change.headerRow !== headerRow
  if (otherSheet || otherHeader)
    mapping = await withFile(transaction, id, async (path) => {
      const list = await understandList(transaction, path, {
        fileName: before.fileName,
        sheet: change.sheet ?? (before.sheet === '' ? undefined : before.sheet),
        headerRow: change.headerRow ?? null
      })
      await setList(transaction, id, list)
      if (list.options) chosen = await startingOptions(transaction, actor, list.options)
      headerRow = list.headerRow
      sources = list.related
      return list.mapping
    })
  if (change.related !== undefined)
    sources = await changeRelated(transaction, id, before.sheet, sources, change.related)
  const given = Object.entries(change.options ?? {}).filter(([, value]) => value !== undefined)
  const options: ImportOptions = {
    ...defaultImportOptions,
    ...chosen,
    ...Object.fromEntries(given)
  }
  if (change.options?.owner !== undefined) await requireOwner(transaction, actor, options)
  await setChoices(transaction, id, applyChoices(mapping, change.columns ?? []), options)
  await setRelated(transaction, id, headerRow, sources)
}
