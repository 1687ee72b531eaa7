import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlaybookDocument } from '#contracts/playbook'
import { playbookOf, savePlaybook } from '#modules/playbook'
import { recomputeOutdated } from '#modules/customers'
import { openDatabase, type Database } from '#platform/database'
import { dayInZone } from '#platform/http'
import { findRunning } from '#platform/postgres'
import { chance, type Chance } from './testing/chance.ts'
import { halfDone } from './testing/half-done.ts'
import { createKeenClient, setUp, wish, type KeenClient, type Wish } from './testing/keen-client.ts'
import { createProgram, until, type Program } from './testing/program.ts'

/** `npm run test:soak` does many rounds; a failure comes again with its seed. */
const ROUNDS = Number(process.env['HUIKE_SURVIVAL_ROUNDS'] ?? 3)
const SEED = Number(process.env['HUIKE_SURVIVAL_SEED'] ?? 1)
const PATIENCE_MS = 900_000
const ROWS = 1500
const WISHES = 60
const AT_ONCE = 4

type Work = 'an import' | 'creates' | 'records and a recomputation'
type Victim = 'the program' | 'the database' | 'a connection’s process'
type Round = Readonly<{ number: number; work: Work; victim: Victim }>

const next: Chance = chance(SEED)

/** Each work meets each victim; the first three are what `npm test` does. */
const plan: readonly (readonly [Work, Victim])[] = [
  ['an import', 'the program'],
  ['creates', 'the database'],
  ['records and a recomputation', 'the program'],
  ['an import', 'the database'],
  ['creates', 'a connection’s process'],
  ['records and a recomputation', 'the database'],
  ['an import', 'a connection’s process'],
  ['creates', 'the program'],
  ['records and a recomputation', 'a connection’s process']
]
const rounds: readonly Round[] = Array.from({ length: ROUNDS }, (_, at) => {
  const [work, victim] = plan[at % plan.length] ?? ['creates', 'the program']
  return { number: at + 1, work, victim }
})

let program: Program
let client: KeenClient
let owner: pg.Client

/** A connection of its own, anew: the one before may have died with what was killed. */
const connect = async (): Promise<void> => {
  const place = await findRunning(program.dataFolder)
  await until('the database can be reached', async () => {
    const fresh = new pg.Client({ connectionString: place?.ownerUrl })
    fresh.on('error', () => undefined)
    try {
      await fresh.connect()
      await fresh.query('select 1')
    } catch {
      return false
    }
    owner = fresh
    return true
  })
}

beforeAll(async () => {
  program = await createProgram()
  await program.start()
  client = createKeenClient(program.address, await setUp(program.address))
  await connect()
}, PATIENCE_MS)
afterAll(async () => {
  await owner.end().catch(() => undefined)
  await program.remove()
}, PATIENCE_MS)

const numberIn = async (question: string): Promise<number> =>
  Number((await owner.query<{ count: string }>(question)).rows[0]?.count ?? 0)

const postmaster = (): number =>
  Number(readFileSync(join(program.dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

const strike = async (victim: Victim): Promise<void> => {
  if (victim === 'the program') {
    await program.kill()
    return program.start()
  }
  const busy = await numberIn(
    `select pid as count from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
     order by state = 'active' desc, xact_start desc nulls last limit 1`
  )
  process.kill(victim === 'the database' ? postmaster() : busy, 'SIGKILL')
  // The same program starts it again.
  await until('the program answers again', async () => {
    const answer = await fetch(`${program.address}/ready`).catch(() => null)
    return answer?.status === 200
  })
}

/** What the server said yes to, by what was asked: that must be there for ever. */
const customers = new Map<string, string>()
const records = new Map<string, string>()
const imports: string[] = []

/** Sends wishes, several at a time; those that were not granted are left. */
const sendAll = async (
  wishes: readonly Wish[],
  granted: (wish: Wish, id: string) => void
): Promise<readonly Wish[]> => {
  const waiting = [...wishes]
  const left: Wish[] = []
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
        const answer = await client.send(one)
        if (answer?.status === 201) granted(one, answer.id ?? '')
        else left.push(one)
      }
    })
  )
  return left
}

/** Names unlike each other. */
const letter = (at: number): string => String.fromCodePoint(0x4e00 + (at % 20_000))
const nameOf = (round: number, at: number): string =>
  `苏州${letter(round * 1733 + at)}${letter(at * 7 + round)}${letter(round)}机械有限公司`

/** Strikes in the middle of many requests, then asks again, under the same keys, for what was not granted. */
const strikeAmid = async (
  wishes: readonly Wish[],
  granted: Map<string, string>,
  victim: Victim
): Promise<void> => {
  const enough = granted.size + 1 + next(WISHES / 2)
  const sending = sendAll(wishes, ({ key }, id) => granted.set(key, id))
  await until('some are granted', () => granted.size >= enough)
  await strike(victim)
  for (const one of await sending) granted.set(one.key, await client.insist(one))
}

