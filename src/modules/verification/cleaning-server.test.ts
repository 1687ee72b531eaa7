import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor, Permission } from '#kernel/actor'
import { newId } from '#platform/ids'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import type { Answered, CleaningCounts, CleaningFinding, CleaningItem, CleaningPage } from './contract.ts'
import { followAllChanges, followChanges, type Resting } from './service/follow-changes.ts'
import { handOverCleaning } from './service/hand-over.ts'

let server: TestServer
let owner: pg.Client
let boss: Actor
let askBoss: Ask
let now: Date

/** A Friday morning in Shanghai, 10:00; each test has the next one, for time only goes on. */
let friday = new Date('2026-03-06T02:00:00Z')
const HOUR_MS = 3_600_000
const WEEK_HOURS = 168

const at = (hours: number): Date => new Date(friday.getTime() + hours * HOUR_MS)
const goTo = (hours: number): void => {
  now = at(hours)
  server.setNow(now)
}
const follow = (): Promise<number> =>
  followChanges(server.database.database, boss.workspaceId, { now, timeZone: 'Asia/Shanghai' })

const selling: readonly Permission[] = ['customer.read', 'customer.write', 'member.read']

type Person = Readonly<{ memberId: string; ask: Ask }>

const join = async (
  name: string,
  role: Readonly<{ permissions?: readonly Permission[]; scope?: string; masked?: readonly string[] }> = {},
  departmentId: string | null = null
): Promise<Person> => {
  const [roleId, memberId] = [newId(), newId()]
  const { workspaceId } = boss
  await owner.query(
    `insert into role (workspace_id, id, name, permissions, scope, masked_fields) values ($1, $2, $3, $4, $5, $6)`,
    [
      workspaceId,
      roleId,
      `${name} ${roleId}`,
      role.permissions ?? selling,
      role.scope ?? 'own',
      role.masked ?? []
    ]
  )
  await owner.query(
    `insert into member (workspace_id, id, email, name, role_id, department_id, state, created_at)
     values ($1, $2, $3, $4, $5, $6, 'active', now())`,
    [workspaceId, memberId, `${memberId}@example.com`, name, roleId, departmentId]
  )
  return { memberId, ask: await server.as({ workspaceId, memberId }) }
}

const department = async (name: string, parentId: string | null): Promise<string> => {
  const id = newId()
  await owner.query(`insert into department (workspace_id, id, parent_id, name) values ($1, $2, $3, $4)`, [
    boss.workspaceId,
    id,
    parentId,
    name
  ])
  return id
}

/** Everything that a full file of S1 asks for. */
const complete = {
  customerType: '终端客户',
  industry: '汽车制造业',
  address: '江苏省苏州市虎丘区科技路1号',
  contactName: '李经理',
  contactPosition: '采购经理',
  mobile: '13800138000',
  email: 'li@hengda.cn',
  needDescription: '自动化改造',
  sourceChannel: '展会'
}
/** What is wrong by itself: nothing is founded after today. */
const wrong = { foundedOn: '2031-01-01' }

let customers = 0
const enter = async (ask: Ask, fields: object = {}): Promise<string> => {
  customers += 1
  const { status, body } = await ask<{ id: string }>('POST', '/customers', {
    fields: { name: `苏州恒达${customers}号零部件有限公司`, ...complete, ...fields }
  })
  expect(status).toBe(201)
  return body.id
}
const change = async (ask: Ask, id: string, fields: object): Promise<void> => {
  const { status } = await ask('PATCH', `/customers/${id}`, { fields })
  expect(status).toBe(200)
}

const queue = async (ask: Ask, query = ''): Promise<readonly CleaningItem[]> => {
  const { status, body } = await ask<CleaningPage>('GET', `/cleaning${query}`)
  expect(status).toBe(200)
  return body.items
}
const itemOf = async (ask: Ask, id: string, query = ''): Promise<CleaningItem | undefined> =>
  (await queue(ask, query)).find(({ customerId }) => customerId === id)
