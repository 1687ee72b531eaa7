import pg from 'pg'
import { migrate } from '../platform/database/migrate/index.ts'
import { APP_ROLE, type Database, openDatabase } from '../platform/database/index.ts'
import { initialise } from '../platform/postgres/initialise.ts'
import { OWNER } from '../platform/postgres/system.ts'
import { createWorkspaceAt, type TestWorkspace } from './create-workspace.ts'
import { assertNamesWorkspace } from './names-workspace.ts'
import { asRole, createExternalDatabase } from './external-database.ts'
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
  /** Told of every message to the database, however many statements it holds. */
  onRoundTrip?: () => void
  /** As on a managed PostgreSQL, where the migrating user is no superuser. */
  managed?: boolean
}>

const startEmpty = (): Promise<Cluster> =>
  startThrowAwayCluster(
    (data, runtime, options) => {
      initialise(runtime, data, options, ['--auth=trust', '--no-sync', '--wal-segsize=1'])
    },
    ['min_wal_size=2MB', 'max_wal_size=2MB']
  )

const MANAGED_OWNER = 'managed_owner'

const makeManagedOwner = async (superuserUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  await client.query(`create role ${MANAGED_OWNER} login createrole; create role ${APP_ROLE} login;
    grant ${APP_ROLE} to ${MANAGED_OWNER}; alter database postgres owner to ${MANAGED_OWNER}`)
  await client.end()
}

/** What a test never needs makes up most of a copy: the patterns of other databases. */
const slim = async (superuserUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  await client.query(
    `update pg_database set datistemplate = false where datname in ('template0', 'template1')`
  )
  for (const name of ['template0', 'template1']) await client.query(`drop database ${name}`)
  await client.query('checkpoint')
  await client.end()
}

/** Everything that costs: initdb and the migrations. */
const buildTemplate = async (
  managed: boolean
): Promise<Readonly<{ data: string; remove: () => Promise<void> }>> => {
  const cluster = await startEmpty()
  try {
    if (managed) await makeManagedOwner(cluster.urlOf(OWNER))
    await migrate(cluster.urlOf(managed ? MANAGED_OWNER : OWNER))
    await slim(cluster.urlOf(OWNER))
    await cluster.end()
  } catch (error) {
    await cluster.stop()
    throw error
  }
  return { data: cluster.data, remove: cluster.stop }
}

type Started = Readonly<{ ownerUrl: string; appUrl: string; stop: () => Promise<void> }>

const startEmbedded = async (managed: boolean): Promise<Started> => {
  const cluster = await startThrowAwayCluster((data, runtime, options) =>
    copyTemplate(data, runtime, options, `slim ${managed}`, () => buildTemplate(managed))
  )
  return { ownerUrl: cluster.urlOf(OWNER), appUrl: cluster.urlOf(APP_ROLE), stop: cluster.stop }
}

const startExternal = async (serverUrl: string, managed: boolean): Promise<Started> => {
  const { ownerUrl, drop } = await createExternalDatabase(serverUrl)
  await migrate(ownerUrl, managed ? { viewForm: 'predicate' } : {})
  return { ownerUrl, appUrl: asRole(ownerUrl, APP_ROLE), stop: drop }
}

/**
 * A real PostgreSQL with all migrations, policies and views, thrown away by `stop`. One a test file: it takes about half a
 * second where the migrations did not change since the last run. `DATABASE_URL` names another server to do it on.
 */
export const startTestDatabase = async ({
  onStatement = () => undefined,
  onRoundTrip = () => undefined,
  managed = process.env['HUIKE_TEST_MANAGED'] === '1'
}: TestDatabaseOptions = {}): Promise<TestDatabase> => {
  const external = process.env['DATABASE_URL']
  const { ownerUrl, appUrl, stop } = await (external
    ? startExternal(external, managed)
    : startEmbedded(managed))
  const database = openDatabase({
    connectionString: appUrl,
    onStatement: (text) => {
      assertNamesWorkspace(text)
      onStatement(text)
    },
    onRoundTrip
  })
  return {
    database,
    ownerUrl,
    appUrl,
    createWorkspace: (name = '测试公司') => createWorkspaceAt(ownerUrl, name),
    stop: async () => {
      await database.close()
      await stop()
    }
  }
}
