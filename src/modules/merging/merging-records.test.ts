import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CustomerPage } from '#contracts/customers'
import type { Merged, MergePreview } from '#contracts/merging'
import type { Actor } from '#kernel/actor'
import { newId } from '#platform/ids'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'

let running: TestServer
let owner: pg.Client
let actor: Actor
let ask: Ask
const NOW = new Date('2026-05-20T03:00:00.000Z')

beforeAll(async () => {
  running = await startTestServer()
  owner = new pg.Client({ connectionString: running.database.ownerUrl })
  await owner.connect()
  ;({ actor } = await running.database.createWorkspace())
  ask = await running.as(actor)
  running.setNow(NOW)
})
afterAll(async () => {
  await owner.end()
  await running.stop()
})

const enter = async (name: string): Promise<string> =>
  (await ask<{ id: string }>('POST', '/customers', { fields: { name } })).body.id

const preview = async (survivor: string, merged: string): Promise<MergePreview> =>
  (await ask<MergePreview>('GET', `/merges/preview?survivor=${survivor}&merged=${merged}`)).body

const merge = async (a: string, b: string, choices = {}): Promise<string> => {
  const { survivor, merged } = await preview(a, b)
  const { status, body } = await ask<Merged>('POST', '/merges', {
    survivor: { id: a, version: survivor.version },
    merged: { id: b, version: merged.version },
    choices
  })
  expect([status, body]).toEqual([201, body])
  return body.id
}
const undo = async (id: string): Promise<void> => {
  expect((await ask('POST', `/merges/${id}/undo`, {})).status).toBe(200)
}
const whose = async (table: string): Promise<unknown> =>
  (
    await owner.query(
      `select customer_id, state from ${table} where workspace_id = $1 order by customer_id, state`,
      [actor.workspaceId]
    )
  ).rows

describe('an order that was entered with both', () => {
  let [a, b] = ['', '']
  const order = (id: string, amount: string, productType: string | null = null) =>
    ask('POST', `/customers/${id}/orders`, { orderedOn: '2026-03-15', amount, productType })
  const counts = async (): Promise<number[]> =>
    Promise.all(
      [a, b].map(async (id) => (await ask<CustomerPage>('GET', `/customers/${id}`)).body.orderCount)
    )
  const total = async (): Promise<string | null | undefined> =>
    (await ask<CustomerPage>('GET', `/customers/${a}`)).body.fields.orderTotal?.text

  beforeAll(async () => {
    ;[a, b] = [await enter('德隆一厂'), await enter('德隆二厂')]
    await order(a, '3万', '设备')
    await order(a, '2万')
    await order(b, '3万', '设备')
    // The same twice on one day, of which the survivor has one; and another product.
    await order(b, '2万')
    await order(b, '2万')
    await order(b, '3万', '服务')
  })

  test('is shown in the wizard, each as often as both have it', async () => {
    expect((await preview(a, b)).sameOrders).toEqual([
      { orderedOn: '2026-03-15', amountFen: 3_000_000, productType: '设备' },
      { orderedOn: '2026-03-15', amountFen: 2_000_000, productType: null }
    ])
  })
  test('counts once after the merge, and is there twice again when it is undone', async () => {
    const id = await merge(a, b)
    expect([await counts(), await total()]).toEqual([[4, 2], '10万'])
    await undo(id)
    expect(await counts()).toEqual([2, 4])
  })
  test('stays two orders where somebody says so', async () => {
    const id = await merge(a, b, { uniteOrders: false })
    expect([await counts(), await total()]).toEqual([[6, 0], '15万'])
    await undo(id)
    expect(await counts()).toEqual([2, 4])
  })
})

describe('what was cleared up and what is to be cleared up', () => {
  let [a, b] = ['', '']
  const answer = (customer: string, evidence: string) =>
    owner.query(
      `insert into finding_answer (workspace_id, id, customer_id, rule, field, message, evidence, verdict, reason, answered_by, answered_at)
       values ($1, $2, $3, 'budget-against-revenue', 'budget', '{"code":"x","params":{}}', $4, 'dismissed', '集团预算', $5, $6)`,
      [actor.workspaceId, newId(), customer, evidence, actor.memberId, NOW]
    )
  const task = (customer: string, state: string) =>
    owner.query(
      `insert into cleaning_task (workspace_id, id, customer_id, collector_id, assignee_id, gaps, state, informed_at, opened_at, due_at, closed_how, closed_at)
       values ($1, $2, $3, $4, $4, '{industry}', $5, $6, $6, $6, $7, $8)`,
      state === 'done'
        ? [actor.workspaceId, newId(), customer, actor.memberId, state, NOW, 'answered', NOW]
        : [actor.workspaceId, newId(), customer, actor.memberId, state, NOW, null, null]
    )
  const answers = async (): Promise<unknown> =>
    (
      await owner.query(
        'select customer_id, evidence from finding_answer where workspace_id = $1 order by customer_id, evidence',
        [actor.workspaceId]
      )
    ).rows
  const of = (customer_id: string, ...evidence: string[]) =>
    evidence.map((one) => ({ customer_id, evidence: one }))

  beforeAll(async () => {
    ;[a, b] = [await enter('明德一厂'), await enter('明德二厂')]
    await owner.query('delete from cleaning_task where workspace_id = $1', [actor.workspaceId])
    await answer(a, 'both')
    await answer(b, 'both')
    await answer(b, 'own')
    await task(b, 'done')
    await task(b, 'open')
  })

  test('goes to the survivor, one answer where both have the same, and comes back', async () => {
    const before = [await answers(), await whose('cleaning_task')]
    const id = await merge(a, b)
    expect(await answers()).toEqual([...of(a, 'both', 'own'), ...of(b, 'both')])
    expect(await whose('cleaning_task')).toEqual([
      { customer_id: a, state: 'done' },
      { customer_id: a, state: 'open' }
    ])
    await undo(id)
    expect([await answers(), await whose('cleaning_task')]).toEqual(before)
  })

  test('of two open tasks the survivor’s goes on, and the other one is open again after an undo', async () => {
    await task(a, 'open')
    const before = await whose('cleaning_task')
    const id = await merge(a, b)
    // As the background does with tasks of customers that are not active.
    await owner.query(
      `update cleaning_task set state = 'done', closed_how = 'clear', closed_at = $3
        where workspace_id = $1 and customer_id = $2 and state = 'open'`,
      [actor.workspaceId, b, NOW]
    )
    await undo(id)
    expect(await whose('cleaning_task')).toEqual(before)
  })
})
