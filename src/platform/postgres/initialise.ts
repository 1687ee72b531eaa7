import { type SpawnOptions, spawnSync } from 'node:child_process'
import { executable, type Runtime } from './runtime.ts'
import { OWNER } from './system.ts'

/** macOS and Windows have no C.UTF-8 of the system's; LANG is never asked: it may name a locale that is not there. */
const localeOptions = (): readonly string[] =>
  process.platform === 'linux'
    ? ['--locale=C.UTF-8']
    : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

/** Makes a data folder in UTF-8 whose only user is the owner; `extra` such as `--no-sync`. */
export const initialise = (
  runtime: Runtime,
  data: string,
  options: SpawnOptions,
  extra: readonly string[] = ['--auth=trust']
): void => {
  const { status, error, stderr } = spawnSync(
    executable(runtime.folder, 'initdb'),
    ['-D', data, '-U', OWNER, '--encoding=UTF8', ...localeOptions(), ...extra],
    { ...options, stdio: 'pipe', encoding: 'utf8' }
  )
  if (status !== 0) throw new Error(`initdb failed: ${String(error ?? stderr)}`)
}
