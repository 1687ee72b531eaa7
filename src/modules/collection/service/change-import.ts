import type { ChangeImport, ImportOptions } from '#contracts/collection'
import { defaultImportOptions } from '#contracts/collection'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Transaction } from '#platform/database'
import { applyChoices } from '../core/import/index.ts'
import { withTempFile, writeOutIn } from '../io/spool-file.ts'
import { setChoices, setList } from '../io/store/import-runs.ts'
import { listTeamMembers } from '../io/store/team.ts'
import { reachImport, requireChangeable } from './reach-import.ts'
import { asRefusal, startingOptions, understandList } from './take-file.ts'

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

/** Another sheet (with what its template says), other columns, other options; what was checked before has to be checked again. */
export const changeImport = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  change: ChangeImport
): Promise<void> => {
  const before = await reachImport(transaction, actor, id, true)
  requireChangeable(before)
  let { mapping, options: chosen } = before
  if (change.sheet !== undefined && change.sheet !== before.sheet)
    mapping = await withTempFile(async (path) => {
      await writeOutIn(transaction, id, path)
      try {
        const list = await understandList(transaction, path, change.sheet)
        await setList(transaction, id, list)
        if (list.options) chosen = await startingOptions(transaction, actor, list.options)
        return list.mapping
      } catch (error) {
        throw asRefusal(error)
      }
    })
  const given = Object.entries(change.options ?? {}).filter(([, value]) => value !== undefined)
  const options: ImportOptions = {
    ...defaultImportOptions,
    ...chosen,
    ...Object.fromEntries(given)
  }
  if (change.options?.owner !== undefined) await requireOwner(transaction, actor, options)
  await setChoices(transaction, id, applyChoices(mapping, change.columns ?? []), options)
}
