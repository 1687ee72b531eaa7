import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { sql, type Transaction } from '#platform/database'
import { writeCsv, writeXlsx } from '#lib/tables'
import { changeFields } from '#modules/customers'
import { AppError } from '#kernel/app-error'
import { listImportTemplates, removeImportTemplate, saveImportTemplate } from './service/import-templates.ts'
import { cancelImport } from './service/start-import.ts'
import { rejectedCsv } from './service/rejected-csv.ts'
import { failOutOfMemory } from './service/work/do-import.ts'
import { createImporter } from './testing/import-list.ts'
import { listUnfinished, setAlive } from './io/store/import-work.ts'

let test1: TestDatabase
beforeAll(async () => {
  test1 = await startTestDatabase()
})
afterAll(async () => {
  await test1.stop()
})

const open = async () => {
  const { actor, workspaceId } = await test1.createWorkspace()
  const importer = createImporter(test1.database, actor)
  const rows = <R>(statement: ReturnType<typeof sql>) =>
    test1.database.inWorkspace(workspaceId, (transaction) => transaction.rows<R>(statement))
  const customers = () =>
    rows<{ name: string; ownerId: string | null; importId: string; mobile: string | null }>(
      sql`select c.name, c.owner_id as "ownerId", c.import_id as "importId",
                 (select t.mobile from contact t where t.workspace_id = ${workspaceId} and t.customer_id = c.id limit 1) as mobile
            from customer c where c.workspace_id = ${workspaceId} order by c.name`
    )
  return { actor, workspaceId, ...importer, rows, customers }
}

const list = `客户名称,联系人,手机,年营收,负责人
恒达汽车零部件有限公司,李建国,13800138001,2亿,测试管理员
云启科技有限公司,周女士,13818800138,很多很多,王五
恒达汽车零部件,李建国,13800138001,2亿,测试管理员
,,,1亿,
北京中软汇智科技有限公司,张伟,13810006789,1亿-5亿,
`