const during: Readonly<Record<Work, (round: Round) => Promise<void>>> = {
  'an import': async ({ number, victim }) => {
    const lines = Array.from(
      { length: ROWS },
      (_, at) => `${nameOf(number + 500, at)},苏州市星湖街${at}号,${at % 900}人`
    )
    const id = await client.upload(`第${number}批.csv`, `客户名称,地址,员工人数\n${lines.join('\n')}\n`)
    imports.push(id)
    await client.insist(wish(`/imports/${id}/run`, {}))
    const enough = 1 + next(ROWS / 2)
    await until(
      'the import is on its way',
      async () => (await numberIn(`select done_rows as count from import_run where id = '${id}'`)) >= enough
    )
    await strike(victim)
  },
  creates: ({ number, victim }) => {
    const wishes = Array.from({ length: WISHES }, (_, at) =>
      wish('/customers', {
        fields: { name: nameOf(number, at), mobile: `138${10_000_000 + number * WISHES + at}` }
      })
    )
    return strikeAmid(wishes, customers, victim)
  },
  'records and a recomputation': async ({ number, victim }) => {
    const ids = [...customers.values()]
    const wishes = Array.from({ length: WISHES }, (_, at) =>
      wish(`/customers/${ids[at % ids.length] ?? ''}/follow-ups`, {
        happenedAt: new Date().toISOString(),
        method: '电话',
        content: `第${number}轮第${at}次`,
        nextAction: '再打电话',
        nextOn: `2030-01-${10 + (at % 20)}`
      })
    )
    await saveOtherPlaybook()
    await strikeAmid(wishes, records, victim)
  }
}

/** An edit that reaches everybody: the completeness of each is another. */
const otherWeights = ({ fields, ...playbook }: PlaybookDocument): PlaybookDocument => ({
  ...playbook,
  fields: fields.map((field, at) => (at === 0 ? { ...field, weight: (field.weight % 20) + 1 } : field))
})

/** Work that is done beside the program, in the same database. */
const inDatabase = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
  const place = await findRunning(program.dataFolder)
  const database = openDatabase({ connectionString: place?.appUrl ?? '' })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** Another version of the playbook: all that was decided by the one before is decided anew in the background. */
const saveOtherPlaybook = (): Promise<unknown> =>
  inDatabase((database) =>
    database.inWorkspace(1, async (transaction) =>
      savePlaybook(transaction, otherWeights(await playbookOf(transaction)), { actor: null }, new Date())
    )
  )

/** All that is computed of each customer, and how he is found. */
const decided = async (): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await owner.query<{ id: string; told: string }>(
    `select f.customer_id::text as id, s.lexemes::text || (to_jsonb(f) - 'playbook_version' - 'as_of')::text as told
       from customer_facts f join customer_search s using (workspace_id, customer_id)`
  )
  return new Map(rows.map(({ id, told }) => [id, told]))
}

/** Decides everybody from the beginning. */
const decideAll = (): Promise<number> =>
  inDatabase((database) => {
    const [now, { signal }] = [new Date(), new AbortController()]
    return recomputeOutdated(database, 1, dayInZone(now, 'Asia/Shanghai'), { everybody: true, now, signal })
  })

const missing = async (table: string, ids: Iterable<string>): Promise<readonly string[]> => {
  const { rows } = await owner.query<{ id: string }>(
    `select wanted.id::text as id from unnest($1::uuid[]) wanted (id)
      where not exists (select 1 from ${table} t where t.id = wanted.id)`,
    [[...ids]]
  )
  return rows.map(({ id }) => id)
}

describe(
  'nothing that was said to be done is lost, nothing is done by halves',
  { timeout: PATIENCE_MS },
  () => {
    test.each(rounds)('round $number: $victim is killed during $work', async (round) => {
      await during[round.work](round)
      await owner.end().catch(() => undefined)
      await connect()
      expect(await halfDone(owner)).toEqual([])
      expect(await missing('customer', customers.values())).toEqual([])
      expect(await missing('follow_up_record', records.values())).toEqual([])
    })

    test('imports go on by themselves and end with each row once', async () => {
      await until('all imports are at their end', async () => {
        const atWork = await numberIn(
          `select count(*) from import_run where state not in ('done', 'failed', 'cancelled')`
        )
        return atWork === 0
      })
      const { rows } = await owner.query(
        `select i.state, (i.counts ->> 'created')::int as created, count(c.id)::int as customers,
              count(distinct c.name)::int as names, (select count(*)::int from import_piece p where p.import_id = i.id) as pieces
         from import_run i left join customer c on (c.workspace_id, c.import_id) = (i.workspace_id, i.id)
        group by i.workspace_id, i.id`
      )
      const whole = { state: 'done', created: ROWS, customers: ROWS, names: ROWS, pieces: 0 }
      expect(rows).toEqual(imports.map(() => whole))
    })

    test('everything is decided by the playbook in force, and no message is left lying', async () => {
      await until(
        'the playbook in force has reached all',
        async () =>
          (await numberIn(
            `select count(*) from playbook_rollout r where r.finished_at is not null
                and r.version = (select max(p.version) from playbook_version p where p.workspace_id = r.workspace_id)`
          )) === 1
      )
      const before = await decided()
      await decideAll()
      const after = await decided()
      expect([...after].filter(([id, told]) => before.get(id) !== told)).toEqual([])
      await until('the outbox is empty', async () => (await numberIn('select count(*) from outbox')) === 0)
      expect(await halfDone(owner)).toEqual([])
    })
  }
)
