import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql, type Transaction } from '#platform/database'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { loadSample, removeSample } from './service/sample.ts'
import { createImporter } from './testing/import-list.ts'

let started: TestDatabase
beforeAll(async () => {
  started = await startTestDatabase()
})
afterAll(async () => {
  await started.stop()
})

const moment = { now: new Date('2026-03-02T06:00:00Z'), today: '2026-03-02' }

const countsOf = (transaction: Transaction, workspaceId: number) =>
  transaction.row<Record<string, number>>(
    sql`select (select count(*)::int from customer c where c.workspace_id = ${workspaceId}) as customers,
               (select count(*)::int from member m where m.workspace_id = ${workspaceId}) as members,
               (select count(*)::int from department d where d.workspace_id = ${workspaceId}) as departments,
               (select count(*)::int from follow_up_record r where r.workspace_id = ${workspaceId}) as records,
               (select count(*)::int from planned_step p where p.workspace_id = ${workspaceId} and p.state = 'open') as steps,
               (select count(distinct f.grade)::int from customer_list f where f.workspace_id = ${workspaceId}) as grades,
               (select count(*)::int from record_change h where h.workspace_id = ${workspaceId}) as changes`
  )

describe('the sample company', () => {
  test('comes with people, plans and half a year, and goes without a trace of it', async () => {
    const { actor, workspaceId } = await started.createWorkspace()
    const inside = <T>(work: (transaction: Transaction) => Promise<T>) =>
      started.database.inWorkspace(workspaceId, work)
    const importer = createImporter(started.database, actor)
    await importer.run(await importer.take('客户名称,负责人\n自己的客户有限公司,测试管理员\n'))
    const before = await inside((transaction) => countsOf(transaction, workspaceId))
    const loaded = await inside((transaction) => loadSample(transaction, actor, moment))
    expect(loaded.customers).toBeGreaterThan(290)
    const during = await inside((transaction) => countsOf(transaction, workspaceId))
    expect(during).toMatchObject({
      customers: loaded.customers + 1,
      members: 9,
      departments: 3,
      steps: loaded.customers + 1,
      grades: 3
    })
    await expect(inside((transaction) => loadSample(transaction, actor, moment))).rejects.toMatchObject({
      code: 'import.sample.there'
    })
    const removed = await inside((transaction) => removeSample(transaction, actor, moment))
    expect(removed).toEqual(loaded)
    expect(await inside((transaction) => countsOf(transaction, workspaceId))).toEqual(before)
    await expect(inside((transaction) => removeSample(transaction, actor, moment))).rejects.toMatchObject({
      code: 'import.sample.none'
    })
  })

  test('its new customers were mostly met in time, some late', async () => {
    const { actor, workspaceId } = await started.createWorkspace()
    const rhythm = await started.database.inWorkspace(workspaceId, async (transaction) => {
      await loadSample(transaction, actor, moment)
      return transaction.row<{ customers: number; met: number; intime: number }>(
        sql`select count(distinct f.customer_id)::int as customers, count(p.id)::int as met,
                   (count(*) filter (where p.closed_at < p.due_on + interval '1 day'))::int as intime
              from customer_list f
              left join planned_step p on p.workspace_id = ${workspaceId} and p.customer_id = f.customer_id and p.state = 'done'
             where f.workspace_id = ${workspaceId} and f.created_at > ${moment.now}::timestamptz - interval '30 days'`
      )
    })
    expect(rhythm?.customers).toBeGreaterThan(10)
    expect(rhythm?.met).toBe(rhythm?.customers)
    const share = (rhythm?.intime ?? 0) / (rhythm?.met ?? 1)
    expect(share).toBeGreaterThan(0.75)
    expect(share).toBeLessThan(1)
  })

  test('leaves what a person gave to somebody of the sample, as nobody’s', async () => {
    const { actor, workspaceId } = await started.createWorkspace()
    const inside = <T>(work: (transaction: Transaction) => Promise<T>) =>
      started.database.inWorkspace(workspaceId, work)
    await inside((transaction) => loadSample(transaction, actor, moment))
    const importer = createImporter(started.database, actor)
    await importer.run(await importer.take('客户名称,负责人\n自己的客户有限公司,李明\n'))
    await inside((transaction) => removeSample(transaction, actor, moment))
    const left = await inside((transaction) =>
      transaction.rows(
        sql`select c.name, c.owner_id as owner from customer c where c.workspace_id = ${workspaceId}`
      )
    )
    expect(left).toEqual([{ name: '自己的客户有限公司', owner: null }])
  })
})