describe('a list on its way in', () => {
  test('columns are understood, cells stand beside what will be stored', async () => {
    const { take, show } = await open()
    const run = await show(await take(list))
    expect(run.columns.map(({ field }) => field)).toEqual([
      'name',
      'contactName',
      'mobile',
      'revenue',
      'owner'
    ])
    expect(run.preview[0]?.cells[3]).toEqual({ column: 3, raw: '2亿', stored: '2亿' })
    expect(run.preview[1]?.cells[3]).toMatchObject({ raw: '很多很多', stored: null })
    expect(run.preview[1]?.problems.map(({ column }) => column)).toContain(3)
    expect(run.preview[3]?.problems[0]).toMatchObject({ column: 0, severity: 'error' })
  })

  test('the check counts without changing anything, and the run comes to the same', async () => {
    const { take, check, run, customers, actor } = await open()
    const id = await take(list)
    const expected = { rows: 5, created: 3, duplicate: 1, rejected: 1, unowned: 1 }
    const checked = await check(id)
    expect(checked).toMatchObject({ state: 'checked', counts: expected, unknownOwners: ['王五'] })
    expect(await customers()).toEqual([])
    const done = await run(id)
    expect(done).toMatchObject({ state: 'done', counts: expected, progress: { share: 1 } })
    expect((await customers()).map(({ name, ownerId }) => [name, ownerId])).toEqual([
      ['云启科技有限公司', null],
      ['北京中软汇智科技有限公司', null],
      ['恒达汽车零部件有限公司', actor.memberId]
    ])
  })

  test('the same file again changes nothing, whatever becomes of duplicates', async () => {
    const { take, run, change, customers } = await open()
    const single = list.replace(/^恒达汽车零部件,.*\n/m, '')
    await run(await take(single))
    for (const onDuplicate of ['skip', 'create', 'fillGaps', 'overwrite'] as const) {
      const id = await take(single)
      await change(id, { options: { onDuplicate } })
      const { counts } = await run(id)
      expect([onDuplicate, counts.created, counts.updated]).toEqual([onDuplicate, 0, 0])
      expect(await customers()).toHaveLength(3)
    }
  })

  test('gaps of customers that are here are filled, or their texts written over', async () => {
    const { take, run, change, rows, workspaceId } = await open()
    await run(await take('客户名称,官网\n恒达汽车零部件有限公司,a.cn\n'))
    const raw = async () => {
      const [row] = await rows<{ raw: Record<string, string> }>(
        sql`select c.profile -> 'raw' as raw from customer c where c.workspace_id = ${workspaceId}`
      )
      return row?.raw
    }
    const second = '客户名称,官网,年营收\n恒达汽车零部件有限公司,b.cn,2亿\n'
    const filling = await take(second)
    await change(filling, { options: { onDuplicate: 'fillGaps' } })
    expect((await run(filling)).counts).toMatchObject({ updated: 1, created: 0 })
    expect(await raw()).toMatchObject({ website: 'a.cn', revenue: '2亿' })
    const over = await take(second.replace('2亿', '3亿'))
    await change(over, { options: { onDuplicate: 'overwrite' } })
    expect((await run(over)).counts).toMatchObject({ updated: 1, created: 0 })
    expect(await raw()).toMatchObject({ website: 'b.cn', revenue: '3亿' })
  })

  test('refused rows come back with the reason, ready to be mended', async () => {
    const { take, run, actor, workspaceId } = await open()
    const id = await take('客户名称,备注\n甲有限公司,好\n,"=1+1, 引号"""\n')
    expect((await run(id)).counts.rejected).toBe(1)
    const { text, fileName } = await test1.database.inWorkspace(workspaceId, (transaction) =>
      rejectedCsv(transaction, actor, id, 'zh-CN')
    )
    expect(fileName).toBe('客户 未导入的行.csv')
    expect(text).toBe(
      `\uFEFF客户名称,备注,未导入原因\r\n,"'=1+1, 引号""",这一行没有客户名称，也没有任何联系方式，无法建档\r\n`
    )
  })

  test('a corrected column is another field, and is remembered for the next list of its kind', async () => {
    const { take, run, change, show, customers } = await open()
    const text = '甲栏,乙栏\n恒达,13800138001\n云启,13818800138\n'
    const id = await take(text)
    await change(id, { columns: [{ index: 0, field: 'name' }] })
    expect((await show(id)).columns[0]).toMatchObject({ field: 'name', confidence: 1 })
    await run(id)
    expect(await customers()).toHaveLength(2)
    const next = await show(await take(text.replace('恒达', '锐锋'), '四月.csv'))
    expect(next).toMatchObject({ mappingFrom: '客户.csv' })
    expect(next.columns[0]?.field).toBe('name')
  })

  test('a list of which no column names anybody is not started', async () => {
    const { take, show, begin } = await open()
    const id = await take('颜色,大小\n红,1\n')
    expect((await show(id)).unusable).not.toBeNull()
    await expect(begin(id, 'running')).rejects.toThrow(AppError)
  })

  test.each([
    ['', 'tables.empty'],
    [',,\n,,\n', 'tables.onlyBlank'],
    ['\x7fELF\x02\x01\x01\x00\x00\x00', 'tables.notATable']
  ])('a file that is no list is refused and leaves nothing (%j)', async (content, code) => {
    const { take, rows, workspaceId } = await open()
    await expect(take(content)).rejects.toMatchObject({ kind: 'invalid', code })
    expect(await rows(sql`select r.id from import_run r where r.workspace_id = ${workspaceId}`)).toEqual([])
  })
})

const many = (count: number): string =>
  `客户名称,手机\n${Array.from({ length: count }, (_, at) => `第${at}号测试有限公司,${13_900_000_000 + at}`).join('\n')}\n`

test('the sample list comes in as the docs say', async () => {
  const { take, check, run } = await open()
  const id = await take(readFileSync(new URL('../../../db/seed/customers.csv', import.meta.url)))
  const { counts } = await check(id)
  expect(counts).toMatchObject({ rows: 31, created: 29, duplicate: 2, rejected: 0 })
  expect((await run(id)).counts).toEqual(counts)
})

