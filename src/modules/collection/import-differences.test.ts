import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { sql } from '#platform/database'
import { createImporter } from './testing/import-list.ts'

let test1: TestDatabase
beforeAll(async () => {
  test1 = await startTestDatabase()
})
afterAll(async () => {
  await test1.stop()
})

/** A workspace with one customer, and another list about it. */
const open = async (second: string) => {
  const { actor, workspaceId } = await test1.createWorkspace()
  const importer = createImporter(test1.database, actor)
  await importer.run(
    await importer.take(
      '客户名称,官网,年营收,联系人,手机\n恒达汽车零部件有限公司,a.cn,2亿,李建国,13800138001\n'
    )
  )
  const texts = async () => {
    const [row] = await test1.database.inWorkspace(workspaceId, (transaction) =>
      transaction.rows<{ id: string; raw: Record<string, string>; contact: Record<string, string> }>(
        sql`select c.id, c.profile -> 'raw' as raw, t.detail -> 'raw' as contact from customer c
              join contact t on t.workspace_id = ${workspaceId} and t.customer_id = c.id
             where c.workspace_id = ${workspaceId}`
      )
    )
    return { id: row?.id ?? '', ...row?.raw, ...row?.contact }
  }
  return { ...importer, texts, second: await importer.take(second) }
}

const second = '客户名称,官网,年营收,联系人,备注\n恒达汽车零部件有限公司,b.cn,3亿,李 建国,老客户\n'

describe('texts that differ from those of a customer who is here', () => {
  test('are put to somebody, while gaps are filled and what is the same is passed over', async () => {
    const { check, run, change, differences, texts, second: id } = await open(second)
    await change(id, { options: { onDuplicate: 'ask' } })
    expect((await check(id)).counts).toMatchObject({ updated: 1, asked: 2 })
    expect(await run(id)).toMatchObject({ counts: { updated: 1, asked: 2 }, openDifferences: 2 })
    expect(await texts()).toMatchObject({ website: 'a.cn', revenue: '2亿', note: '老客户' })
    const { items, open: left, next } = await differences(id)
    expect({ left, next }).toEqual({ left: 2, next: null })
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ name: '恒达汽车零部件有限公司', row: 1, sheetRow: 2 })
    expect(items[0]?.fields.map(({ field, current, proposed }) => [field, current, proposed])).toEqual([
      ['revenue', '2亿', '3亿'],
      ['website', 'a.cn', 'b.cn']
    ])
  })

  test('are taken over or kept one by one, and taken back with the import', async () => {
    const { run, change, decide, differences, texts, undo, second: id } = await open(second)
    await change(id, { options: { onDuplicate: 'ask' } })
    await run(id)
    const { id: customerId } = await texts()
    const decisions = [
      { customerId, field: 'website', accept: true },
      { customerId, field: 'revenue', accept: false }
    ] as const
    expect(await decide(id, { decisions: [...decisions] })).toEqual({ decided: 2, open: 0 })
    expect(await texts()).toMatchObject({ website: 'b.cn', revenue: '2亿' })
    expect(await decide(id, { decisions: [...decisions] })).toEqual({ decided: 0, open: 0 })
    const { items } = await differences(id, false)
    expect(items[0]?.fields.map(({ state }) => state)).toEqual(['kept', 'accepted'])
    await undo(id)
    const after = await texts()
    expect(after).toMatchObject({ website: 'a.cn', revenue: '2亿' })
    expect(after).not.toHaveProperty('note')
  })

  test('are decided all at once, or all of one field', async () => {
    const { run, change, decide, texts, second: id } = await open(second)
    await change(id, { options: { onDuplicate: 'ask' } })
    await run(id)
    expect(await decide(id, { all: 'accept', field: 'revenue' })).toEqual({ decided: 1, open: 1 })
    expect(await decide(id, { all: 'keep' })).toEqual({ decided: 1, open: 0 })
    expect(await texts()).toMatchObject({ website: 'a.cn', revenue: '3亿' })
  })

  test('that were kept once are not asked again by another list that says the same', async () => {
    const { run, take, change, decide, second: id } = await open(second)
    await change(id, { options: { onDuplicate: 'ask' } })
    await run(id)
    await decide(id, { all: 'keep' })
    const again = await take(`${second}\n`)
    await change(again, { options: { onDuplicate: 'ask' } })
    expect(await run(again)).toMatchObject({ openDifferences: 0 })
  })

  test('of an import that is taken back are nobody’s business any more', async () => {
    const { run, change, undo, second: id } = await open(second)
    await change(id, { options: { onDuplicate: 'ask' } })
    await run(id)
    expect(await undo(id)).toMatchObject({ state: 'undone', openDifferences: 0 })
  })
})

test.each([
  ['fillGaps', { revenue: 'overwrite' }, { website: 'a.cn', revenue: '3亿', note: '老客户' }, 0],
  ['overwrite', { revenue: 'keep', note: 'keep' }, { website: 'b.cn', revenue: '2亿' }, 0],
  ['overwrite', { website: 'ask' }, { website: 'a.cn', revenue: '3亿', note: '老客户' }, 1]
] as const)('each field may go its own way: %s but %j', async (onDuplicate, ways, expected, asked) => {
  const { run, change, texts, second: id } = await open(second)
  await change(id, { options: { onDuplicate, ways } })
  expect((await run(id)).counts).toMatchObject({ updated: 1, asked })
  const after = await texts()
  expect(after).toMatchObject(expected)
  expect('note' in after).toBe('note' in expected)
})