const findingsOf = async (ask: Ask, id: string, query = ''): Promise<readonly CleaningFinding[]> =>
  (await itemOf(ask, id, query))?.findings ?? []
const answer = (ask: Ask, id: string, body: object) =>
  ask<Answered & { code?: string; detail?: string }>('POST', `/customers/${id}/answers`, body)
const dismissAll = async (ask: Ask, id: string): Promise<void> => {
  const keys = (await findingsOf(ask, id)).map(({ key }) => key)
  expect((await answer(ask, id, { verdict: 'dismissed', keys, reason: '筹建中' })).status).toBe(200)
}

beforeAll(async () => {
  server = await startTestServer()
  owner = new pg.Client({ connectionString: server.database.ownerUrl })
  await owner.connect()
  ;({ actor: boss } = await server.database.createWorkspace())
  askBoss = await server.as(boss)
})
beforeEach(() => {
  friday = at(WEEK_HOURS)
  goTo(0)
})
afterAll(async () => {
  await owner.end()
  await server.stop()
})

describe('new information', () => {
  test('that leaves something open is to be cleared up by whoever brought it, within 24 hours', async () => {
    const rep = await join('小王')
    const id = await enter(rep.ask, wrong)
    await follow()
    const item = await itemOf(rep.ask, id)
    expect(item).toMatchObject({ assignee: { name: '小王' }, dueAt: at(24).toISOString(), escalatedTo: null })
    expect(item?.findings.map(({ rule, text }) => [rule, text])).toEqual([
      ['founding-in-future', '成立日期 2031-01-01 在将来']
    ])
    expect((await rep.ask<CleaningCounts>('GET', '/cleaning/counts')).body).toMatchObject({
      mine: 1,
      mineOverdue: 0
    })
  })

  test('that is complete and fits together starts no clock', async () => {
    const rep = await join('小李')
    await enter(rep.ask)
    await follow()
    expect(await queue(rep.ask)).toEqual([])
  })

  test('that is vague or lacks what a full file needs is asked for, field by field', async () => {
    const rep = await join('小赵')
    const id = await enter(rep.ask, { email: null, timeline: '近期' })
    await follow()
    const fields = (await findingsOf(rep.ask, id)).map(({ rule, field }) => `${rule} ${field}`)
    expect(fields).toEqual(['unclear-value timeline', 'missing-required email'])
    await change(rep.ask, id, { email: 'li@hengda.cn', timeline: '2026年9月' })
    await follow()
    expect(await itemOf(rep.ask, id)).toBeUndefined()
  })

  test('while a clock runs neither stops it nor winds it up again', async () => {
    const rep = await join('小钱')
    const id = await enter(rep.ask, wrong)
    await follow()
    goTo(20)
    await change(rep.ask, id, { note: '再问一次' })
    await follow()
    expect((await itemOf(rep.ask, id))?.dueAt).toBe(at(24).toISOString())
  })

  test('is looked at once: the same change opens nothing again after it was answered', async () => {
    const rep = await join('小孙')
    const id = await enter(rep.ask, wrong)
    await follow()
    await dismissAll(rep.ask, id)
    await follow()
    await follow()
    expect(await queue(rep.ask)).toEqual([])
  })

  test('counted by workdays, what comes on a Friday is due on Monday', async () => {
    const { actor } = await server.database.createWorkspace('工作日公司')
    const ask = await server.as(actor)
    expect((await ask('PUT', '/cleaning/settings', { counting: 'workdays' })).body).toEqual({
      hours: 24,
      counting: 'workdays'
    })
    const id = await enter(ask, wrong)
    await followChanges(server.database.database, actor.workspaceId, { now, timeZone: 'Asia/Shanghai' })
    expect((await itemOf(ask, id))?.dueAt).toBe(at(72).toISOString())
  })
})

