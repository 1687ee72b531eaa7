import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultPlaybook, installDefaultPlaybook, playbookOf, savePlaybook } from '#modules/playbook'
import { sql, type Transaction } from '#platform/database'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { readFields } from './edit/read-fields.ts'
import { insertCustomers } from './service/insert-customers.ts'
import { refresh } from './service/refresh.ts'
import { recomputeOutdated } from './service/roll-out.ts'
import { edits, fieldsOf, gradesFrom } from './testing/playbook-edits.ts'

let postgres: TestDatabase
const today = '2026-03-02'
const moment = { now: new Date(`${today}T04:00:00Z`), today }
const run = { now: moment.now, signal: new AbortController().signal }

beforeAll(async () => {
  postgres = await startTestDatabase()
})
afterAll(() => postgres.stop())

type Row = Readonly<Record<string, unknown>>

const derived = async (transaction: Transaction) => {
  const { workspaceId } = transaction
  const facts = await transaction.rows(
    sql`select * from customer_list where workspace_id = ${workspaceId} order by customer_id`
  )
  return {
    // By which version, and when they were last looked at, is no decision.
    facts: facts.map(
      ({ as_of: _asOf, facts_valid_until: _until, playbook_version: _version, ...row }) => row
    ),
    until: facts.map((row) => row['facts_valid_until'] as string | null),
    search: await transaction.rows<Row>(
      sql`select * from customer_search_list where workspace_id = ${workspaceId} order by customer_id`
    ),
    findings: await transaction.rows<Row>(
      sql`select customer_id, rule, ordinal, message from finding where workspace_id = ${workspaceId} order by customer_id, rule, ordinal`
    ),
    parts: await transaction.rows<Row>(
      sql`select id, pains, wants, urgency from need where workspace_id = ${workspaceId} order by id`
    )
  }
}

const prepared = async (count: number) => {
  const { workspaceId, actor } = await postgres.createWorkspace()
  const inside = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    postgres.database.inWorkspace(workspaceId, work)
  const ids = await inside(async (transaction) => {
    await installDefaultPlaybook(transaction, null, moment.now)
    const files = Array.from({ length: count }, (_, at) => ({
      file: readFields(fieldsOf(at + 1), today),
      ownerId: actor.memberId
    }))
    return insertCustomers(transaction, files, moment, {
      origin: 'import',
      importId: null,
      actorId: actor.memberId
    })
  })
  const recompute = (): Promise<number> => recomputeOutdated(postgres.database, workspaceId, today, run)
  return { workspaceId, inside, ids, recompute }
}

const COUNT = 42

/** After the rollout everything stands as if everybody had been computed anew. Gives how many were. */
const assertRolledOut = async ({
  inside,
  ids,
  recompute
}: Awaited<ReturnType<typeof prepared>>): Promise<number> => {
  const count = await recompute()
  const stands = await inside(derived)
  await inside((transaction) => refresh(transaction, ids, moment))
  const { until, ...anew } = await inside(derived)
  const { until: foretold, ...found } = stands
  expect(found).toEqual(anew)
  // Early is harmless, late is not.
  until.forEach((day, at) => expect((foretold[at] ?? '9999') <= (day ?? '9999')).toBe(true))
  return count
}

