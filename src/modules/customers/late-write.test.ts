import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import { installDefaultPlaybook, playbookOf, savePlaybook } from '#modules/playbook'
import { sql, type Transaction } from '#platform/database'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { changeFields } from './service/change-fields.ts'
import { createCustomer } from './service/create-customer.ts'
import { recomputeOutdated } from './service/roll-out.ts'
import { gradesFrom } from './testing/playbook-edits.ts'

let postgres: TestDatabase
const today = '2026-03-02'
const moment = { now: new Date(`${today}T04:00:00Z`), today }

beforeAll(async () => {
  postgres = await startTestDatabase()
})
afterAll(() => postgres.stop())

/** A request that has written by the version before, and commits when it is let go. */
const heldOpen = async (
  work: () => Promise<unknown>,
  written: (release: () => void) => void
): Promise<void> => {
  await work()
  await new Promise<void>(written)
}

const prepared = async () => {
  const { workspaceId, actor } = await postgres.createWorkspace()
  const inside = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    postgres.database.inWorkspace(workspaceId, work)
  const { id } = await inside(async (transaction) => {
    await installDefaultPlaybook(transaction, null, moment.now)
    return createCustomer(transaction, actor, { fields: { name: '甲公司', orderAmount12m: '12万' } }, moment)
  })
  const edit = (): Promise<unknown> =>
    inside(async (transaction) =>
      savePlaybook(transaction, gradesFrom(40)(await playbookOf(transaction)), { actor: null }, moment.now)
    )
  const rollOut = (signal = new AbortController().signal): Promise<number> =>
    recomputeOutdated(postgres.database, workspaceId, today, { now: moment.now, signal })
  const grades = () =>
    inside((transaction) =>
      transaction.rows<{ name: string; computed_grade: string; playbook_version: number }>(
        sql`select name, computed_grade, playbook_version from customer_list
             where workspace_id = ${workspaceId} order by name`
      )
    )
  const rollout = () =>
    inside((transaction) =>
      transaction.row<{ finished: boolean }>(
        sql`select finished_at is not null as finished from playbook_rollout where workspace_id = ${workspaceId}`
      )
    )
  return { actor, id, inside, edit, rollOut, grades, rollout }
}

const writes: readonly (readonly [
  string,
  (transaction: Transaction, actor: Actor, id: string) => Promise<unknown>
])[] = [
  [
    'changes a customer whom the edit did not reach before',
    (transaction, actor, id) => changeFields(transaction, actor, id, { orderAmount12m: '45万' }, moment)
  ],
  [
    'enters a new customer',
    (transaction, actor) =>
      createCustomer(transaction, actor, { fields: { name: '甲公司', orderAmount12m: '45万' } }, moment)
  ]
]

describe('a request that has read the playbook before the new one, and commits after the rollout began', () => {
  test.each(writes)('and %s: has the decisions of the new one in the end', async (_, write) => {
    const { actor, id, inside, edit, rollOut, grades, rollout } = await prepared()
    let release = (): void => undefined
    let late: Promise<void> = Promise.resolve()
    await new Promise<void>((resolve) => {
      late = inside((transaction) =>
        heldOpen(
          async () => {
            await write(transaction, actor, id)
            // What travels with the commit is written now.
            await transaction.rows(sql`select 1 as one`)
          },
          (done) => {
            release = done
            resolve()
          }
        )
      )
    })
    await edit()
    let ended = false
    const rolling = rollOut().then((count) => {
      ended = true
      return count
    })
    // It has looked through everybody and waits for who is older.
    await expect.poll(rollout).toMatchObject({ finished: false })
    expect(ended).toBe(false)
    release()
    await late
    expect(await rolling).toBe(1)
    expect(await rollout()).toEqual({ finished: true })
    expect(await grades()).toContainEqual({ name: '甲公司', computed_grade: 'A', playbook_version: 2 })
  })

  test('holds up no rollout that is stopped: it stays unfinished and goes on later', async () => {
    const { actor, id, inside, edit, rollOut, rollout } = await prepared()
    let release = (): void => undefined
    const late = inside(async (transaction) => {
      await changeFields(transaction, actor, id, { orderAmount12m: '45万' }, moment)
      await transaction.rows(sql`select 1 as one`)
      await new Promise<void>((resolve) => (release = resolve))
    })
    await expect.poll(() => release.length).toBe(1)
    await edit()
    const stopping = new AbortController()
    const rolling = rollOut(stopping.signal)
    await expect.poll(rollout).toEqual({ finished: false })
    stopping.abort()
    await rolling
    expect(await rollout()).toEqual({ finished: false })
    release()
    await late
    expect(await rollOut()).toBe(1)
    expect(await rollout()).toEqual({ finished: true })
  })
})
