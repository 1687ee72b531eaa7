import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { sql } from '#platform/database'
import { writeXlsx } from '#lib/tables'
import { createImporter } from './testing/import-list.ts'

let test1: TestDatabase
const folder = mkdtempSync(join(tmpdir(), 'huike-related-'))
beforeAll(async () => {
  test1 = await startTestDatabase()
})
afterAll(async () => {
  await test1.stop()
  rmSync(folder, { recursive: true, force: true })
})

type Sheets = Readonly<Record<string, readonly string[]>>

const workbook = async (sheets: Sheets): Promise<Buffer> => {
  const path = join(folder, 'book.xlsx')
  await writeXlsx(
    path,
    Object.entries(sheets).map(([name, [header = '', ...lines]]) => ({
      name,
      columns: header.split(',').map((column) => ({ header: column })),
      rows: lines.map((line) => line.split(','))
    }))
  )
  return readFileSync(path)
}

const open = async () => {
  const { actor, workspaceId } = await test1.createWorkspace()
  const importer = createImporter(test1.database, actor)
  const rows = <R>(statement: ReturnType<typeof sql>) =>
    test1.database.inWorkspace(workspaceId, (transaction) => transaction.rows<R>(statement))
  const contacts = () =>
    rows<{ customer: string; name: string | null; primary: boolean }>(
      sql`select c.name as customer, t.name, t.is_primary as primary from contact t
            join customer c on c.workspace_id = ${workspaceId} and c.id = t.customer_id
           where t.workspace_id = ${workspaceId} order by c.name, t.ordinal`
    )
  const orders = () =>
    rows<{ customer: string; on: string; fen: number; product: string | null }>(
      sql`select c.name as customer, o.ordered_on::text as on, o.amount_fen::float8 as fen, o.product_type as product
            from customer_order o join customer c on c.workspace_id = ${workspaceId} and c.id = o.customer_id
           where o.workspace_id = ${workspaceId} order by o.ordered_on, o.amount_fen`
    )
  const records = () =>
    rows<{ customer: string; at: Date; content: string; author: string | null; named: string | null }>(
      sql`select c.name as customer, r.happened_at as at, r.content, m.name as author, r.author_name as named
            from follow_up_record r join customer c on c.workspace_id = ${workspaceId} and c.id = r.customer_id
            left join member m on m.workspace_id = ${workspaceId} and m.id = r.author_id
           where r.workspace_id = ${workspaceId} order by r.happened_at`
    )
  const customers = () =>
    rows<{ name: string; state: string }>(
      sql`select c.name, c.state from customer c where c.workspace_id = ${workspaceId} order by c.name`
    )
  return { actor, workspaceId, ...importer, rows, contacts, orders, records, customers }
}

const book: Sheets = {
  填写说明: ['一、说明,二', '请先阅读,再填写'],
  客户: [
    '客户名称,行业,联系人,手机',
    '恒达机械有限公司,机械,李建国,13800138001',
    '云启科技有限公司,软件,周敏,13818800138'
  ],
  联系人: [
    '客户名称,姓名,职务,手机',
    '恒达机械有限公司,李建国,总经理,13800138001',
    '恒达机械有限公司,王芳,采购经理,13900139000',
    '没有的公司,张三,经理,13900139009'
  ],
  成交记录: [
    '客户名称,日期,产品,金额',
    '恒达机械有限公司,2025-11-03,轴承,12000',
    '恒达机械有限公司,2025-12-05,电机,30000',
    '云启科技有限公司,以后再说,软件,500'
  ],
  跟进记录: [
    '客户名称,跟进时间,跟进方式,跟进内容,跟进人',
    '恒达机械有限公司,2025-12-01 14:30,电话,确认了电机的交期,测试管理员',
    '云启科技有限公司,2025-12-02,上门拜访,看了演示系统,前同事'
  ]
}