describe('an import taken back', () => {
  test('its customers go, but for those that somebody has worked on since, and can be imported again', async () => {
    const { take, run, undo, rows, actor, workspaceId } = await open()
    const id = await take(many(600))
    await run(id)
    const states = () =>
      rows<{ state: string; count: number }>(
        sql`select c.state, count(*)::int as count from customer c where c.workspace_id = ${workspaceId}
             group by c.state order by c.state`
      )
    const [first] = await rows<{ id: string }>(
      sql`select c.id from customer c where c.workspace_id = ${workspaceId} order by c.id limit 1`
    )
    const moment = { now: new Date('2026-03-02T03:00:00Z'), today: '2026-03-02' }
    await test1.database.inWorkspace(workspaceId, (transaction) =>
      changeFields(transaction, actor, first?.id ?? '', { website: 'a.cn' }, moment)
    )
    expect(await undo(id)).toMatchObject({ state: 'undone', counts: { created: 600, undone: 599 } })
    expect(await states()).toEqual([
      { state: 'active', count: 1 },
      { state: 'deleted', count: 599 }
    ])
    await expect(undo(id)).rejects.toMatchObject({ code: 'import.nothingToUndo' })
    const again = await run(await take(many(600)))
    expect(again.counts).toMatchObject({ created: 599, unchanged: 1 })
  })
})

describe('texts that an import wrote into customers who were here', () => {
  test('become what they were, but for those that somebody changed since, which are listed', async () => {
    const { take, run, change, undo, rows, actor, workspaceId } = await open()
    await run(
      await take('客户名称,官网\n恒达汽车零部件有限公司,a.cn\n云启科技有限公司,c.cn\n锐锋机械有限公司,d.cn\n')
    )
    const raw = async () =>
      Object.fromEntries(
        (
          await rows<{ name: string; raw: Record<string, string> }>(
            sql`select c.name, c.profile -> 'raw' as raw from customer c where c.workspace_id = ${workspaceId}`
          )
        ).map(({ name, raw: { website, revenue } }) => [name.slice(0, 2), [website, revenue]])
      )
    const before = await raw()
    const id = await take(
      '客户名称,官网,年营收\n恒达汽车零部件有限公司,b.cn,2亿\n云启科技有限公司,b.cn,3亿\n新来的有限公司,e.cn,1亿\n'
    )
    await change(id, { options: { onDuplicate: 'overwrite' } })
    expect((await run(id)).counts).toMatchObject({ created: 1, updated: 2 })
    const [cloud] = await rows<{ id: string }>(
      sql`select c.id from customer c where c.workspace_id = ${workspaceId} and c.name like '云启%'`
    )
    const moment = { now: new Date('2026-03-02T03:00:00Z'), today: '2026-03-02' }
    await test1.database.inWorkspace(workspaceId, (transaction) =>
      changeFields(transaction, actor, cloud?.id ?? '', { revenue: '5亿' }, moment)
    )
    const undone = await undo(id)
    expect(undone).toMatchObject({ state: 'undone', counts: { undone: 1, reverted: 2 } })
    expect(undone.undoLeft).toEqual([{ customerId: cloud?.id, name: '云启科技有限公司', fields: ['年营收'] }])
    expect(await raw()).toEqual({ ...before, 新来: ['e.cn', '1亿'], 云启: ['c.cn', '5亿'] })
  })
})

test('a template is used by itself for the next list with the same header, with its options', async () => {
  const { take, change, show, actor, workspaceId } = await open()
  const text = '甲栏,乙栏\n恒达,13800138001\n'
  const first = await take(text)
  await change(first, {
    columns: [{ index: 0, field: 'name' }],
    options: { onDuplicate: 'fillGaps', historical: true }
  })
  const moment = { now: new Date('2026-03-02T03:00:00Z'), today: '2026-03-02' }
  const inside = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    test1.database.inWorkspace(workspaceId, work)
  await inside((transaction) => saveImportTemplate(transaction, actor, first, '展会名单', moment))
  const next = await show(await take(text.replace('恒达', '锐锋'), '四月.csv'))
  expect(next).toMatchObject({
    mappingFrom: '展会名单',
    template: { name: '展会名单' },
    options: { onDuplicate: 'fillGaps', historical: true, levelFrom: null }
  })
  expect(next.columns[0]).toMatchObject({ field: 'name', confidence: 1 })
  await inside((transaction) => saveImportTemplate(transaction, actor, next.id, '四月展会', moment))
  const { items } = await inside((transaction) => listImportTemplates(transaction, 'zh-CN'))
  expect(items).toMatchObject([{ name: '四月展会', columns: ['甲栏', '乙栏'] }])
  expect(items[0]?.fields[0]).toBe('客户名称（全称）')
  await inside((transaction) => removeImportTemplate(transaction, actor, items[0]?.id ?? '', moment))
  expect((await show(await take(text))).template).toBeNull()
})

