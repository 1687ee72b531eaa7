import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '#kernel/app-error'
import type { Tell } from './tell.ts'

const POLL_MS = 50
const MAX_WAIT_MS = 60_000

const pidIn = (lockFile: string): number | null => {
  try {
    return Number.parseInt(readFileSync(lockFile, 'utf8'), 10) || null
  } catch {
    return null
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const commandOf = (pid: number): string => {
  if (process.platform === 'linux')
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    } catch {
      return ''
    }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
}

/** Whether a process is a PostgreSQL on this very data folder: it works in that folder, or was started with its name. */
const servesData = (pid: number, data: string): boolean => {
  const command = commandOf(pid)
  if (!/postgres/.test(command)) return false
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data
  } catch {
    return command.includes(data)
  }
}

const untilGone = async (pid: number, data: string): Promise<boolean> => {
  for (let waited = 0; waited < MAX_WAIT_MS; waited += POLL_MS) {
    if (!isAlive(pid) || !servesData(pid, data)) return true
    await sleep(POLL_MS)
  }
  return false
}

/**
 * Makes way where an earlier program was killed. A PostgreSQL of its that lives on is stopped (SIGINT), once it is proven
 * to be one on these data. A lock that names a living process that is none (numbers are used again, above all in
 * containers) is removed. A lock of a dead process PostgreSQL clears by itself. Never signals a number ≤ 1.
 */
export const clearOldServer = async (data: string, socketFolder: string, tell: Tell): Promise<void> => {
  for (const lock of [join(data, 'postmaster.pid'), join(socketFolder, '.s.PGSQL.5432.lock')]) {
    const pid = pidIn(lock)
    if (pid === null || !isAlive(pid)) continue
    if (!servesData(pid, data)) {
      tell({ code: 'server.removedStaleLock', params: { pid } })
      rmSync(lock, { force: true })
      continue
    }
    if (pid <= 1) throw new AppError('unavailable', 'server.dataInUse', { pid, folder: data })
    tell({ code: 'server.stoppingOrphan', params: { pid } })
    process.kill(pid, 'SIGINT')
    if (!(await untilGone(pid, data)))
      throw new AppError('unavailable', 'server.dataInUse', { pid, folder: data })
  }
}
