import { migrate } from '../platform/database/migrate/index.ts'
import { type Database, openDatabase } from '../platform/database/index.ts'
import { initialise } from '../platform/postgres/initialise.ts'
import { OWNER } from '../platform/postgres/system.ts'
import { createWorkspaceAt, type TestWorkspace } from './create-workspace.ts'
import { copyTemplate } from './template.ts'
import { type Cluster, startThrowAwayCluster } from './throw-away-cluster.ts'

export type TestDatabase = Readonly<{
  /** Opened as the app's role: policies bind it. */
  database: Database
  /** The superuser's connection, which no policy binds: to look behind the app's back. */
  ownerUrl: string
  appUrl: string
  /** A workspace and its administrator, e.g. `const { workspaceId, actor } = await createWorkspace('甲公司')`. */
  createWorkspace: (name?: string) => Promise<TestWorkspace>
  stop: () => Promise<void>
}>

export type TestDatabaseOptions = Readonly<{
  /** Gets the text of every statement that the app runs: to count round trips, say. */
  onStatement?: (text: string) => void
}>

const APP = 'huike_app'

const startEmpty = (): Promise<Cluster> =>
  startThrowAwayCluster((data, runtime, options) => {
    initialise(runtime, data, options, ['--auth=trust', '--no-sync', '--wal-segsize=1'])
  })

/** Everything that costs: initdb, the database, the migrations. */
const buildTemplate = async (): Promise<Readonly<{ data: string; remove: () => Promise<void> }>> => {
  const cluster = await startEmpty()
  try {
    await migrate(cluster.urlOf(OWNER))
    await cluster.end()
  } catch (error) {
    await cluster.stop()
    throw error
  }
  return { data: cluster.data, remove: cluster.stop }
}

/**
 * A real PostgreSQL with all migrations, policies and views, thrown away by `stop`. One a test file: it takes about half a
 * second where the migrations did not change since the last run.
 */
export const startTestDatabase = async ({ onStatement }: TestDatabaseOptions = {}): Promise<TestDatabase> => {
  const cluster = await startThrowAwayCluster((data, runtime, options) =>
    copyTemplate(data, runtime, options, '', buildTemplate)
  )
  const ownerUrl = cluster.urlOf(OWNER)
  const appUrl = cluster.urlOf(APP)
  const database = openDatabase({
    connectionString: appUrl,
    ...(onStatement === undefined ? {} : { onStatement })
  })
  return {
    database,
    ownerUrl,
    appUrl,
    createWorkspace: (name = '测试公司') => createWorkspaceAt(ownerUrl, name),
    stop: async () => {
      await database.close()
      await cluster.stop()
    }
  }
}
