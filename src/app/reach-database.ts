import { AppError } from '#kernel/app-error'
import { translate } from '#lang'
import { UsageError, type CommandContext } from '#platform/command-line'
import { readConfig, type Config } from '#platform/config'
import { APP_ROLE, openDatabase, type Database } from '#platform/database'
import { createLog } from '#platform/log'
import { findRunning } from '#platform/postgres'
import { dataFolderOf, openStore } from './open-store.ts'

/** The installation's database for one command. */
export type Reached = Readonly<{
  database: Database
  ownerUrl: string
  config: Config
  close: () => Promise<void>
}>

const settingsOf = (): Config => {
  const read = readConfig(process.env)
  if (!read.ok) throw new UsageError(read.code, read.params)
  return read.value
}

/** The database of the server that runs now; null where none does. Never starts a second one on the same data. */
export const reachRunning = async (): Promise<Reached | null> => {
  const config = settingsOf()
  if (config.databaseUrl !== null) {
    const database = openDatabase({
      connectionString: config.databaseUrl,
      role: APP_ROLE,
      maxConnections: 2
    })
    return { database, ownerUrl: config.databaseUrl, config, close: () => database.close() }
  }
  const running = await findRunning(dataFolderOf(config))
  if (running === null) return null
  const database = openDatabase({ connectionString: running.appUrl, maxConnections: 2 })
  return { database, ownerUrl: running.ownerUrl, config, close: () => database.close() }
}

/** The same where a server must run: says how to start it where none does. */
export const requireRunning = async (): Promise<Reached> => {
  const reached = await reachRunning()
  if (reached === null)
    throw new AppError('unavailable', 'http.serve.notRunning', { folder: dataFolderOf(settingsOf()) })
  return reached
}

/** The database whether or not a server runs: where none does it is started for this command alone. */
export const reachDatabase = async (context: CommandContext): Promise<Reached> => {
  const running = await reachRunning()
  if (running !== null) return running
  const config = settingsOf()
  const store = await openStore(config, createLog(config), (told) =>
    context.err(translate(context.language, told))
  )
  return { database: store.database, ownerUrl: store.ownerUrl, config, close: store.close }
}
