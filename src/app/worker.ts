import { once } from 'node:events'
import { translate } from '#lang'
import { UsageError, type CommandContext } from '#platform/command-line'
import { readConfig, type Overrides } from '#platform/config'
import { openDatabase, type Database } from '#platform/database'
import { startJobs } from '#platform/jobs'
import { createLog, type Log } from '#platform/log'
import { AppError } from '#kernel/app-error'
import { findRunning } from '#platform/postgres'
import type { Config } from '#platform/config'
import { backupsOf } from './backups.ts'
import { keepHeapsSmall } from './keep-heaps-small.ts'
import { dataFolderOf, openStore, type Store } from './open-store.ts'
import { createServices } from './services.ts'
import { createTasks } from './tasks.ts'
import { textReaderOf } from './text-reader.ts'

/** The database of the server that runs on this folder: there is one, and it is that server's to start and stop. */
const storeOfRunning = async (config: Config): Promise<Store> => {
  const running = await findRunning(dataFolderOf(config))
  if (running === null)
    throw new AppError('unavailable', 'http.serve.notRunning', { folder: dataFolderOf(config) })
  const access = { connectionString: running.appUrl }
  const database: Database = openDatabase({ ...access, maxConnections: config.databaseConnections })
  return { database, ownerUrl: running.ownerUrl, access, close: () => database.close() }
}

const reach = (config: Config, log: Log, context: CommandContext): Promise<Store> =>
  config.databaseUrl === null
    ? storeOfRunning(config)
    : openStore(config, log, (told) => context.err(translate(context.language, told)))

/**
 * Does the background work in a process of its own until the person stops it, beside any number of `huike serve --no-jobs`
 * on the same database: imports and recomputations then never take the processor from requests.
 */
export const work = async (overrides: Overrides, context: CommandContext): Promise<void> => {
  const read = readConfig(process.env, overrides)
  if (!read.ok) throw new UsageError(read.code, read.params)
  const config = read.value
  keepHeapsSmall()
  const log = createLog(config)
  const say = (code: string): string => translate(context.language, { code, params: {} })
  const { database, ownerUrl, access, close } = await reach(config, log, context)
  try {
    const services = createServices({
      database,
      backups: backupsOf(config, ownerUrl, log),
      textReader: textReaderOf(config)
    })
    const jobs = await startJobs({ ownerUrl, ...createTasks(services, database, access), log })
    context.out(say('http.worker.ready'))
    if (!context.signal.aborted) await once(context.signal, 'abort')
    context.err(say('http.serve.stopping'))
    await jobs.stop()
  } finally {
    await close()
  }
}
