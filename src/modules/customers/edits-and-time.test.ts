import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import { addDays } from '#kernel/day'
import type { FieldKey } from '#contracts/customers'
import { sql, type Transaction } from '#platform/database'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { changeFields } from './service/change-fields.ts'
import { putOrder } from './service/change-orders.ts'
import { putContact, putNeed } from './service/change-parts.ts'
import { createCustomer } from './service/create-customer.ts'
import { handOver } from './service/hand-over.ts'
import { changeState } from './service/life-cycle.ts'
import { recomputeAllDue } from './service/recompute.ts'
import { recomputeOutdated } from './service/roll-out.ts'
import { refresh } from './service/refresh.ts'
import { installDefaultPlaybook, playbookOf, savePlaybook } from '#modules/playbook'

let postgres: TestDatabase
const start = '2026-03-02'
const at = (today: string) => ({ now: new Date(`${today}T04:00:00Z`), today })

beforeAll(async () => {
  postgres = await startTestDatabase()
})
afterAll(() => postgres.stop())

const tablesOf = async (transaction: Transaction) => {
  const { workspaceId } = transaction
  const facts = await transaction.rows<Record<string, unknown>>(
    sql`select * from customer_list where workspace_id = ${workspaceId} order by customer_id`
  )
  return {
    // When facts were last looked at is no fact.
    facts: facts.map(({ as_of: _asOf, facts_valid_until: _until, ...row }) => row),
    findings: await transaction.rows(
      sql`select customer_id, rule, ordinal, message from finding where workspace_id = ${workspaceId}
           order by customer_id, rule, ordinal`
    ),
    contacts: await transaction.rows(
      sql`select * from contact where workspace_id = ${workspaceId} order by id`
    ),
    needs: await transaction.rows(sql`select * from need where workspace_id = ${workspaceId} order by id`),
    search: await transaction.rows(
      sql`select * from customer_search_list where workspace_id = ${workspaceId} order by customer_id`
    )
  }
}

const texts: readonly (readonly [FieldKey, readonly (string | null)[]])[] = [
  ['name', ['宁波恒达汽车零部件有限公司', '恒达']],
  ['size', ['中型(员工800人, 年营收2亿)', '小微', null]],
  ['revenue', ['5000万', '很多', null]],
  ['foundedOn', ['2016-03-05', '2016年', '2026-03-10', null]],
  ['orderAmount12m', ['60万', '8万', '0', null]],
  ['lastOrderOn', ['2026-02-20', '2025-03-10', null]],
  ['contacts30d', ['3', '12', null]],
  ['lastContactOn', ['2026-02-25', null]],
  ['mobile', ['13800138000', '12', null]],
  ['contactPosition', ['总经理', '采购专员', null]],
  ['timeline', ['3个月内', '2026-03-20', '近期', null]],
  ['budget', ['30-50万', null]],
  ['painPoints', ['生产设备效率低', '成本高', null]],
  ['urgency', ['5', null]],
  ['tags', ['战略客户', null]],
  ['optOut', ['是', null]]
]

type Step = (transaction: Transaction, actor: Actor, id: string, today: string) => Promise<unknown>

const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .constantFrom(...texts)
    .chain(([field, values]) => fc.constantFrom(...values).map((text) => ({ [field]: text })))
    .map(
      (fields): Step =>
        (transaction, actor, id, today) =>
          changeFields(transaction, actor, id, fields, at(today))
    ),
  fc.constantFrom('采购经理', '技术总监').map((contactPosition): Step => (transaction, actor, id, today) => {
    const input = { fields: { contactName: '王', contactPosition } }
    return putContact(transaction, actor, id, null, input, at(today))
  }),
  fc.constantFrom('交货慢', '质量不稳定').map(
    (painPoints): Step =>
      (transaction, actor, id, today) =>
        putNeed(transaction, actor, id, null, { fields: { painPoints, timeline: '1个月内' } }, at(today))
  ),
  fc
    .tuple(fc.integer({ min: -400, max: 20 }), fc.constantFrom('5万', '30万'))
    .map(([shift, amount]): Step => (transaction, actor, id, today) => {
      const order = { orderedOn: addDays(today, shift), amount }
      return putOrder(transaction, actor, id, null, order, at(today))
    }),
  fc.constantFrom('archive' as const, 'restore' as const).map(
    (life): Step =>
      (transaction, actor, id, today) =>
        changeState(transaction, actor, id, life, at(today))
  )
)

