import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CustomerPage, ListPlace } from '#contracts/customers'
import type { Actor } from '#kernel/actor'
import { sql } from '#platform/database'
import { newId } from '#platform/ids'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import { changeFieldsOfMany } from './service/change-fields.ts'
import { insertCustomers } from './service/insert-customers.ts'
import { revertFields } from './service/revert-fields.ts'
import { readFields } from './edit/read-fields.ts'

let running: TestServer
let actor: Actor
let ask: Ask
let id: string
const importId = newId()
const moment = { now: new Date('2026-05-20T03:00:00.000Z'), today: '2026-05-20' }

const page = async (by: Ask = ask): Promise<CustomerPage> =>
  (await by<CustomerPage>('GET', `/customers/${id}`)).body

beforeAll(async () => {
  running = await startTestServer()
  ;({ actor } = await running.database.createWorkspace())
  ask = await running.as(actor)
  running.setNow(moment.now)
  const texts = {
    name: '恒达汽车零部件有限公司',
    revenue: '5000万',
    contactName: '张伟',
    mobile: '13800138000'
  }
  await running.database.database.inWorkspace(actor.workspaceId, async (transaction) => {
    const { workspaceId } = transaction
    await transaction.run(sql`insert into import_run (workspace_id, id, file_name, file_bytes, file_hash, sheet, mapping, state, as_of, created_at)
      values (${workspaceId}, ${importId}, '展会名单.xlsx', 10, 'x', '名单',
        '[{"column":"公司","field":"name"},{"column":"年营收","field":"revenue"},{"column":"行号","field":null}]',
        'done', '2026-05-20', ${moment.now})`)
    id = newId()
    await insertCustomers(
      transaction,
      [{ id, file: readFields(texts, moment.today), ownerId: actor.memberId, firstStepOn: null }],
      moment,
      { origin: 'import', importId, actorId: actor.memberId, historical: true }
    )
    await transaction.run(sql`insert into import_row (workspace_id, import_id, row, sheet_row, outcome, customer_id)
      values (${workspaceId}, ${importId}, 3, 5, 'created', ${id})`)
  })
})
afterAll(() => running.stop())

const list = { kind: 'import', list: { name: '展会名单.xlsx' } }

describe('where a customer and its fields came from', () => {
  test('an imported customer has one source for all its fields, and keeps nothing field by field', async () => {
    const shown = await page()
    expect(shown.source).toMatchObject({ ...list, by: { id: actor.memberId, name: actor.name } })
    expect([shown.sources, shown.contacts[0]?.sources]).toEqual([{}, {}])
  })
  test('its row in the list and the columns can be looked up', async () => {
    const { body } = await ask<ListPlace>('GET', `/customers/${id}/lists/${importId}`)
    expect(body).toEqual({ sheet: '名单', row: 5, columns: { name: '公司', revenue: '年营收' } })
    expect((await ask('GET', `/customers/${id}/lists/${newId()}`)).status).toBe(404)
  })
  test('what a person writes stands with his name, and the list disagrees visibly', async () => {
    await ask('PATCH', `/customers/${id}`, { fields: { revenue: '8000万', mobile: '13900139000' } })
    const { sources, contacts } = await page()
    expect(sources['revenue']).toMatchObject({
      source: { kind: 'entry', by: { name: actor.name }, list: null },
      confirmed: null,
      others: [{ ...list, text: '5000万' }]
    })
    expect(contacts[0]?.sources['mobile']?.others).toMatchObject([{ ...list, text: '13800138000' }])
  })
  test('the other text is taken over by writing it, and counts as confirmed by whoever chose it', async () => {
    await ask('PATCH', `/customers/${id}`, { fields: { revenue: '5000万' } })
    expect((await page()).sources['revenue']).toMatchObject({
      source: list,
      confirmed: { by: { name: actor.name }, way: null },
      others: [{ kind: 'entry', text: '8000万' }]
    })
  })
  test('a value that is confirmed says by whom and how, and is doubted by nobody any more', async () => {
    const before = (await page()).version
    const confirm = { field: 'revenue', way: 'publicSource', note: '年报 2025' }
    expect((await ask('POST', `/customers/${id}/confirmations`, confirm)).status).toBe(200)
    const after = await page()
    expect(after.version).toBe(before + 1)
    expect(after.fields.revenue?.text).toBe('5000万')
    expect(after.sources['revenue']).toMatchObject({
      source: list,
      confirmed: { by: { name: actor.name }, way: 'publicSource', note: '年报 2025' },
      others: []
    })
    const { body } = await ask<{ entries: { kind: string }[] }>('GET', `/customers/${id}/changes`)
    expect(body.entries[0]?.kind).toBe('confirmed')
  })
  test('what is empty cannot be confirmed', async () => {
    const confirm = { field: 'website', way: 'lookUp', note: null }
    expect((await ask('POST', `/customers/${id}/confirmations`, confirm)).status).toBe(400)
  })
  test('an import that is undone leaves the source that was there before', async () => {
    const runId = newId()
    const { database } = running.database
    const { workspaceId } = actor
    await database.inWorkspace(workspaceId, (transaction) =>
      changeFieldsOfMany(
        transaction,
        actor,
        [{ id, fields: { website: 'x.cn', mobile: '13700137000' } }],
        moment,
        {
          runId
        }
      )
    )
    expect((await page()).contacts[0]?.sources['mobile']).toMatchObject({
      source: { kind: 'import' },
      others: [{ kind: 'entry', text: '13900139000' }, { text: '13800138000' }]
    })
    await database.inWorkspace(workspaceId, (transaction) =>
      revertFields(transaction, actor, [id], moment, runId)
    )
    const { sources, contacts } = await page()
    expect(sources['website']).toBeUndefined()
    expect(contacts[0]?.sources['mobile']).toMatchObject({
      source: { kind: 'entry' },
      others: [{ text: '13800138000' }]
    })
  })
})
