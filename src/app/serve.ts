import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AppError } from '#kernel/app-error'
import { translate } from '#lang'
import { UsageError, type CommandContext } from '#platform/command-line'
import { readConfig, type Config, type Overrides } from '#platform/config'
import { startJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { backupsOf } from './backups.ts'
import { keepHeapsSmall } from './keep-heaps-small.ts'
import { dataFolderOf, openStore } from './open-store.ts'
import { buildServer } from './server.ts'
import { createServices } from './services.ts'
import { createTasks } from './tasks.ts'
import { textReaderOf } from './text-reader.ts'

/** The built web app lies beside the bundle; sources have none. */
const pages = fileURLToPath(new URL('web', import.meta.url))

const tlsOf = ({ tlsCertFile, tlsKeyFile }: Config) =>
  tlsCertFile === null || tlsKeyFile === null
    ? null
    : { cert: readFileSync(tlsCertFile), key: readFileSync(tlsKeyFile) }

/** What to open in the browser. */
const addressOf = ({ publicUrl, host, port, tlsCertFile }: Config, listeningOn: number): string => {
  if (publicUrl !== null) return publicUrl
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `${tlsCertFile === null ? 'http' : 'https'}://${name}:${listeningOn || port}`
}

const refuseBusy = (error: unknown, { host, port }: Config): never => {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') throw new AppError('unavailable', 'http.serve.portBusy', { port })
  if (code === 'EACCES') throw new AppError('unavailable', 'http.serve.portForbidden', { port })
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    throw new AppError('unavailable', 'http.serve.hostUnknown', { host })
  throw error
}

/**
 * Runs the server until the person stops it: database, jobs and web in this one process, or without the jobs where others
 * do them (`huike worker`).
 */
export const serve = async (
  overrides: Overrides,
  context: CommandContext,
  { jobs: doesJobs = true }: Readonly<{ jobs?: boolean }> = {}
): Promise<void> => {
  const read = readConfig(process.env, overrides)
  if (!read.ok) throw new UsageError(read.code, read.params)
  const config = read.value
  keepHeapsSmall()
  const log = createLog(config)
  const tls = tlsOf(config)
  const store = await openStore(config, log, (told) => context.err(translate(context.language, told)))
  const closing: (() => Promise<void>)[] = [store.close]
  const close = async (): Promise<void> => {
    for (const each of closing.reverse()) await each()
  }
  try {
    const { database, ownerUrl, access } = store
    const services = createServices({
      database,
      demo: config.demo,
      publicUrl: config.publicUrl,
      backups: backupsOf(config, ownerUrl, log),
      textReader: textReaderOf(config)
    })
    const work = doesJobs ? createTasks(services, database, access) : { tasks: [], periodic: [] }
    const jobs = await startJobs({ ownerUrl, ...work, log })
    closing.push(jobs.stop)
    const server = await buildServer({
      database,
      services,
      log,
      config,
      tls,
      pages,
      onCommit: jobs.wake,
      events: jobs.events
    })
    closing.push(() => server.close())
    await server
      .listen({ host: config.host, port: config.port })
      .catch((error: unknown) => refuseBusy(error, config))
    const [place] = server.addresses()
    const address = addressOf(config, typeof place === 'object' ? place.port : config.port)
    const where = config.databaseUrl === null ? dataFolderOf(config) : 'PostgreSQL'
    for (const language of ['zh-CN', 'en'] as const)
      context.out(translate(language, { code: 'http.serve.ready', params: { address, where } }))
    if (!context.signal.aborted) await once(context.signal, 'abort')
    context.err(translate(context.language, { code: 'http.serve.stopping', params: {} }))
  } finally {
    await close()
  }
}