describe('what hangs on customers comes with their list', () => {
  test('the list is found, further sheets are offered, the check counts them all without writing', async () => {
    const { take, check, customers, show } = await open()
    const id = await take(await workbook(book), '客户.xlsx')
    const draft = await show(id)
    expect(draft.sheet).toBe('客户')
    expect(draft.workbook.map(({ looksLike }) => looksLike)).toEqual([
      null,
      'customer',
      'contact',
      'order',
      'followUp'
    ])
    expect(draft.related.map(({ sheet, kind, use, problem }) => [sheet, kind, use, problem])).toEqual([
      ['联系人', 'contact', true, null],
      ['成交记录', 'order', true, null],
      ['跟进记录', 'followUp', true, null]
    ])
    const checked = await check(id)
    expect(checked.counts).toMatchObject({ rows: 2, created: 2 })
    expect(checked.related.map(({ counts }) => counts)).toMatchObject([
      { rows: 3, created: 1, unchanged: 1, rejected: 1 },
      { rows: 3, created: 2, rejected: 1 },
      { rows: 2, created: 2, rejected: 0 }
    ])
    expect(checked.related[0]?.notices).toMatchObject([{ sheetRow: 4, name: '没有的公司' }])
    expect(await customers()).toEqual([])
  })

  test('they are written with their times and authors, and known again the next time', async () => {
    const { take, run, contacts, orders, records } = await open()
    const bytes = await workbook(book)
    const done = await run(await take(bytes, '客户.xlsx'))
    expect(done.related.map(({ counts }) => counts?.created)).toEqual([1, 2, 2])
    expect(await contacts()).toEqual([
      { customer: '云启科技有限公司', name: '周敏', primary: true },
      { customer: '恒达机械有限公司', name: '李建国', primary: true },
      { customer: '恒达机械有限公司', name: '王芳', primary: false }
    ])
    expect(await orders()).toEqual([
      { customer: '恒达机械有限公司', on: '2025-11-03', fen: 1_200_000, product: '轴承' },
      { customer: '恒达机械有限公司', on: '2025-12-05', fen: 3_000_000, product: '电机' }
    ])
    expect(await records()).toMatchObject([
      {
        at: new Date('2025-12-01T06:30:00Z'),
        content: '确认了电机的交期',
        author: '测试管理员',
        named: null
      },
      { at: new Date('2025-12-02T04:00:00Z'), content: '看了演示系统', author: null, named: '前同事' }
    ])
    const again = await run(await take(bytes, '客户.xlsx'))
    expect(again.counts).toMatchObject({ created: 0, unchanged: 2 })
    expect(again.related.map(({ counts }) => counts?.created)).toEqual([0, 0, 0])
  })

  test('an import with all of it is taken back: new customers go, older ones lose what it added', async () => {
    const { take, run, undo, contacts, orders, records, customers } = await open()
    await run(await take('客户名称,联系人,手机\n云启科技有限公司,周敏,13818800138\n'))
    const id = await take(
      await workbook({
        ...book,
        成交记录: ['客户名称,日期,产品,金额', '云启科技有限公司,2025-12-05,软件,500'],
        联系人: [
          '客户名称,姓名,手机',
          '云启科技有限公司,吴刚,13900139000',
          '恒达机械有限公司,王芳,13900139001'
        ]
      }),
      '客户.xlsx'
    )
    await run(id)
    const undone = await undo(id)
    expect(undone.counts).toMatchObject({ undone: 1 })
    expect((await customers()).map(({ name, state }) => [name, state])).toEqual([
      ['云启科技有限公司', 'active'],
      ['恒达机械有限公司', 'deleted']
    ])
    expect((await contacts()).filter(({ customer }) => customer === '云启科技有限公司')).toHaveLength(1)
    expect(await orders()).toEqual([])
    expect((await records()).map(({ customer }) => customer)).toEqual(['恒达机械有限公司'])
  })
})

describe('follow-ups that announce the next one', () => {
  const list = [
    '客户名称,跟进时间,跟进内容,下一步,下次跟进时间',
    '云启科技有限公司,2026-02-20,谈了价格,送样,2026-03-12',
    '云启科技有限公司,2026-01-10,初次电话,寄资料,2026-01-20',
    '恒达机械有限公司,2026-01-15,介绍产品,再联系,2026-02-01'
  ]
  const planned = (rows: Awaited<ReturnType<typeof open>>['rows'], workspaceId: number) =>
    rows<{ customer: string; on: string; goal: string; isOwners: boolean; state: string; origin: string }>(
      sql`select left(c.name, 2) as customer, p.due_on::text as on, p.goal, p.state, p.origin,
                 p.assignee_id is not distinct from c.owner_id as "isOwners"
            from planned_step p join customer c on c.workspace_id = ${workspaceId} and c.id = p.customer_id
           where p.workspace_id = ${workspaceId} and p.state = 'open' order by c.name, p.due_on`
    )

  test('plan it for the owner where its day is to come, in place of what the rules drew', async () => {
    const { take, run, undo, change, rows, workspaceId, actor } = await open()
    const first = await take('客户名称,手机\n云启科技有限公司,13818800138\n恒达机械有限公司,13900139001\n')
    await change(first, { options: { owner: { kind: 'member', memberId: actor.memberId } } })
    await run(first)
    const drawn = await planned(rows, workspaceId)
    const id = await take(
      await workbook({ 客户: ['客户名称,手机', '新禾贸易有限公司,13700137000'], 跟进记录: list }),
      '跟进.xlsx'
    )
    await change(id, { options: { historical: true } })
    await run(id)
    const [yunqi, hengda, ...others] = await planned(rows, workspaceId)
    expect(hengda).toMatchObject({ customer: '恒达', origin: drawn[1]?.origin })
    expect(yunqi).toEqual({
      customer: '云启',
      on: '2026-03-12',
      goal: '送样',
      isOwners: true,
      state: 'open',
      origin: 'record'
    })
    expect(others).toEqual([])
    const [next] = await rows<{ on: string }>(
      sql`select f.next_follow_up_on::text as on from customer_list f
           where f.workspace_id = ${workspaceId} and f.name like '云启%'`
    )
    expect(next?.on).toBe('2026-03-12')
    await undo(id)
    expect(await planned(rows, workspaceId)).toEqual(drawn)
  })

  test('the newest record has the word, however far apart the rows stand', async () => {
    const { take, run, undo, change, rows, workspaceId, actor } = await open()
    const first = await take('客户名称,手机\n云启科技有限公司,13818800138\n恒达机械有限公司,13900139001\n')
    await change(first, { options: { owner: { kind: 'member', memberId: actor.memberId } } })
    await run(first)
    const drawn = await planned(rows, workspaceId)
    // More rows than a batch has; nobody knows these companies, so that nothing comes of them.
    const between = Array.from({ length: 520 }, (_, at) => `无人知晓${at}有限公司,2026-01-05,问价,,`)
    const records = [
      list[0] ?? '',
      '云启科技有限公司,2026-02-20,谈了价格,送样,2026-03-12',
      '恒达机械有限公司,2026-02-10,谈了价格,送样,2026-03-13',
      ...between,
      '云启科技有限公司,2026-02-01,介绍产品,报价,2026-03-20',
      '恒达机械有限公司,2026-02-25,催了一次,签合同,2026-03-05'
    ]
    const id = await take(
      await workbook({ 客户: ['客户名称,手机', '新禾贸易有限公司,13700137000'], 跟进记录: records }),
      '跟进.xlsx'
    )
    await change(id, { options: { historical: true } })
    await run(id)
    expect((await planned(rows, workspaceId)).map(({ customer, on, goal }) => [customer, on, goal])).toEqual([
      ['云启', '2026-03-12', '送样'],
      ['恒达', '2026-03-05', '签合同']
    ])
    await undo(id)
    expect(await planned(rows, workspaceId)).toEqual(drawn)
  })
})

