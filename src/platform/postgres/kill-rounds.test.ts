import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { migrate, openDatabase, sql } from '#platform/database'
import { startEmbedded } from './embedded.ts'
import { serverPid } from './testing/other-program.ts'

const ROUNDS = Number(process.env['HUIKE_SOAK_ROUNDS'] ?? (process.env['HUIKE_SOAK'] === '1' ? 50 : 2))
const WRITERS = 4

test.skipIf(process.platform === 'win32')(
  `the server is killed ${ROUNDS} times while it writes: what was acknowledged is there, once`,
  async () => {
    const root = mkdtempSync(join(tmpdir(), 'huike-k-'))
    chmodSync(root, 0o755)
    const embedded = await startEmbedded({ dataFolder: join(root, 'data') })
    await migrate(embedded.ownerUrl)
    const database = openDatabase({ connectionString: embedded.appUrl })
    const owner = new pg.Pool({ connectionString: embedded.ownerUrl })
    owner.on('error', () => undefined)
    await owner.query(`insert into workspace (id, name, created_at) values (1, '甲', now())`)

    const busy = { go: true }
    const acknowledged: string[] = []
    const write = async (writer: number): Promise<void> => {
      for (let number = 1; busy.go; number += 1) {
        const topic = `${writer}-${number}`
        try {
          await database.inWorkspace(1, ({ run }) =>
            run(sql`insert into outbox (workspace_id, id, topic, payload, created_at)
              values (${1}, gen_random_uuid(), ${topic}, '{}', now())`)
          )
          acknowledged.push(topic)
        } catch {
          // Told as failed: it may stand or not.
          await sleep(20)
        }
      }
    }
    const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer))
    const killed = new Set<number>()
    while (killed.size < ROUNDS) {
      const before = acknowledged.length
      while (acknowledged.length < before + 50) await sleep(20)
      // Writers may go on for a moment on connections that outlive their server.
      const pid = serverPid(join(embedded.folder, 'postgres'))
      if (killed.has(pid)) continue
      killed.add(pid)
      process.kill(pid, 'SIGKILL')
    }
    const last = acknowledged.length
    while (acknowledged.length < last + 200) await sleep(20)
    busy.go = false
    await Promise.all(writers)

    const { rows } = await owner.query<{ topic: string; count: number }>(
      'select topic, count(*)::int as count from outbox group by 1'
    )
    const stored = new Map(rows.map(({ topic, count }) => [topic, count]))
    expect(acknowledged.filter((topic) => stored.get(topic) !== 1)).toEqual([])
    await owner.end()
    await database.close()
    await embedded.stop()
    rmSync(root, { recursive: true })
  },
  300_000 + ROUNDS * 60_000
)
