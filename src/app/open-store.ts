import { resolve } from 'node:path'
import type { Message } from '#kernel/result'
import type { Config } from '#platform/config'
import { APP_ROLE, migrate, openDatabase, type Database } from '#platform/database'
import { migrateJobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import { startEmbedded } from '#platform/postgres'
import { packageRoot } from './package-root.ts'

/** The database of the program, up to date and open. */
export type Store = Readonly<{
  database: Database
  ownerUrl: string
  /** How a thread opens it for itself. */
  access: Readonly<{ connectionString: string; role?: string }>
  close: () => Promise<void>
}>

type Access = Readonly<{ ownerUrl: string; appUrl: string; role?: string; stop: () => Promise<void> }>

export const dataFolderOf = ({ dataFolder }: Pick<Config, 'dataFolder'>): string =>
  resolve(dataFolder ?? `${packageRoot()}/data`)

const reach = async (config: Config, log: Log, tell: (message: Message) => void): Promise<Access> => {
  if (config.databaseUrl !== null)
    return {
      ownerUrl: config.databaseUrl,
      appUrl: config.databaseUrl,
      role: APP_ROLE,
      stop: () => Promise.resolve()
    }
  return startEmbedded({
    dataFolder: dataFolderOf(config),
    tell,
    onLine: (line) => log.debug({ from: 'postgres' }, line.trimEnd())
  })
}

/** Starts or reaches the database, brings it up to date and opens it as the app's role. */
export const openStore = async (
  config: Config,
  log: Log,
  tell: (message: Message) => void
): Promise<Store> => {
  const access = await reach(config, log, tell)
  try {
    await migrate(access.ownerUrl, { onApplied: (name) => log.info({ name }, 'migration applied') })
    await migrateJobs(access.ownerUrl, log)
    let isClosing = false
    const asApp = {
      connectionString: access.appUrl,
      ...(access.role === undefined ? {} : { role: access.role })
    }
    const database = openDatabase({
      ...asApp,
      maxConnections: config.databaseConnections,
      onConnectionError: (error) => {
        if (!isClosing) log.warn({ reason: error.message }, 'database: a connection broke')
      }
    })
    const close = async (): Promise<void> => {
      isClosing = true
      await database.close()
      await access.stop()
    }
    return { database, ownerUrl: access.ownerUrl, access: asApp, close }
  } catch (error) {
    await access.stop()
    throw error
  }
}
