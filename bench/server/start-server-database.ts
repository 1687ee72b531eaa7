import { APP_ROLE, migrate } from '../../src/platform/database/index.ts'
import { initialise } from '../../src/platform/postgres/initialise.ts'
import { settingsFor } from '../../src/platform/postgres/settings.ts'
import { OWNER } from '../../src/platform/postgres/system.ts'
import { startThrowAwayCluster } from '../../src/testing/throw-away-cluster.ts'

export type ServerDatabase = Readonly<{
  ownerUrl: string
  appUrl: string
  stop: () => Promise<void>
}>

/** A PostgreSQL of the machine's own settings with all migrations, thrown away by `stop`; only its disk may lag. */
export const startServerDatabase = async (): Promise<ServerDatabase> => {
  const cluster = await startThrowAwayCluster(
    (data, runtime, options) => {
      initialise(runtime, data, options, ['--auth=trust', '--no-sync'])
    },
    settingsFor().filter((setting) => !/^(?:fsync|synchronous_commit|full_page_writes)=/.test(setting))
  )
  try {
    await migrate(cluster.urlOf(OWNER))
  } catch (error) {
    await cluster.stop()
    throw error
  }
  return { ownerUrl: cluster.urlOf(OWNER), appUrl: cluster.urlOf(APP_ROLE), stop: cluster.stop }
}