const importList = async (options: object): Promise<string> => {
  const importId = newId()
  const { workspaceId, memberId } = boss
  await owner.query(
    `insert into import_run (workspace_id, id, file_name, file_bytes, file_hash, options, state, as_of, created_at)
     values ($1, $2, 'a.csv', 1, '\\x00', $3, 'done', '2026-03-06', $4)`,
    [workspaceId, importId, options, now]
  )
  const id = await enter(askBoss, wrong)
  await owner.query(`update customer set origin = 'import', import_id = $2 where id = $1`, [id, importId])
  await owner.query(`update record_change set run_id = $2 where customer_id = $1 and actor_id = $3`, [
    id,
    importId,
    memberId
  ])
  return id
}

describe('a list that was imported', () => {
  test('starts the clocks of its rows, for the owner of each', async () => {
    const rep = await join('小周')
    const id = await importList({ historical: false })
    await owner.query(`update customer set owner_id = $2 where id = $1`, [id, rep.memberId])
    await owner.query(`update customer_facts set owner_id = $2 where customer_id = $1`, [id, rep.memberId])
    await follow()
    expect(await itemOf(rep.ask, id)).toMatchObject({ assignee: { name: '小周' } })
  })

  test('is looked at once, when all of it is in: nobody is told of its rows while others still come', async () => {
    const rep = await join('小许')
    const id = await importList({ historical: false })
    const setRun = (state: string, finishedAt: Date | null): Promise<unknown> =>
      owner.query(
        `update import_run set state = $2, finished_at = $3
          where id = (select import_id from customer where id = $1)`,
        [id, state, finishedAt]
      )
    const taskCount = async (): Promise<number> =>
      (await owner.query(`select from cleaning_task where customer_id = $1`, [id])).rowCount ?? 0
    await setRun('running', null)
    const entered = await enter(rep.ask, wrong)
    await follow()
    expect([await taskCount(), (await itemOf(rep.ask, entered))?.customerId]).toEqual([0, entered])

    // An hour later it is over; its clocks have run since the rows came in.
    goTo(1)
    await setRun('done', now)
    await follow()
    expect(await itemOf(askBoss, id)).toMatchObject({ dueAt: at(24).toISOString() })

    await owner.query(`delete from cleaning_task where customer_id = $1`, [id])
    goTo(2)
    await follow()
    expect(await taskCount()).toBe(0)
  })

  test('broken off between two stretches it goes on behind the first', async () => {
    const id = await importList({ historical: false })
    const { workspaceId } = boss
    await owner.query(
      `with fresh as (
         insert into customer select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'credit_code', null))).*
           from customer c, generate_series(1, 1500) where c.workspace_id = $2 and c.id = $1 returning id
       )
       insert into record_change
       select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'customer_id', f.id,
                                                           'at', $3::timestamptz + row_number() over () * interval '1 ms'))).*
         from fresh f, record_change r where r.workspace_id = $2 and r.customer_id = $1 and r.kind = 'created'`,
      [id, workspaceId, now]
    )
    await owner.query(
      `update import_run set finished_at = $2 where id = (select import_id from customer where id = $1)`,
      [id, new Date(now.getTime() + 60_000)]
    )
    const tasks = async (): Promise<number> =>
      (
        await owner.query(
          `select from cleaning_task t join customer c on c.workspace_id = t.workspace_id and c.id = t.customer_id
            where t.workspace_id = $1 and c.import_id = (select import_id from customer where id = $2)`,
          [workspaceId, id]
        )
      ).rowCount ?? 0
    const over = new AbortController()
    const { database } = server.database
    const stopping: typeof database = {
      ...database,
      inWorkspace: async (...asked) => {
        const done = await database.inWorkspace(...asked)
        if ((await tasks()) > 0) over.abort()
        return done
      }
    }
    goTo(1)
    const following = { now, timeZone: 'Asia/Shanghai' }
    await followChanges(stopping, workspaceId, { ...following, signal: over.signal })
    expect(await tasks()).toBe(1000)
    await followChanges(database, workspaceId, following)
    expect(await tasks()).toBe(1501)
  })

  test('rests for a while when it was looked at, so that its rows are not looked at with every look', async () => {
    const { workspaceId } = boss
    const id = await importList({ historical: false })
    const signal = new AbortController().signal
    const resting: Resting = new Map()
    const tasks = async (): Promise<number> => {
      const { rows } = await owner.query<{ count: number }>(
        `select count(*)::int as count from cleaning_task t
           join customer c on c.workspace_id = t.workspace_id and c.id = t.customer_id
          where t.workspace_id = $1 and c.import_id = (select import_id from customer where id = $2)`,
        [workspaceId, id]
      )
      return rows[0]?.count ?? 0
    }
    const more = (count: number): Promise<unknown> =>
      owner.query(
        `with fresh as (
           insert into customer select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'credit_code', null))).*
             from customer c, generate_series(1, $2) where c.workspace_id = $3 and c.id = $1 returning id
         )
         insert into record_change
         select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'customer_id', f.id, 'at', $4::timestamptz))).*
           from fresh f, record_change r where r.workspace_id = $3 and r.customer_id = $1 and r.kind = 'created'`,
        [id, count, workspaceId, now]
      )
    await more(600)
    await followAllChanges(server.database.database, { now, signal }, resting)
    expect(await tasks()).toBe(601)
    await more(1)
    const soon = new Date(now.getTime() + 5000)
    await followAllChanges(server.database.database, { now: soon, signal }, resting)
    expect(await tasks()).toBe(601)
    const later = new Date(now.getTime() + 21_000)
    await followAllChanges(server.database.database, { now: later, signal }, resting)
    expect(await tasks()).toBe(602)
  })

  test('as history starts none; what is open stands without a deadline', async () => {
    const id = await importList({ historical: true })
    await follow()
    expect(await itemOf(askBoss, id, '?view=team')).toBeUndefined()
    expect(await itemOf(askBoss, id, '?view=base')).toMatchObject({
      dueAt: null,
      assignee: null,
      findings: [{ rule: 'founding-in-future' }]
    })
  })
})

