import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Traces } from '#contracts/customers'
import { changeFields } from '#modules/customers'
import { sql } from '#platform/database'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { createImporter } from './testing/import-list.ts'

let postgres: TestDatabase
beforeAll(async () => {
  postgres = await startTestDatabase()
})
afterAll(() => postgres.stop())

const first = '客户名称,官网,年营收,联系人,手机\n恒达汽车零部件有限公司,a.cn,2亿,李建国,13800138001\n'
const second =
  '客户名称,官网,年营收,联系人,手机,备注\n恒达汽车零部件有限公司,b.cn,2亿,李建国,13900139000,老客户\n'

/** A workspace with one customer, and another list about it that fills gaps. */
const open = async (text = second) => {
  const { actor, workspaceId } = await postgres.createWorkspace()
  const importer = createImporter(postgres.database, actor)
  await importer.run(await importer.take(first))
  const customer = async () => {
    const row = await postgres.database.inWorkspace(workspaceId, (transaction) =>
      transaction.row<{
        id: string
        version: number
        raw: Record<string, string>
        own: Traces | null
        contact: Traces | null
      }>(
        sql`select c.id, c.version, c.profile -> 'raw' as raw, c.profile -> 'traces' as own, t.detail -> 'traces' as contact
              from customer c join contact t on t.workspace_id = ${workspaceId} and t.customer_id = c.id
             where c.workspace_id = ${workspaceId}`
      )
    )
    if (!row) throw new Error('no customer')
    return row
  }
  const id = await importer.take(text)
  await importer.change(id, { options: { onDuplicate: 'fillGaps' } })
  const write = (website: string): Promise<number> =>
    postgres.database.inWorkspace(workspaceId, async (transaction) => {
      const now = new Date('2026-03-02T02:00:00Z')
      return changeFields(
        transaction,
        actor,
        (await customer()).id,
        { website },
        { now, today: '2026-03-02' }
      )
    })
  return { ...importer, id, customer, write }
}

describe('a list that fills gaps and says something else (COL-3)', () => {
  test('fills the gaps, and what it says otherwise stands beside the texts as another voice', async () => {
    const { id, run, customer } = await open()
    expect((await run(id)).counts).toMatchObject({ updated: 1 })
    const { raw, own, contact } = await customer()
    expect(raw).toMatchObject({ website: 'a.cn', note: '老客户' })
    expect(own?.website?.others).toMatchObject([{ text: 'b.cn', kind: 'import', id }])
    expect(own?.revenue).toBeUndefined()
    expect(contact?.mobile?.others).toMatchObject([{ text: '13900139000', id }])
  })

  test('says nothing new a second time', async () => {
    const { id, run, take, change, check, customer } = await open()
    await run(id)
    const before = await customer()
    const again = await take(`${second}\n`)
    await change(again, { options: { onDuplicate: 'fillGaps' } })
    expect((await check(again)).counts).toMatchObject({ updated: 0, unchanged: 1 })
    expect((await run(again)).counts).toMatchObject({ updated: 0, unchanged: 1 })
    expect((await customer()).version).toBe(before.version)
  })

  test('is forgotten when the list is taken back', async () => {
    const { id, run, undo, customer } = await open()
    await run(id)
    await undo(id)
    const { raw, own, contact } = await customer()
    expect(raw).not.toHaveProperty('note')
    expect([own, contact]).toEqual([null, null])
  })

  test('is forgotten too where it only said something, and filled nothing', async () => {
    const { id, run, undo, customer } = await open('客户名称,官网\n恒达汽车零部件有限公司,b.cn\n')
    expect((await run(id)).counts).toMatchObject({ updated: 1 })
    expect((await customer()).own?.website?.others).toHaveLength(1)
    await undo(id)
    expect((await customer()).own).toBeNull()
  })

  test('means an amount by the unit of its header', async () => {
    const { id, run, customer } = await open('客户名称,年营收(万元)\n恒达汽车零部件有限公司,5000\n')
    await run(id)
    expect((await customer()).own?.revenue?.others).toMatchObject([{ text: '5000万元' }])
  })

  test('of two rows that fill one gap the first does, and the second is heard', async () => {
    const { id, run, customer } = await open(
      '客户名称,员工数(人)\n恒达汽车零部件有限公司,800\n恒达汽车零部件有限公司,900\n'
    )
    await run(id)
    const { raw, own } = await customer()
    expect(raw).toMatchObject({ employees: '800人' })
    expect(own?.employees?.others).toMatchObject([{ text: '900人' }])
  })

  test('of two rows that fill one gap the first does, however far apart they stand, and the check says so', async () => {
    const between = Array.from({ length: 510 }, (_, at) => `第${at}号测试有限公司,${at + 1}`).join('\n')
    const { id, check, run, customer } = await open(
      `客户名称,员工数(人)\n恒达汽车零部件有限公司,800\n${between}\n恒达汽车零部件有限公司,800\n`
    )
    const { counts } = await check(id)
    expect(counts).toMatchObject({ updated: 1, unchanged: 1, created: 510, heard: 0 })
    expect((await run(id)).counts).toEqual(counts)
    expect((await customer()).raw).toMatchObject({ employees: '800人' })
  })

  test('is taken over by whoever writes it, and says then whom it came from', async () => {
    const { id, run, write, customer } = await open()
    await run(id)
    await write('b.cn')
    const { own } = await customer()
    expect(own?.website).toMatchObject({ from: { kind: 'import', id }, others: [{ text: 'a.cn' }] })
    expect(own?.website?.confirmed).toBeDefined()
  })
})
