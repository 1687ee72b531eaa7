import { type SpawnOptions, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sqlFilesOf, sqlFolder } from '../platform/database/migrate/find-migrations.ts'
import type { Runtime } from '../platform/postgres/runtime.ts'
import { temporaryRoot } from './throw-away-cluster.ts'

/**
 * A data folder with all migrations, made once a machine and state of the migrations, and copied by each test file: a copy
 * takes a tenth of a second, initdb and migrating two. Its name holds whatever its contents follow from.
 */
const NAME = 'huike-template-'
const POLL_MS = 50
/** A lock older than this is of a process that was killed. */
const MAX_BUILD_MS = 120_000
const MAX_AGE_MS = 3_600_000

const sourceTexts = (): readonly string[] => {
  const folder = new URL('../platform/database/migrate/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.test.ts'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
}

const templateName = (runtime: Runtime, variant: string): string => {
  const sql = ['migrations', 'views'].flatMap((name) => sqlFilesOf(join(sqlFolder(), name)))
  // Not the programs' folder: it is another one each time where the account cannot enter the checkout.
  const parts = [
    process.env['HUIKE_PG_BIN'] ?? '',
    runtime.version,
    variant,
    ...sql.map(({ name, hash }) => name + hash)
  ]
  const hash = createHash('sha256').update(JSON.stringify([...parts, ...sourceTexts()]))
  return `${NAME}${process.getuid?.() ?? 0}-${hash.digest('hex').slice(0, 16)}`
}

/** Its time of change; null where it is not there. Somebody else's folder in the shared `/tmp` is an error. */
const ageOf = (path: string): number | null => {
  try {
    const { uid, mtimeMs } = lstatSync(path)
    if (process.getuid !== undefined && uid !== process.getuid()) throw new Error(`${path} is not ours`)
    return Date.now() - mtimeMs
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

const copyFolder = (from: string, to: string): void => {
  if (process.platform === 'linux') {
    const { status, stderr } = spawnSync('cp', ['-R', '--reflink=auto', from, to], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`cp: ${stderr}`)
  } else cpSync(from, to, { recursive: true })
}

/** Gives everything in a folder to the account of `options`, and PostgreSQL the rights it insists on. */
const handOver = (folder: string, { uid, gid }: SpawnOptions): void => {
  chmodSync(folder, 0o700)
  if (uid === undefined || gid === undefined) return
  chownSync(folder, uid, gid)
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    chownSync(join(entry.parentPath, entry.name), uid, gid)
}

const removeOld = (root: string): void => {
  for (const name of readdirSync(root)) {
    if (!name.startsWith(`${NAME}${process.getuid?.() ?? 0}-`)) continue
    const path = join(root, name)
    try {
      if (Date.now() - statSync(path).mtimeMs > MAX_AGE_MS) rmSync(path, { recursive: true, force: true })
    } catch {
      // Another process removed it.
    }
  }
}

/** Fills `data` with a copy of the template; `build` makes it, at a path of its own, where there is none yet. */
export const copyTemplate = async (
  data: string,
  runtime: Runtime,
  options: SpawnOptions,
  variant: string,
  build: () => Promise<Readonly<{ data: string; remove: () => Promise<void> }>>
): Promise<void> => {
  const root = temporaryRoot()
  const template = join(root, templateName(runtime, variant))
  const lock = `${template}.lock`
  for (;;) {
    if (ageOf(template) !== null) {
      // Used, so not old.
      utimesSync(template, new Date(), new Date())
      copyFolder(template, data)
      handOver(data, options)
      return
    }
    try {
      mkdirSync(lock)
    } catch {
      // Another process makes it.
      if ((ageOf(lock) ?? 0) > MAX_BUILD_MS) rmSync(lock, { recursive: true, force: true })
      await sleep(POLL_MS)
      continue
    }
    try {
      removeOld(root)
      const built = await build()
      const ready = mkdtempSync(`${template}.tmp-`)
      copyFolder(built.data, join(ready, 'data'))
      await built.remove()
      try {
        renameSync(join(ready, 'data'), template)
      } catch (error) {
        // A process that took us for dead was faster.
        if (ageOf(template) === null) throw error
      }
      rmSync(ready, { recursive: true, force: true })
    } finally {
      rmSync(lock, { recursive: true, force: true })
    }
  }
}
