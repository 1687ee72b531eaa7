import { setTimeout } from 'node:timers/promises'
import { openDatabase, sql } from '../../../src/platform/database/index.ts'
import { median } from '../../statistics.ts'
import { withWeights } from './edited-playbooks.ts'
import type { Parts } from './interactive.ts'
import type { ProgramLine } from './line.ts'
import { askCreate } from './requests.ts'
import { saveEdit, type Urls } from './save-edit.ts'

const WINDOW_MS = 2000
const ROUNDS = 3
const CONNECTIONS = 4
const LOOK_MS = 50

/** Customers entered while the program computes everybody anew, beside the same while it does not. */
export const measureWriters = async (
  { appUrl }: Urls,
  { program, load }: Pick<Parts, 'program' | 'load'>,
  { workspaceId, cookies, rows }: Readonly<{ workspaceId: number; cookies: readonly string[]; rows: number }>
): Promise<ProgramLine> => {
  const database = openDatabase({ connectionString: appUrl, maxConnections: 1 })
  const { ours: requests } = askCreate({ cookies, workspaceId, owner: null }, [])
  const rate = async (): Promise<number> =>
    (
      await load.run({
        port: program.port,
        requests,
        connections: CONNECTIONS,
        milliseconds: WINDOW_MS,
        most: Infinity
      })
    ).perSecond
  const until = async (version: number, isSo: (row: { finished: boolean }) => boolean): Promise<void> => {
    for (;;) {
      const row = await database.inWorkspace(workspaceId, (transaction) =>
        transaction.row<{ finished: boolean }>(
          sql`select r.finished_at is not null as finished from playbook_rollout r
               where r.workspace_id = ${workspaceId} and r.version = ${version}`
        )
      )
      if (row !== null && isSo(row)) return
      await setTimeout(LOOK_MS)
    }
  }
  const alone: number[] = []
  const beside: number[] = []
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      alone.push(await rate())
      const over = new AbortController()
      const first = await saveEdit(database, workspaceId, withWeights, false)
      await until(first, () => true)
      const rolling = async (): Promise<void> => {
        for (let version = first; ; version = await saveEdit(database, workspaceId, withWeights, false)) {
          await until(version, ({ finished }) => finished)
          if (over.signal.aborted) return
        }
      }
      const rolled = rolling()
      beside.push(await rate())
      over.abort()
      await rolled
    }
  } finally {
    await database.close()
  }
  return {
    job: 'create beside a rollout',
    rows,
    unit: 'req/s',
    ours: median(beside),
    bare: median(alone),
    alone: null,
    roundTrips: null,
    peakMiB: null,
    bar: '≥ 0.7 × without'
  }
}