describe('several rows of one customer', () => {
  test('are its contacts, whatever becomes of duplicates', async () => {
    for (const onDuplicate of ['skip', 'overwrite'] as const) {
      const { take, run, change, contacts, customers } = await open()
      const id = await take(
        '客户名称,姓名,手机\n甲机械有限公司,张三,13800138001\n甲机械有限公司,李四,13800138002\n乙贸易有限公司,王五,13800138003\n'
      )
      await change(id, { options: { onDuplicate } })
      await run(id)
      expect(await customers()).toHaveLength(2)
      expect(new Set((await contacts()).map(({ name }) => name))).toEqual(new Set(['张三', '李四', '王五']))
    }
  })

  test('are its orders in a list of sales, of which no sum is made', async () => {
    const { take, run, orders, rows, workspaceId } = await open()
    const id = await take(
      '客户名称,下单日期,产品,订单金额\n甲机械有限公司,2025-11-01,轴承,1200\n甲机械有限公司,2025-12-01,轴承,900\n',
      '成交记录.csv'
    )
    await run(id)
    expect((await orders()).map(({ fen }) => fen)).toEqual([120_000, 90_000])
    const [stated] = await rows<{ total: unknown }>(
      sql`select c.stated_history -> 'orders' -> 'totalAmountFen' as total from customer c where c.workspace_id = ${workspaceId}`
    )
    expect(stated?.total ?? null).toBeNull()
  })
})

describe('where a person knows better', () => {
  test('another row heads the table, and its template remembers', async () => {
    const { take, show, change } = await open()
    const list = '客户名称,电话\n（样例）甲,123\n公司全称,移动电话\n恒达机械有限公司,13800138001\n'
    const id = await take(list)
    expect((await show(id)).columns.map(({ column }) => column)).toEqual(['客户名称', '电话'])
    await change(id, { headerRow: 3 })
    const chosen = await show(id)
    expect(chosen.headerRow).toEqual({ chosen: 3, found: 3 })
    expect(chosen.columns.map(({ column, field }) => [column, field])).toEqual([
      ['公司全称', 'name'],
      ['移动电话', 'mobile']
    ])
    await change(id, { headerRow: null })
    expect((await show(id)).columns[0]?.column).toBe('客户名称')
  })

  test('a sheet is left out, is of another kind, or a column of it another field', async () => {
    const { take, show, change } = await open()
    const id = await take(await workbook(book), '客户.xlsx')
    await change(id, {
      related: [
        { sheet: '联系人', use: false },
        { sheet: '跟进记录', kind: 'need' },
        { sheet: '成交记录', columns: [{ index: 2, field: 'orderNote' }] }
      ]
    })
    const { related } = await show(id)
    expect(related.find(({ sheet }) => sheet === '联系人')?.use).toBe(false)
    expect(related.find(({ sheet }) => sheet === '成交记录')?.columns[2]?.field).toBe('orderNote')
    expect(related.find(({ sheet, kind }) => sheet === '跟进记录' && kind === 'need')).toBeDefined()
  })

  test('a column is left out altogether', async () => {
    const { take, change, run, rows, workspaceId } = await open()
    const id = await take('客户名称,内部代号\n甲机械有限公司,X1\n')
    await change(id, { columns: [{ index: 1, field: null, skip: true }] })
    await run(id)
    const [kept] = await rows<{ custom: unknown }>(
      sql`select c.profile -> 'custom' as custom from customer c where c.workspace_id = ${workspaceId}`
    )
    expect(kept?.custom ?? null).toBeNull()
  })
})
