import pg from 'pg'
import { prepareAppRole } from './app-role.ts'
import { hashOf, sqlFilesOf, sqlFolder, type SqlFile } from './find-migrations.ts'
import { guardTables } from './guard.ts'
import { pendingOf, readHistory, remember } from './history.ts'
import { markLeakproof } from './leakproof.ts'
import { createViews, dropViews, type ViewForm } from './views.ts'

export type MigrateOptions = Readonly<{
  /** The folder with `migrations` and `views`; the package's own. */
  folder?: string
  /** Only the migrations up to this name: an older schema, for a restore or a test. */
  upTo?: string
  /** How list views are guarded; by what the owner may do. */
  viewForm?: ViewForm
  /** Called after each file that was run. */
  onApplied?: (name: string) => void
}>

export type Migrated = Readonly<{ applied: readonly string[]; viewForm: ViewForm }>

/** Any number, the same for all processes of one database. */
const LOCK = 4_820_117
/** Raised when the guard's own statements change: then they run again without a new migration. */
const GUARD_VERSION = 3
const GUARD = '~guard'

const inTransaction = async (owner: pg.Client, work: () => Promise<void>): Promise<void> => {
  await owner.query('begin')
  try {
    await work()
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

const apply = async (owner: pg.Client, file: SqlFile): Promise<void> => {
  try {
    await inTransaction(owner, async () => {
      await owner.query(file.text)
      await remember(owner, file.name, file.hash)
    })
  } catch (error) {
    throw new Error(`migration ${file.name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error
    })
  }
}

const bringUp = async (owner: pg.Client, options: MigrateOptions): Promise<Migrated> => {
  const folder = options.folder ?? sqlFolder()
  const files = sqlFilesOf(`${folder}/migrations`)
  const views = sqlFilesOf(`${folder}/views`)
  const { rows } = await owner.query<{ super: boolean }>(
    'select rolsuper as super from pg_roles where rolname = current_user'
  )
  const isSuperuser = rows[0]?.super === true
  const viewForm = options.viewForm ?? (isSuperuser ? 'policies' : 'predicate')
  const history = await readHistory(owner)
  const pending = pendingOf(files, history).filter(({ name }) => name <= (options.upTo ?? name))
  const guard = hashOf(JSON.stringify([GUARD_VERSION, viewForm, views.map(({ hash }) => hash)]))
  if (pending.length === 0 && history.get(GUARD) === guard) return { applied: [], viewForm }

  await prepareAppRole(owner, isSuperuser)
  // Until the guard stands again, the next start must not believe that it does.
  await owner.query('delete from migration where name = $1', [GUARD])
  await dropViews(owner)
  for (const file of pending) {
    await apply(owner, file)
    options.onApplied?.(file.name)
  }
  if (isSuperuser) await markLeakproof(owner)
  if (options.upTo === undefined)
    await inTransaction(owner, async () => {
      await guardTables(owner)
      await createViews(owner, views, viewForm)
      await remember(owner, GUARD, guard)
    })
  return { applied: pending.map(({ name }) => name), viewForm }
}

/**
 * Brings a database to this program's schema: the app's role, `db/migrations` in order, each in a transaction, then the
 * policies and the views. Does nothing where all that stands already. Of several processes one works, the others wait.
 */
export const migrate = async (ownerUrl: string, options: MigrateOptions = {}): Promise<Migrated> => {
  const owner = new pg.Client({ connectionString: ownerUrl })
  owner.on('error', () => undefined)
  await owner.connect()
  try {
    await owner.query('set search_path = public')
    await owner.query('select pg_advisory_lock($1)', [LOCK])
    return await bringUp(owner, options)
  } finally {
    await owner.end()
  }
}