describe('an answer', () => {
  test('is remembered with who, when, how and why, and ends the task', async () => {
    const rep = await join('小吴')
    const id = await enter(rep.ask, wrong)
    await follow()
    const keys = (await findingsOf(rep.ask, id)).map(({ key }) => key)
    goTo(1)
    const { body } = await answer(rep.ask, id, {
      verdict: 'confirmed',
      keys,
      way: 'secondContact',
      reason: '财务张经理'
    })
    expect(body.open).toBe(0)
    expect(await queue(rep.ask)).toEqual([])
    const { body: said } = await rep.ask<{ answers: object[] }>('GET', `/customers/${id}/answers`)
    expect(said.answers).toMatchObject([
      {
        text: '成立日期 2031-01-01 在将来',
        verdict: 'confirmed',
        way: 'secondContact',
        reason: '财务张经理',
        by: { name: '小吴' },
        at: at(1).toISOString()
      }
    ])
    const { body: timeline } = await rep.ask<{ entries: object[] }>('GET', `/customers/${id}/timeline`)
    expect(timeline.entries).toContainEqual(
      expect.objectContaining({ change: 'finding', author: expect.objectContaining({ name: '小吴' }) })
    )
  })

  test('is given on the customer’s own page too, where what is only worth a look can be answered', async () => {
    const rep = await join('小冯')
    const id = await enter(rep.ask, { email: 'li@gongsi.com', website: 'hengda.cn', ...wrong })
    const page = async (): Promise<CleaningItem> => {
      const { status, body } = await rep.ask<CleaningItem>('GET', `/customers/${id}/findings`)
      expect(status).toBe(200)
      return body
    }
    const open = await page()
    expect(open).toMatchObject({ customerId: id, canWrite: true })
    expect(open.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['founding-in-future', 'error'],
      ['email-against-website', 'info']
    ])
    for (const { key } of open.findings)
      expect(
        (await answer(rep.ask, id, { verdict: 'dismissed', keys: [key], reason: '问过了' })).status
      ).toBe(200)
    expect((await page()).findings).toEqual([])
    const other = await join('小褚')
    expect((await other.ask('GET', `/customers/${id}/findings`)).status).toBe(404)
  })

  test('holds for the page, the list and every check until the fact is another one', async () => {
    const rep = await join('小郑')
    const id = await enter(rep.ask, wrong)
    await follow()
    await dismissAll(rep.ask, id)
    const found = async (): Promise<readonly string[]> => {
      const { body } = await rep.ask<{ analysis: { findings: { rule: string }[] } }>(
        'GET',
        `/customers/${id}`
      )
      const { rows } = await owner.query<{ findings: number }>(
        `select findings from customer_facts where customer_id = $1`,
        [id]
      )
      const rules = body.analysis.findings.map(({ rule }) => rule)
      expect(rows[0]?.findings).toBe(rules.length)
      return rules
    }
    expect(await found()).toEqual([])
    await change(rep.ask, id, { note: '别的改动' })
    await follow()
    expect(await found()).toEqual([])
    expect(await queue(rep.ask)).toEqual([])
    goTo(1)
    await change(rep.ask, id, { foundedOn: '2032-01-01' })
    expect(await found()).toEqual(['founding-in-future'])
    await follow()
    expect(await findingsOf(rep.ask, id)).toHaveLength(1)
    await change(rep.ask, id, { foundedOn: '2031-01-01' })
    expect(await found()).toEqual([])
  })

  test('that is taken back lets the finding stand again', async () => {
    const rep = await join('小冯')
    const id = await enter(rep.ask, wrong)
    await follow()
    await dismissAll(rep.ask, id)
    const { body } = await rep.ask<{ answers: { id: string }[] }>('GET', `/customers/${id}/answers`)
    const path = `/customers/${id}/answers/${body.answers[0]?.id}`
    expect((await rep.ask('DELETE', path)).status).toBe(204)
    expect((await rep.ask('DELETE', path)).status).toBe(404)
    expect((await findingsOf(rep.ask, id, '?view=base')).map(({ rule }) => rule)).toEqual([
      'founding-in-future'
    ])
  })

  test('of two people at once: one wins, the other is told who', async () => {
    const rep = await join('小陈')
    const id = await enter(rep.ask, wrong)
    await follow()
    const keys = (await findingsOf(rep.ask, id)).map(({ key }) => key)
    const both = await Promise.all([
      answer(rep.ask, id, { verdict: 'confirmed', keys, way: 'askedAgain' }),
      answer(askBoss, id, { verdict: 'dismissed', keys, reason: '筹建中' })
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const lost = both.find(({ status }) => status === 409)
    expect(lost?.body.code).toBe('cleaning.answer.taken')
    expect(lost?.body.detail).toMatch(/^(?:小陈|测试管理员)已经处理了这一条/)
    const { rows } = await owner.query(`select verdict from finding_answer where customer_id = $1`, [id])
    expect(rows).toHaveLength(1)
  })

  test('to what has changed meanwhile is refused', async () => {
    const rep = await join('小褚')
    const id = await enter(rep.ask, wrong)
    await follow()
    const keys = (await findingsOf(rep.ask, id)).map(({ key }) => key)
    await change(rep.ask, id, { foundedOn: '2010-01-01' })
    const { status, body } = await answer(rep.ask, id, { verdict: 'dismissed', keys, reason: '筹建中' })
    expect([status, body.code]).toEqual([409, 'cleaning.answer.gone'])
  })

  test('by taking over the proposal changes the field like any other change, with its conflicts', async () => {
    const rep = await join('小卫')
    const id = await enter(rep.ask, { creditCode: '91320505714O98329T' })
    await follow()
    const [finding] = await findingsOf(rep.ask, id)
    expect(finding).toMatchObject({ rule: 'credit-code', accept: expect.any(String) as string })
    const accept = (headers: Readonly<Record<string, string>>) =>
      rep.ask<Answered & { code?: string }>(
        'POST',
        `/customers/${id}/answers/mend`,
        { key: finding?.key },
        headers
      )
    const { status, body } = await accept({ 'if-match': '"1"' })
    expect([status, body]).toEqual([200, { version: 2, open: 0 }])
    const { body: page } = await rep.ask<{ fields: { creditCode: { text: string } } }>(
      'GET',
      `/customers/${id}`
    )
    expect(page.fields.creditCode.text).toBe(finding?.accept)
    expect(await queue(rep.ask)).toEqual([])
    expect((await accept({ 'if-match': '"1"' })).status).toBe(409)
  })

  test('a text that was typed while a colleague filled the field tells both, and is written by who then chooses it', async () => {
    const rep = await join('小贺')
    const id = await enter(rep.ask, { creditCode: '91320505714O98329T' })
    await follow()
    const [finding] = await findingsOf(rep.ask, id)
    await change(rep.ask, id, { creditCode: '91320505714098329T' })
    const mend = (version: number) =>
      rep.ask<Answered & { code?: string; field?: string; params?: Record<string, unknown> }>(
        'POST',
        `/customers/${id}/answers/mend`,
        { key: finding?.key, field: 'creditCode', text: '91320505MA1R0X2H7T' },
        { 'if-match': `"${version}"` }
      )
    const refused = await mend(1)
    expect(refused).toMatchObject({
      status: 412,
      body: {
        code: 'customers.changedMeanwhile',
        field: 'creditCode',
        params: { version: 2, yours: '91320505MA1R0X2H7T', theirs: '91320505714098329T' }
      }
    })
    expect((await mend(2)).body).toMatchObject({ version: 3 })
  })
})

describe('what is overdue', () => {
  test('goes to the one who leads the department or the nearest above it, once, and is announced', async () => {
    const top = await department('销售中心', null)
    const south = await department('华南组', top)
    const manager = await join(
      '陈总监',
      { permissions: [...selling, 'customer.assign'], scope: 'departmentTree' },
      top
    )
    const rep = await join('小蒋', {}, south)
    const id = await enter(rep.ask, wrong)
    await follow()
    expect(await queue(manager.ask)).toEqual([])
    goTo(24)
    await owner.query(`delete from outbox`)
    await follow()
    expect(await itemOf(manager.ask, id)).toMatchObject({
      escalatedTo: { name: '陈总监' },
      assignee: { name: '小蒋' }
    })
    const { rows } = await owner.query(`select payload from outbox where topic = 'cleaning.changed'`)
    expect(rows).toEqual([{ payload: { escalated: 1 } }])
    expect((await queue(rep.ask, '?view=overdue')).map(({ customerId }) => customerId)).toEqual([id])
    goTo(25)
    await follow()
    const { rows: tasks } = await owner.query<{ escalated_at: Date }>(
      `select escalated_at from cleaning_task where customer_id = $1`,
      [id]
    )
    expect(tasks[0]?.escalated_at).toEqual(at(24))
  })

  test('a minute before it is not', async () => {
    const rep = await join('小沈')
    const id = await enter(rep.ask, wrong)
    await follow()
    goTo(24 - 1 / 60)
    await follow()
    const { rows } = await owner.query(`select escalated_at from cleaning_task where customer_id = $1`, [id])
    expect(rows).toEqual([{ escalated_at: null }])
  })
})

describe('whose it is', () => {
  test('nobody sees or answers what is out of his reach', async () => {
    const [rep, other] = [await join('小韩'), await join('小杨')]
    const id = await enter(rep.ask, wrong)
    await follow()
    const keys = (await findingsOf(rep.ask, id)).map(({ key }) => key)
    expect(await queue(other.ask, '?view=team')).toEqual([])
    expect((await other.ask<CleaningCounts>('GET', '/cleaning/counts')).body.team).toBe(0)
    expect((await answer(other.ask, id, { verdict: 'dismissed', keys, reason: '无关' })).status).toBe(404)
    expect((await other.ask('GET', `/customers/${id}/answers`)).status).toBe(404)
    expect(await itemOf(askBoss, id, '?view=team')).toBeDefined()
  })

  test('a finding that quotes what is masked is not there, nor can it be answered', async () => {
    const rep = await join('小朱')
    const id = await enter(rep.ask, { budget: '9000万', revenue: '1000万', ...wrong })
    await follow()
    const seen = await findingsOf(rep.ask, id)
    expect(seen.map(({ rule }) => rule)).toContain('budget-against-revenue')
    const masked = await join('助理', { scope: 'all', masked: ['revenue'] })
    const [item] = (await queue(masked.ask, '?view=team')).filter(({ customerId }) => customerId === id)
    expect(item?.findings.map(({ rule }) => rule)).toEqual(['founding-in-future'])
    expect(JSON.stringify(item)).not.toContain('1000万')
    const keys = seen.filter(({ rule }) => rule === 'budget-against-revenue').map(({ key }) => key)
    expect((await answer(masked.ask, id, { verdict: 'dismissed', keys, reason: '无关' })).body.code).toBe(
      'cleaning.answer.gone'
    )
    await answer(rep.ask, id, { verdict: 'confirmed', keys, way: 'lookUp', reason: '年营收 1000万' })
    const { body } = await masked.ask<{ answers: object[] }>('GET', `/customers/${id}/answers`)
    expect(body.answers).toEqual([])
    const { body: timeline } = await masked.ask<object>('GET', `/customers/${id}/timeline`)
    expect(JSON.stringify(timeline)).not.toContain('1000万')
  })

  test('who leaves hands it over with the deadline as it stands', async () => {
    const [rep, next] = [await join('小秦'), await join('小尤')]
    const id = await enter(rep.ask, wrong)
    await follow()
    await server.database.database.inWorkspace(boss.workspaceId, (transaction) =>
      handOverCleaning(transaction, boss, rep.memberId, next.memberId, { now, today: '2026-03-06' })
    )
    expect(await itemOf(askBoss, id, '?view=team')).toMatchObject({
      assignee: { name: '小尤' },
      dueAt: at(24).toISOString()
    })
  })

  test('a customer that is given to another takes it along', async () => {
    const [rep, next] = [await join('小许'), await join('小何')]
    const id = await enter(rep.ask, wrong)
    await follow()
    goTo(2)
    expect((await askBoss('PUT', `/customers/${id}/owner`, { ownerId: next.memberId })).status).toBeLessThan(
      300
    )
    await follow()
    expect(await itemOf(next.ask, id)).toMatchObject({
      assignee: { name: '小何' },
      dueAt: at(24).toISOString()
    })
  })
})

test('pages follow each other without gap or repetition, and one kind may be asked for', async () => {
  const rep = await join('小吕')
  const ids = new Set<string>()
  for (let count = 0; count < 32; count += 1)
    ids.add(await enter(rep.ask, count === 0 ? { timeline: '近期' } : wrong))
  await follow()
  const first = await rep.ask<CleaningPage>('GET', '/cleaning')
  const second = await rep.ask<CleaningPage>('GET', `/cleaning?cursor=${first.body.next}`)
  expect(second.body.next).toBeNull()
  const seen = [...first.body.items, ...second.body.items].map(({ customerId }) => customerId)
  expect([seen.length, new Set(seen)]).toEqual([32, ids])
  expect(await queue(rep.ask, '?rule=unclear-value')).toHaveLength(1)
})