test('another sheet comes with the options of its own template', async () => {
  const { take, change, show, actor, workspaceId } = await open()
  const first = await take('丙栏,丁栏\n恒达,13800138001\n')
  await change(first, { columns: [{ index: 0, field: 'name' }], options: { onDuplicate: 'fillGaps' } })
  const moment = { now: new Date('2026-03-02T03:00:00Z'), today: '2026-03-02' }
  await test1.database.inWorkspace(workspaceId, (transaction) =>
    saveImportTemplate(transaction, actor, first, '展会名单', moment)
  )
  const folder = mkdtempSync(join(tmpdir(), 'huike-sheets-'))
  try {
    const path = join(folder, 'two.xlsx')
    await writeXlsx(path, [
      { name: '甲', columns: [{ header: '名称' }], rows: [['锐锋']] },
      { name: '乙', columns: [{ header: '丙栏' }, { header: '丁栏' }], rows: [['云启', '13800138002']] }
    ])
    const id = await take(readFileSync(path), 'two.xlsx')
    expect(await show(id)).toMatchObject({ sheet: '甲', options: { onDuplicate: 'skip' } })
    await change(id, { sheet: '乙' })
    expect(await show(id)).toMatchObject({ mappingFrom: '展会名单', options: { onDuplicate: 'fillGaps' } })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('customers of long ago come in without first contacts to be made', async () => {
  const { take, run, change, rows, workspaceId } = await open()
  const id = await take(list)
  await change(id, { options: { historical: true } })
  expect((await run(id)).counts.created).toBe(3)
  expect(await rows(sql`select p.id from planned_step p where p.workspace_id = ${workspaceId}`)).toEqual([])
  expect(
    await rows(
      sql`select f.next_follow_up_on as next from customer_list f where f.workspace_id = ${workspaceId}`
    )
  ).toEqual([{ next: null }, { next: null }, { next: null }])
})

test('the file of refused rows comes in as it is, once mended; its reasons become nothing of a customer', async () => {
  const { take, run, actor, workspaceId, rows } = await open()
  const id = await take('客户名称,备注\n甲有限公司,好\n,"=1+1, 引号"\n')
  await run(id)
  const { text } = await test1.database.inWorkspace(workspaceId, (transaction) =>
    rejectedCsv(transaction, actor, id, 'zh-CN')
  )
  const again = await take(text.replace(/\r\n,/, '\r\n乙有限公司,'), '客户 未导入的行.csv')
  expect((await run(again)).counts).toMatchObject({ created: 1, rejected: 0 })
  expect(
    await rows(
      sql`select c.profile ->> 'note' as note, c.profile -> 'custom' as custom from customer c
           where c.workspace_id = ${workspaceId} and c.name = '乙有限公司'`
    )
  ).toEqual([{ note: '=1+1, 引号', custom: null }])
})

test('an exported csv comes in again as the same customers, without the apostrophes that keep formulas from running', async () => {
  const { take, run, show, change, customers, rows, workspaceId } = await open()
  await run(await take('客户名称,备注,@标记\n=甲（上海）有限公司,-待定,+1 组\n乙有限公司,"\'单引号",=2\n'))
  const before = await rows<{ name: string; note: string; custom: Record<string, string> }>(
    sql`select c.name, c.profile ->> 'note' as note, c.profile -> 'custom' as custom
          from customer c where c.workspace_id = ${workspaceId} order by c.name`
  )
  expect(before).toEqual([
    { name: '=甲（上海）有限公司', note: '-待定', custom: { '@标记': '+1 组' } },
    { name: '乙有限公司', note: "'单引号", custom: { '@标记': '=2' } }
  ])
  const folder = mkdtempSync(join(tmpdir(), 'huike-exported-'))
  const exported = join(folder, '客户.csv')
  await writeCsv(
    exported,
    ['客户名称', '备注', '@标记'],
    before.map(({ name, note, custom }) => [name, note, custom['@标记'] ?? null])
  )
  const text = readFileSync(exported, 'utf8')
  rmSync(folder, { recursive: true })
  expect(text).toContain("客户名称,备注,'@标记\r\n'=甲（上海）有限公司,'-待定,'+1 组")

  const again = await take(text, '客户.csv')
  expect((await show(again)).columns.map(({ column }) => column)).toEqual(['客户名称', '备注', '@标记'])
  await change(again, { options: { onDuplicate: 'overwrite' } })
  expect((await run(again)).counts).toMatchObject({ created: 0, rejected: 0 })
  expect(await customers()).toHaveLength(2)
  expect(
    await rows(
      sql`select c.name, c.profile ->> 'note' as note, c.profile -> 'custom' as custom
            from customer c where c.workspace_id = ${workspaceId} order by c.name`
    )
  ).toEqual(before)
})

test('a row that is a customer who was merged away is the one that he is now', async () => {
  const { take, run, change, rows, workspaceId } = await open()
  await run(await take('客户名称\n恒达汽车零部件有限公司\n'))
  await run(await take('客户名称\n苏州锐锋精密机械有限公司\n'))
  const [survivor] = await rows<{ id: string }>(
    sql`update customer c set state = 'merged',
               merged_into = (select s.id from customer s
                               where s.workspace_id = ${workspaceId} and s.name = '苏州锐锋精密机械有限公司')
         where c.workspace_id = ${workspaceId} and c.name = '恒达汽车零部件有限公司' returning c.merged_into as id`
  )
  const again = await take('客户名称,官网\n恒达汽车零部件有限公司,a.cn\n')
  await change(again, { options: { onDuplicate: 'fillGaps' } })
  expect((await run(again)).counts).toMatchObject({ created: 0, updated: 1 })
  const filled = await rows<{ id: string }>(
    sql`select c.id from customer c where c.workspace_id = ${workspaceId} and c.profile -> 'raw' ->> 'website' = 'a.cn'`
  )
  expect(filled).toEqual([survivor])
  expect((await run(await take('客户名称\n恒达汽车零部件有限公司\n', '五月.csv'))).counts).toMatchObject({
    created: 0
  })
})

describe('what a check has read', () => {
  const withoutFile = async () => {
    const opened = await open()
    const id = await opened.take(list)
    await opened.check(id)
    await opened.rows(
      sql`delete from import_piece where workspace_id = ${opened.workspaceId} and import_id = ${id} returning ordinal`
    )
    return { ...opened, id }
  }
  const kept = ({ rows, workspaceId }: Awaited<ReturnType<typeof open>>) =>
    rows(sql`select b.last_row from import_batch b where b.workspace_id = ${workspaceId}`)

  test('is not read again by the run, whatever options were changed, and goes when it is over', async () => {
    const opened = await withoutFile()
    const { id, actor } = opened
    await opened.change(id, { options: { owner: { kind: 'member', memberId: actor.memberId } } })
    expect(await opened.run(id)).toMatchObject({
      state: 'done',
      counts: { created: 3, duplicate: 1, rejected: 1 }
    })
    expect((await opened.customers()).every(({ ownerId }) => ownerId === actor.memberId)).toBe(true)
    expect(await kept(opened)).toEqual([])
  })

  test('is read again where a column became another one', async () => {
    const { id, change, run } = await withoutFile()
    await change(id, { columns: [{ index: 3, field: null }] })
    expect(await run(id)).toMatchObject({ state: 'failed', counts: { created: 0 } })
  })

  test('counts for nothing where the check was not finished', async () => {
    const opened = await open()
    const id = await opened.take(list)
    await opened.check(id)
    await opened.begin(id, 'checking')
    await test1.database.inWorkspace(opened.workspaceId, (transaction) =>
      cancelImport(transaction, opened.actor, id, { now: new Date(), today: '2026-03-02' })
    )
    const [row] = await opened.rows<{ readBy: string | null }>(
      sql`select r.read_by as "readBy" from import_run r where r.workspace_id = ${opened.workspaceId} and r.id = ${id}`
    )
    expect(row).toEqual({ readBy: null })
    expect((await opened.run(id)).counts).toMatchObject({ created: 3 })
  })
})

test('a list that needs more memory than its thread has fails with a sentence, and may be tried again', async () => {
  const { take, begin, show, run, workspaceId } = await open()
  const importId = await take(list)
  await begin(importId, 'running')
  const greedy = new Worker('let held = null; for (;;) held = { held }', {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: 16 }
  })
  const died: unknown = await once(greedy, 'exit').catch((error: unknown) => error)
  const work = { database: test1.database, workspaceId, importId, clock: () => new Date() }
  await failOutOfMemory(work, died)
  expect(await show(importId)).toMatchObject({
    state: 'failed',
    problem:
      '这份名单占用的内存超出上限，没有读完。请删去用不到的列，或分成几份再导入；已导入的客户都已保存。'
  })
  await expect(failOutOfMemory(work, new Error('the thread broke'))).rejects.toThrow('the thread broke')
  expect((await run(importId)).counts).toMatchObject({ created: 3 })
})

describe('a run that is stopped', () => {
  test('goes on behind the last batch, and no row is done twice', async () => {
    const { take, begin, work, show, customers, workspaceId } = await open()
    const id = await take(many(1200))
    await begin(id, 'running')
    const stop = new AbortController()
    await work(id, stop.signal, () => stop.abort())
    const half = await show(id)
    expect(half.state).toBe('running')
    expect(half.counts.rows).toBeGreaterThan(0)
    expect(half.counts.rows).toBeLessThan(1200)
    const left = await listUnfinished(test1.database, new Date('2026-03-02T01:00:00Z'))
    expect(left).toContainEqual({ workspaceId, id })
    await work(id)
    expect(await show(id)).toMatchObject({ state: 'done', counts: { rows: 1200, created: 1200 } })
    expect(await customers()).toHaveLength(1200)
  })

  test('is not taken for left while somebody is at work, however long a batch takes', async () => {
    const { take, begin, work, rows, workspaceId } = await open()
    const id = await take(many(1200))
    await begin(id, 'running')
    const [run] = await rows<{ startedAt: Date }>(
      sql`select r.started_at as "startedAt" from import_run r where r.workspace_id = ${workspaceId} and r.id = ${id}`
    )
    const minutes = (after: number): Date => new Date((run?.startedAt.getTime() ?? 0) + after * 60_000)
    const told = (now: Date) =>
      test1.database.inWorkspace(workspaceId, (transaction) => setAlive(transaction, id, now))
    const isLeft = async (): Promise<boolean> =>
      (await listUnfinished(test1.database, minutes(1))).some((one) => one.id === id)
    expect(await isLeft()).toBe(true)
    expect(await told(minutes(2))).toBe(1)
    expect(await isLeft()).toBe(false)
    const stop = new AbortController()
    await work(id, stop.signal, () => stop.abort())
    expect(await told(minutes(3))).toBe(0)
    expect(await isLeft()).toBe(true)
  })

  test('is cancelled at the next batch and keeps what is there', async () => {
    const { take, begin, work, show, customers, actor, workspaceId } = await open()
    const id = await take(many(1200))
    await begin(id, 'running')
    const cancel = { asked: Promise.resolve() }
    await work(id, undefined, () => {
      cancel.asked = test1.database.inWorkspace(workspaceId, (transaction) =>
        cancelImport(transaction, actor, id, { now: new Date(), today: '2026-03-02' })
      )
    })
    await cancel.asked.catch(() => undefined)
    const { state, counts } = await show(id)
    expect(state).toBe('cancelled')
    expect((await customers()).length).toBeGreaterThanOrEqual(counts.created)
    expect(counts.rows).toBeLessThan(1200)
  })
})
