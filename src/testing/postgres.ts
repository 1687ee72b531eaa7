import { initialise } from '../platform/postgres/initialise.ts'
import { OWNER } from '../platform/postgres/system.ts'
import { createExternalDatabase } from './external-database.ts'
import { startThrowAwayCluster } from './throw-away-cluster.ts'

/** A PostgreSQL for one test file: throw-away, empty, in UTF-8. `stop` ends it and removes its folder. */
export type TestPostgres = Readonly<{ connectionString: string; stop: () => Promise<void> }>

/**
 * Starts an empty PostgreSQL for tests, as root or as anybody, from a checkout of any path; `DATABASE_URL` names another
 * server, where it makes a database of its own. Tests of the product's own tables take `startTestDatabase`.
 */
export const startTestPostgres = async (): Promise<TestPostgres> => {
  const external = process.env['DATABASE_URL']
  if (external) {
    const { ownerUrl, drop } = await createExternalDatabase(external)
    return { connectionString: ownerUrl, stop: drop }
  }
  const cluster = await startThrowAwayCluster((data, runtime, options) => {
    initialise(runtime, data, options, ['--auth=trust', '--no-sync'])
  })
  return { connectionString: cluster.urlOf(OWNER), stop: cluster.stop }
}
