import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export type Said = Readonly<{ ready?: number; code?: string; error?: string }>
export type OtherProgram = Readonly<{
  /** What it said last: that it is ready, or why not. */
  said: Said
  /** Ends it as the system does when memory runs out. */
  kill: () => Promise<void>
}>

/** Starts another program on a data folder, as another account where `account` says so; comes back when it has said how it went. */
export const startOtherProgram = async (
  dataFolder: string,
  account: Readonly<{ uid?: number; gid?: number }> = {}
): Promise<OtherProgram> => {
  const script = fileURLToPath(new URL('run-embedded.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataFolder], {
    ...account,
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let said: Said = {}
  for await (const line of createInterface(child.stdout)) {
    // Written by `run-embedded.ts`.
    said = JSON.parse(line) as Said
    if (said.ready !== undefined || said.error !== undefined) break
  }
  return {
    said,
    kill: async () => {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    }
  }
}

/** The number of the server that runs on a data folder, by its lock. */
export const serverPid = (cluster: string): number =>
  Number.parseInt(readFileSync(`${cluster}/postmaster.pid`, 'utf8'), 10)

export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    // A process that has ended and that nobody has asked about is none.
    return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