describe('after any edits', () => {
  test('what stands is what is computed from the beginning, on that day and until time changes it', async () => {
    const { workspaceId, actor } = await postgres.createWorkspace()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(step, fc.constantFrom(0, 0, 1, 20, 100)), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(0, 1, 5, 29, 40, 100, 200, 370),
        async (steps, wait) => {
          await postgres.database.inWorkspace(workspaceId, async (transaction) => {
            const { id } = await createCustomer(transaction, actor, { fields: { name: '甲' } }, at(start))
            let today = start
            for (const [edit, days] of steps) {
              today = addDays(today, days)
              await edit(transaction, actor, id, today)
            }
            const row = await transaction.row<{ facts_valid_until: string | null }>(
              sql`select facts_valid_until from customer_list
                   where workspace_id = ${workspaceId} and customer_id = ${id}`
            )
            const until = row?.facts_valid_until ?? null
            const wanted = addDays(today, wait)
            const latest = until === null || wanted < until ? wanted : addDays(until, -1)
            const before = await tablesOf(transaction)
            // An edit that changed nothing computed nothing either: it may stand after the day that was foretold.
            await refresh(transaction, [id], at(latest))
            expect(await tablesOf(transaction)).toEqual(before)
            await transaction.run(
              sql`delete from customer where workspace_id = ${workspaceId} and id = ${id}`
            )
          })
        }
      ),
      { numRuns: 60 }
    )
  })
})

describe('what time changes', () => {
  test('is computed anew on its day, in every workspace', async () => {
    const { workspaceId, actor } = await postgres.createWorkspace()
    const { id } = await postgres.database.inWorkspace(workspaceId, async (transaction) => {
      const made = await createCustomer(transaction, actor, { fields: { name: '甲公司' } }, at(start))
      const order = { orderedOn: '2025-03-10', amount: '60万' }
      await putOrder(transaction, actor, made.id, null, order, at(start))
      return made
    })
    const amountOf = (): Promise<number | null | undefined> =>
      postgres.database.inWorkspace(workspaceId, async (transaction) => {
        const row = await transaction.row<{ orders_amount12m: number | null }>(
          sql`select orders_amount12m from customer_list
               where workspace_id = ${workspaceId} and customer_id = ${id}`
        )
        return row?.orders_amount12m
      })
    const signal = new AbortController().signal
    await recomputeAllDue(postgres.database, { now: new Date('2026-03-09T15:00:00Z'), signal })
    expect(await amountOf()).toBe(60_000_000)
    // Midnight in Shanghai is four in the afternoon in Greenwich.
    await recomputeAllDue(postgres.database, { now: new Date('2026-03-09T17:00:00Z'), signal })
    expect(await amountOf()).toBe(0)
    expect(await recomputeAllDue(postgres.database, { now: new Date('2026-03-09T18:00:00Z'), signal })).toBe(
      0
    )
  })

  test('and what another playbook decides, wherever it stopped', async () => {
    const { workspaceId, actor } = await postgres.createWorkspace()
    await postgres.database.inWorkspace(workspaceId, async (transaction) => {
      await installDefaultPlaybook(transaction, null, at(start).now)
      for (const name of ['甲公司', '乙公司']) {
        const fields = { name, orderAmount12m: '30万' }
        await createCustomer(transaction, actor, { fields }, at(start))
      }
      const document = await playbookOf(transaction)
      const grades = { ...document.grades, value: { ...document.grades.value, high: '20万', medium: '5万' } }
      await savePlaybook(transaction, { ...document, grades }, { actor: null }, at(start).now)
    })
    const run = { now: at(start).now, signal: new AbortController().signal }
    expect(await recomputeOutdated(postgres.database, workspaceId, start, run)).toBe(2)
    expect(await recomputeOutdated(postgres.database, workspaceId, start, run)).toBe(0)
  })
})

test('who leaves hands over customers, open steps and being found', async () => {
  const { workspaceId, actor } = await postgres.createWorkspace()
  await postgres.database.inWorkspace(workspaceId, async (transaction) => {
    const { id } = await createCustomer(transaction, actor, { fields: { name: '甲公司' } }, at(start))
    const to = '01900000-0000-7000-8000-0000000000aa'
    await transaction.run(
      sql`insert into member (workspace_id, id, email, name, role_id, state, created_at)
          select ${workspaceId}, ${to}, 'b@x.example', '李四', m.role_id, 'active', m.created_at
            from member m where m.workspace_id = ${workspaceId} and m.id = ${actor.memberId}`
    )
    expect(await handOver(transaction, actor, actor.memberId, to, at(start))).toBe(1)
    const before = await tablesOf(transaction)
    expect(before.facts).toMatchObject([{ customer_id: id, owner_id: to, customer_owner: '李四' }])
    await refresh(transaction, [id], at(start))
    expect(await tablesOf(transaction)).toEqual(before)
    const steps = await transaction.rows(
      sql`select assignee_id from planned_step where workspace_id = ${workspaceId}`
    )
    expect(steps).toEqual([{ assignee_id: to }])
  })
})