describe('a version of the playbook is rolled out', () => {
  const counts = new Map<string, number>()
  let base: Awaited<ReturnType<typeof prepared>>
  beforeAll(async () => {
    base = await prepared(COUNT)
  })

  // One after the other on the same customers: each is compared with the one before it.
  test.each(edits)(
    '%s: who is reached is computed anew, and all stands as if everybody had been',
    async (name, edit) => {
      await base.inside(async (transaction) =>
        savePlaybook(transaction, edit(await playbookOf(transaction)), { actor: null }, moment.now)
      )
      counts.set(name, await assertRolledOut(base))
    }
  )

  test('no more are computed anew than the edit can concern', () => {
    expect(counts.get('客户A from 60万')).toBe(0)
    // Whoever buys for 45万.
    expect(counts.get('客户A from 40万')).toBe(6)
    expect(counts.get('another pace')).toBe(0)
    expect(counts.get('fields that count more')).toBe(COUNT)
  })

  test('several edits at once, and one that is taken back before it was rolled out', async () => {
    const base = await prepared(24)
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...edits], { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (chosen, half) => {
          const edited = chosen.reduce((playbook, [, edit]) => edit(playbook), defaultPlaybook())
          await base.inside((transaction) => savePlaybook(transaction, edited, { actor: null }, moment.now))
          // Somebody was changed meanwhile, by the version between.
          if (half) await base.inside((transaction) => refresh(transaction, base.ids.slice(0, 9), moment))
          else await base.recompute()
          await base.inside((transaction) =>
            savePlaybook(transaction, defaultPlaybook(), { actor: null }, moment.now)
          )
          await assertRolledOut(base)
        }
      ),
      { numRuns: 8 }
    )
  })

  test('it gives way after each batch, for as long as the batch took to work, one rest behind the other', async () => {
    const { workspaceId, inside } = await prepared(COUNT)
    await inside(async (transaction) =>
      savePlaybook(transaction, gradesFrom(40)(await playbookOf(transaction)), { actor: null }, moment.now)
    )
    const worked: number[] = []
    let resting = 0
    const together: number[] = []
    const giveWay = async (workedMs: number): Promise<void> => {
      worked.push(workedMs)
      together.push((resting += 1))
      await setImmediate()
      resting -= 1
    }
    const slowly = { ...run, batch: 2, giveWay, everybody: true }
    expect(await recomputeOutdated(postgres.database, workspaceId, today, slowly)).toBe(COUNT)
    expect(worked).toHaveLength(COUNT / 2)
    expect(Math.min(...worked)).toBeGreaterThan(0)
    expect(Math.max(...together)).toBe(1)
  })

  test('who is not reached is not written, nor who keeps what he has', async () => {
    const { workspaceId, inside, recompute } = await prepared(COUNT)
    await inside(async (transaction) =>
      savePlaybook(transaction, gradesFrom(40)(await playbookOf(transaction)), { actor: null }, moment.now)
    )
    const aborted = AbortSignal.abort()
    expect(await recomputeOutdated(postgres.database, workspaceId, today, { ...run, signal: aborted })).toBe(
      0
    )
    expect(await recompute()).toBe(6)
    expect(await recompute()).toBe(0)
    const { versions, rollout } = await inside(async (transaction) => ({
      versions: await transaction.rows(
        sql`select playbook_version as version, count(*)::int as customers from customer_list where workspace_id = ${workspaceId} group by 1 order by 1`
      ),
      rollout: await transaction.rows(
        sql`select version, base_version, total, done, finished_at is not null as finished from playbook_rollout where workspace_id = ${workspaceId}`
      )
    }))
    expect(versions).toEqual([
      // Two of the six are as they were.
      { version: 1, customers: 38 },
      { version: 2, customers: 4 }
    ])
    expect(rollout).toEqual([{ version: 2, base_version: 1, total: 6, done: 6, finished: true }])
  })

  test('where it was broken off it goes on behind those who were looked at', async () => {
    const base = await prepared(COUNT)
    const { workspaceId, inside } = base
    await inside(async (transaction) => {
      const playbook = await playbookOf(transaction)
      const fields = playbook.fields.map((field) => ({ ...field, weight: (field.weight % 7) + 1 }))
      await savePlaybook(transaction, { ...playbook, fields }, { actor: null }, moment.now)
    })
    const rollout = () =>
      inside((transaction) =>
        transaction.row<{ total: number; done: number; place: string | null; finished: boolean }>(
          sql`select total, done, after_id as place, finished_at is not null as finished from playbook_rollout where workspace_id = ${workspaceId}`
        )
      )
    let asked = 0
    const someTime = {
      get aborted() {
        asked += 1
        return asked > 6
      }
    }
    // Of a signal only this is asked.
    const breaking = { ...run, signal: someTime as AbortSignal, batch: 5 }
    const first = await recomputeOutdated(postgres.database, workspaceId, today, breaking)
    expect(first).toBeGreaterThan(0)
    expect(first).toBeLessThan(COUNT)
    const ids = base.ids.toSorted()
    expect(await rollout()).toEqual({ total: COUNT, done: first, place: ids[first - 1], finished: false })
    expect(await assertRolledOut(base)).toBe(COUNT - first)
    expect(await rollout()).toEqual({ total: COUNT, done: COUNT, place: null, finished: true })
  })
})
