import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { defaultPlaybook, savePlaybook } from '#modules/playbook'
import type { Actor, Permission } from '#kernel/actor'
import { addDays, daysBetween } from '#kernel/day'
import type { CustomerPage } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import { newId } from '#platform/ids'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import type {
  Asked,
  Postponed,
  Reviewed,
  ReviewCounts,
  ReviewItem,
  ReviewOwners,
  ReviewPage,
  ReviewScreen
} from './contract.ts'
import { followAllReviews, followReviews, type Resting } from './service/follow.ts'
import { planSome, waysOf } from './service/plan-some.ts'

let server: TestServer
let owner: pg.Client
let boss: Actor
let askBoss: Ask
let now = new Date('2026-03-02T02:00:00Z')

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

const goTo = (instant: Date): void => {
  now = instant
  server.setNow(now)
}
const wait = (days: number): void => goTo(new Date(now.getTime() + days * DAY_MS))
const today = (): string => new Date(now.getTime() + 8 * HOUR_MS).toISOString().slice(0, 10)
const follow = (): Promise<void> =>
  followReviews(server.database.database, boss.workspaceId, { now, timeZone: 'Asia/Shanghai' })

/** The team keeps another version of its method, with other cycles or triggers. */
const keep = async (refresh: PlaybookDocument['refresh']): Promise<void> => {
  await server.database.database.inWorkspace(boss.workspaceId, (transaction) =>
    savePlaybook(transaction, { ...defaultPlaybook(), refresh }, { actor: null }, now)
  )
}

const selling: readonly Permission[] = ['customer.read', 'customer.write', 'followup.write']

type Person = Readonly<{ memberId: string; ask: Ask }>
const join = async (
  name: string,
  role: Readonly<{ scope?: string; masked?: readonly string[]; permissions?: readonly Permission[] }> = {},
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

let customers = 0
const enter = async (ask: Ask, fields: object = {}): Promise<string> => {
  customers += 1
  const { status, body } = await ask<{ id: string }>('POST', '/customers', {
    fields: {
      name: `苏州恒达${customers}号零部件有限公司`,
      contactName: '李经理',
      contactPosition: '采购经理',
      mobile: '13800138000',
      employees: '800人',
      growthPoint: '新能源',
      needDescription: '自动化改造',
      budget: '30万',
      ...fields
    }
  })
  expect(status).toBe(201)
  return body.id
}

const queueOf = async (ask: Ask, query = ''): Promise<readonly ReviewItem[]> => {
  const { status, body } = await ask<ReviewPage>('GET', `/reviews${query}`)
  expect(status).toBe(200)
  return body.items
}
const itemOf = async (ask: Ask, id: string, query = ''): Promise<ReviewItem | undefined> =>
  (await queueOf(ask, query)).find(({ customerId }) => customerId === id)
const screenOf = async (ask: Ask, id: string): Promise<ReviewScreen> => {
  const { status, body } = await ask<ReviewScreen>('GET', `/customers/${id}/review`)
  expect(status).toBe(200)
  return body
}
const seenOf = ({ fields }: Asked): Record<string, string | null> =>
  Object.fromEntries(fields.map(({ key, text }) => [key, text]))
const answerOf = (asked: Asked, verdict: string, texts: object = {}) => ({
  partId: asked.partId,
  verdict,
  seen: seenOf(asked),
  texts
})
const review = (ask: Ask, screen: ReviewScreen, answers: readonly object[]) =>
  ask<Reviewed & { code?: string; field?: string; params?: Record<string, string> }>(
    'POST',
    `/customers/${screen.customerId}/reviews`,
    { kind: screen.kind, answers, triggers: screen.triggers.map(({ id }) => id) }
  )
const allUnchanged = (screen: ReviewScreen) => screen.asked.map((asked) => answerOf(asked, 'unchanged'))
const pageOf = async (ask: Ask, id: string): Promise<CustomerPage> =>
  (await ask<CustomerPage>('GET', `/customers/${id}`)).body

let rep: Person
beforeAll(async () => {
  server = await startTestServer()
  owner = new pg.Client({ connectionString: server.database.ownerUrl })
  await owner.connect()
})
beforeEach(async () => {
  goTo(new Date('2026-03-02T02:00:00Z'))
  ;({ actor: boss } = await server.database.createWorkspace())
  askBoss = await server.as(boss)
  await follow()
  rep = await join('小王')
})
afterAll(async () => {
  await owner.end()
  await server.stop()
})

test('while a list comes in plans rest as long as its rows would be looked at again', async () => {
  const { workspaceId } = boss
  const signal = new AbortController().signal
  const resting: Resting = new Map()
  const look = (): Promise<void> => followAllReviews(server.database.database, { now, signal }, resting)
  const planned = async (): Promise<number> => {
    const { rows } = await owner.query<{ count: number }>(
      `select count(*)::int as count from customer_review where workspace_id = $1`,
      [workspaceId]
    )
    return rows[0]?.count ?? 0
  }
  await enter(rep.ask)
  await owner.query(
    `insert into record_change (workspace_id, id, customer_id, at, kind)
     select $1, gen_random_uuid(), gen_random_uuid(), $2, 'created' from generate_series(1, 600)`,
    [workspaceId, now]
  )
  await look()
  expect(await planned()).toBe(1)
  goTo(new Date(now.getTime() + 5000))
  await enter(rep.ask)
  await look()
  expect(await planned()).toBe(1)
  goTo(new Date(now.getTime() + 16_000))
  await look()
  expect(await planned()).toBe(2)
})

test('a list is planned once, when all of it is in', async () => {
  const { workspaceId } = boss
  const importId = newId()
  await owner.query(
    `insert into import_run (workspace_id, id, file_name, file_bytes, file_hash, state, as_of, created_at)
     values ($1, $2, 'a.csv', 1, '\\x00', 'running', $3, $4)`,
    [workspaceId, importId, today(), now]
  )
  const id = await enter(rep.ask)
  await owner.query(`update record_change set run_id = $2 where customer_id = $1`, [id, importId])
  const planned = async (): Promise<number> =>
    (await owner.query(`select from customer_review where workspace_id = $1`, [workspaceId])).rowCount ?? 0
  await follow()
  expect(await planned()).toBe(0)
  // Nor by the round through everybody, which waits for it.
  goTo(new Date(now.getTime() + 7_200_000))
  await follow()
  expect(await planned()).toBe(0)

  goTo(new Date(now.getTime() + 600_000))
  await owner.query(`update import_run set state = 'done', finished_at = $2 where id = $1`, [importId, now])
  await follow()
  expect(await planned()).toBe(1)

  await owner.query(`delete from customer_review where workspace_id = $1`, [workspaceId])
  goTo(new Date(now.getTime() + 600_000))
  await follow()
  expect(await planned()).toBe(0)
})

describe('the cycle', () => {
  test('a customer of high value is due within a month, another within a quarter, both on a workday', async () => {
    const [high, other] = [await enter(rep.ask, { orderAmount12m: '80万' }), await enter(rep.ask)]
    await follow()
    expect((await screenOf(rep.ask, high)).dueOn).toBe('2026-04-01')
    expect((await screenOf(rep.ask, other)).dueOn).toBe('2026-05-29')
    expect(await queueOf(rep.ask)).toEqual([])
    wait(30)
    expect((await queueOf(rep.ask)).map(({ customerId, overdue }) => [customerId, overdue])).toEqual([
      [high, false]
    ])
    wait(1)
    expect(await itemOf(rep.ask, high)).toMatchObject({ overdue: true, isHigh: true, triggers: [] })
  })

  test('a list of customers is spread over the cycle: no day has a tenth of them', async () => {
    await owner.query(
      `insert into customer (workspace_id, id, name, state, profile, origin, created_at, updated_at)
       select $1, gen_random_uuid(), 'x', 'active', '{}', 'import', $2, $2 from generate_series(1, 300)`,
      [boss.workspaceId, now]
    )
    await owner.query(
      `insert into customer_facts (workspace_id, customer_id, state, created_at, updated_at, as_of, playbook_version)
       select c.workspace_id, c.id, 'active', c.created_at, c.created_at, $2, 1 from customer c where c.workspace_id = $1`,
      [boss.workspaceId, today()]
    )
    wait(1)
    await follow()
    const { rows } = await owner.query<{ day: string; count: number }>(
      `select due_on::text as day, count(*)::int from customer_review where workspace_id = $1 group by 1`,
      [boss.workspaceId]
    )
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(300)
    expect(Math.max(...rows.map(({ count }) => count))).toBeLessThan(30)
    expect(rows.every(({ day }) => day >= today() && daysBetween(today(), day) < 90)).toBe(true)
  })

  test('who becomes of high value is due sooner, who is archived is not due at all, and comes back as he was', async () => {
    const id = await enter(rep.ask)
    await follow()
    wait(2)
    await rep.ask('POST', `/customers/${id}/orders`, { orderedOn: '2026-01-05', amount: '90万' })
    await follow()
    expect((await screenOf(rep.ask, id)).cycleDays).toBe(30)
    await rep.ask('POST', `/customers/${id}/archive`, {})
    await follow()
    wait(60)
    expect(await itemOf(rep.ask, id)).toBeUndefined()
    await rep.ask('POST', `/customers/${id}/restore`, {})
    await follow()
    expect(await itemOf(rep.ask, id)).toMatchObject({ overdue: true })
  })

  test('another cycle of the playbook moves everybody', async () => {
    const id = await enter(rep.ask)
    await follow()
    await keep({ ...defaultPlaybook().refresh, fileOtherDays: 14 })
    await follow()
    await follow()
    const { dueOn, cycleDays } = await screenOf(rep.ask, id)
    expect(cycleDays).toBe(14)
    expect(dueOn !== null && daysBetween(today(), dueOn) <= 14).toBe(true)
  })
})

describe('a review', () => {
  const due = async (fields: object = {}): Promise<string> => {
    const id = await enter(rep.ask, fields)
    await follow()
    await rep.ask('POST', `/customers/${id}/follow-ups`, {
      happenedAt: now.toISOString(),
      method: '电话',
      content: '例行沟通'
    })
    wait(200)
    await follow()
    return id
  }

  test('confirms what still holds with name and day, writes what is another, and sets the next one', async () => {
    const id = await due()
    const screen = await screenOf(rep.ask, id)
    expect(screen).toMatchObject({ kind: 'full', triggers: [], canWrite: true })
    const names = screen.asked.map(({ kind, fields }) => [
      kind,
      fields.find(({ text }) => text !== null)?.text
    ])
    expect(names).toEqual([
      ['contact', '李经理'],
      ['need', '自动化改造'],
      ['field', '800人'],
      ['field', '新能源']
    ])
    const answers = screen.asked.map((asked) =>
      asked.fields[0]?.key === 'employees'
        ? answerOf(asked, 'changed', { employees: '1200人' })
        : asked.fields[0]?.key === 'growthPoint'
          ? answerOf(asked, 'unknown')
          : answerOf(asked, 'unchanged')
    )
    const { status, body } = await review(rep.ask, screen, answers)
    expect(status).toBe(201)
    expect(body).toMatchObject({ changed: 1, unknown: 1 })
    expect(daysBetween(today(), body.nextOn)).toBeGreaterThan(80)
    const page = await pageOf(rep.ask, id)
    expect(page.version).toBe(body.version)
    expect(page.fields.employees?.text).toBe('1200人')
    expect(page.contacts[0]?.sources['contactName']?.confirmed).toMatchObject({
      at: now.toISOString(),
      way: 'askedAgain',
      by: { name: '小王' }
    })
    expect(page.needs[0]?.sources['budget']?.confirmed?.at).toBe(now.toISOString())
    expect(await itemOf(rep.ask, id)).toBeUndefined()
    expect((await screenOf(rep.ask, id)).asked).toEqual([])
    const past = await rep.ask<{ reviews: readonly object[] }>('GET', `/customers/${id}/reviews`)
    expect(past.body.reviews).toMatchObject([
      { kind: 'full', changed: ['employees'], unknown: ['growthPoint'] }
    ])
  })

  test('of a contact who left and a need that is met takes both out of the file', async () => {
    const id = await due()
    const screen = await screenOf(rep.ask, id)
    const answers = screen.asked.map((asked) =>
      answerOf(asked, asked.kind === 'contact' ? 'left' : asked.kind === 'need' ? 'met' : 'unchanged')
    )
    expect((await review(rep.ask, screen, answers)).status).toBe(201)
    const page = await pageOf(rep.ask, id)
    expect([page.contacts[0]?.state, page.needs[0]?.state]).toEqual(['left', 'met'])
    // What the review itself has written raises nothing.
    wait(0.01)
    await follow()
    expect((await screenOf(rep.ask, id)).triggers).toEqual([])
  })

  test('says nothing of a text that somebody else has changed meanwhile, and writes nothing then', async () => {
    const id = await due()
    const screen = await screenOf(rep.ask, id)
    await askBoss('PATCH', `/customers/${id}`, { fields: { employees: '900人' } })
    const refused = await review(rep.ask, screen, allUnchanged(screen))
    expect(refused).toMatchObject({
      status: 412,
      body: { code: 'customers.changedMeanwhile', field: 'employees' }
    })
    expect((await pageOf(rep.ask, id)).contacts[0]?.sources['contactName']).toBeUndefined()
    // Another field is no conflict.
    const fresh = await screenOf(rep.ask, id)
    await askBoss('PATCH', `/customers/${id}`, { fields: { website: 'www.hengda.cn' } })
    expect((await review(rep.ask, fresh, allUnchanged(fresh))).status).toBe(201)
  })

  test('of two who review at once, each answer counts once', async () => {
    const id = await due()
    const screen = await screenOf(rep.ask, id)
    const say = (employees: string) =>
      screen.asked
        .filter(({ fields }) => fields[0]?.key === 'employees')
        .map((asked) => answerOf(asked, 'changed', { employees }))
    const both = await Promise.all([
      review(rep.ask, screen, say('900人')),
      review(askBoss, screen, say('700人'))
    ])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 412]))
  })

  test('asks nobody for what he may not see, nor lets him answer it', async () => {
    const id = await due()
    const blind = await join('实习', { scope: 'all', masked: ['budget', 'phone'] })
    const screen = await screenOf(blind.ask, id)
    const keys = screen.asked.flatMap(({ fields }) => fields.map(({ key }) => key))
    expect(keys).not.toContain('budget')
    expect(keys).not.toContain('mobile')
    const need = screen.asked.find(({ kind }) => kind === 'need')
    const answer = { partId: need?.partId, verdict: 'unchanged', seen: { budget: '30万' } }
    expect((await review(blind.ask, screen, [answer])).status).toBe(403)
  })

  test('after a silent year first asks only whether the contact is still there', async () => {
    const id = await due()
    wait(200)
    expect(await itemOf(rep.ask, id)).toMatchObject({ kind: 'light' })
    const screen = await screenOf(rep.ask, id)
    expect(screen.asked.map(({ kind }) => kind)).toEqual(['contact'])
    const { body } = await review(rep.ask, screen, allUnchanged(screen))
    expect(body.nextOn).toBe(addDays(today(), 1))
    wait(1)
    expect(await itemOf(rep.ask, id)).toMatchObject({ kind: 'full' })
    const full = await screenOf(rep.ask, id)
    expect(full.asked.length).toBeGreaterThan(1)
    expect((await review(rep.ask, { ...full, kind: 'light' }, [])).status).toBe(409)
  })
})

describe('what cannot wait', () => {
  const settled = async (): Promise<string> => {
    const id = await enter(rep.ask)
    wait(2)
    await follow()
    return id
  }

  test('is noticed in a record, has 24 hours, and stands first', async () => {
    const id = await settled()
    await rep.ask('POST', `/customers/${id}/follow-ups`, {
      happenedAt: now.toISOString(),
      method: '电话',
      content: '李经理上月已离职，由王工对接。公司没有扩产计划。'
    })
    const said = now
    await follow()
    const item = await itemOf(rep.ask, id)
    expect(item).toMatchObject({
      triggers: ['联系人离职'],
      urgentAt: new Date(said.getTime() + DAY_MS).toISOString(),
      overdue: false
    })
    const screen = await screenOf(rep.ask, id)
    expect(screen.triggers).toMatchObject([
      { origin: 'record', quote: '李经理上月已离职，由王工对接。', by: { name: '小王' } }
    ])
    expect(screen.asked.map(({ kind }) => kind)).toEqual(['contact'])
    // Looking again raises nothing twice.
    await follow()
    wait(1)
    await follow()
    expect(await itemOf(rep.ask, id)).toMatchObject({ triggers: ['联系人离职'], overdue: true })
    expect((await review(rep.ask, screen, [answerOf(screen.asked[0] as Asked, 'left')])).status).toBe(201)
    expect(await itemOf(rep.ask, id)).toBeUndefined()
    await follow()
    expect((await screenOf(rep.ask, id)).triggers).toEqual([])
  })

  test('of thousands of changes between two looks none is overlooked, and one that is broken off goes on', async () => {
    const id = await settled()
    const other = await settled()
    const instant = (ms: number): Date => new Date(now.getTime() + ms)
    // More than one stretch, of which half was written at one instant; the telling ones stand at the end.
    await owner.query(
      `insert into record_change (workspace_id, id, customer_id, at, actor_id, kind, before, after)
       select $1, gen_random_uuid(), $2, $3::timestamptz + least(n, 2500) * interval '1 millisecond', $4, 'fields',
              '{"fields":{"note":"甲"}}', '{"fields":{"note":"乙"}}'
         from generate_series(1, 5000) n`,
      [boss.workspaceId, id, instant(1000), rep.memberId]
    )
    goTo(instant(20_000))
    await rep.ask('PATCH', `/customers/${other}`, { fields: { budget: '80万' } })
    goTo(instant(60_000))
    const aborted = new AbortController()
    aborted.abort()
    await followReviews(server.database.database, boss.workspaceId, {
      now,
      timeZone: 'Asia/Shanghai',
      signal: aborted.signal
    })
    expect((await screenOf(rep.ask, other)).triggers).toEqual([])
    await follow()
    expect((await screenOf(rep.ask, other)).triggers).toMatchObject([{ kind: '需求变更' }])
  })

  test('is noticed by its mark on a record, with the record as its reason', async () => {
    const id = await settled()
    await rep.ask('POST', `/customers/${id}/follow-ups`, {
      happenedAt: now.toISOString(),
      method: '电话',
      content: '对方说集团那边有大动作，细节不便多讲',
      majorChanges: ['融资']
    })
    await follow()
    expect((await screenOf(rep.ask, id)).triggers).toMatchObject([
      { kind: '融资', origin: 'record', quote: '对方说集团那边有大动作，细节不便多讲' }
    ])
  })

  test('is noticed in the file: an order, another budget; not in what is entered for the first time', async () => {
    const fresh = await enter(rep.ask)
    await rep.ask('PATCH', `/customers/${fresh}`, { fields: { budget: '50万' } })
    const id = await settled()
    await rep.ask('PATCH', `/customers/${id}`, { fields: { budget: '80万' } })
    await rep.ask('POST', `/customers/${id}/orders`, { orderedOn: today(), amount: '12万' })
    await follow()
    expect((await itemOf(rep.ask, id))?.triggers.toSorted()).toEqual(['成交', '需求变更'])
    expect((await screenOf(rep.ask, fresh)).triggers).toEqual([])
  })

  test('is said by hand or by another program, once; and dismissed with a reason', async () => {
    const id = await settled()
    const raise = (kind: string) =>
      rep.ask<{ id: string; code?: string }>('POST', `/customers/${id}/triggers`, {
        kind,
        note: '新闻上看到'
      })
    const { status, body } = await raise('融资')
    expect(status).toBe(201)
    expect((await raise('融资')).body.code).toBe('review.trigger.open')
    expect((await raise('搬家')).body.code).toBe('review.trigger.unknown')
    expect(await itemOf(rep.ask, id)).toMatchObject({ triggers: ['融资'] })
    const dismiss = () =>
      rep.ask<{ code?: string }>('POST', `/customers/${id}/triggers/${body.id}/dismiss`, {
        reason: '是另一家'
      })
    expect((await dismiss()).status).toBe(204)
    expect((await dismiss()).body.code).toBe('review.trigger.gone')
    expect(await itemOf(rep.ask, id)).toBeUndefined()
  })

  test('asks what it means and is told by its new name after the team has called it another', async () => {
    const id = await settled()
    await rep.ask('PATCH', `/customers/${id}`, { fields: { lostReason: '价格' } })
    await follow()
    const asked = (await screenOf(rep.ask, id)).asked
    expect(asked.flatMap(({ fields }) => fields.map(({ key }) => key))).toContain('lostReason')
    const { refresh } = defaultPlaybook()
    const triggers = refresh.triggers.map((one) => (one.key === 'lost' ? { ...one, name: '丢单' } : one))
    await keep({ ...refresh, triggers })
    const screen = await screenOf(rep.ask, id)
    expect(screen.triggers).toMatchObject([{ kind: '丢单' }])
    expect(screen.asked.map(({ kind, fields }) => [kind, fields.map(({ key }) => key)])).toEqual(
      asked.map(({ kind, fields }) => [kind, fields.map(({ key }) => key)])
    )
    expect(await itemOf(rep.ask, id)).toMatchObject({ triggers: ['丢单'] })
    // It is one and the same: neither by hand nor by another change is it raised a second time.
    const again = await rep.ask<{ code?: string }>('POST', `/customers/${id}/triggers`, {
      kind: '丢单',
      note: null
    })
    expect(again.body.code).toBe('review.trigger.open')
    await keep(refresh)
  })

  test('what was raised while somebody reviewed stays open', async () => {
    const id = await settled()
    const screen = await screenOf(rep.ask, id)
    await rep.ask('POST', `/customers/${id}/triggers`, { kind: '扩张', note: null })
    expect((await review(rep.ask, { ...screen, kind: 'full' }, [])).status).toBe(201)
    expect(await itemOf(rep.ask, id)).toMatchObject({ triggers: ['扩张'] })
  })
})

describe('who sees what', () => {
  test('one sees his own, a manager his department with counts, others nothing; reviews go with the customer', async () => {
    const departmentId = newId()
    await owner.query(`insert into department (workspace_id, id, name) values ($1, $2, '华东')`, [
      boss.workspaceId,
      departmentId
    ])
    const [inside, outside] = [await join('小李', {}, departmentId), await join('小赵')]
    const manager = await join('周经理', { scope: 'department' }, departmentId)
    const [ofInside, ofOutside] = [await enter(inside.ask), await enter(outside.ask)]
    await follow()
    wait(100)
    const counts = async (ask: Ask) => (await ask<ReviewCounts>('GET', '/reviews/counts')).body
    expect(await counts(inside.ask)).toEqual({ mine: 1, mineOverdue: 1, team: 1, overdue: 1 })
    expect(await counts(manager.ask)).toEqual({ mine: 0, mineOverdue: 0, team: 1, overdue: 1 })
    expect((await manager.ask<ReviewOwners>('GET', '/reviews/owners')).body.owners).toEqual([
      { owner: { id: inside.memberId, name: '小李' }, due: 1, overdue: 1 }
    ])
    expect((await queueOf(manager.ask, '?view=team')).map(({ customerId }) => customerId)).toEqual([ofInside])
    expect(await queueOf(askBoss, `?view=overdue&owner=${outside.memberId}`)).toMatchObject([
      { customerId: ofOutside }
    ])
    expect((await manager.ask('GET', `/customers/${ofOutside}/review`)).status).toBe(404)
    expect(
      (await review(inside.ask, { customerId: ofOutside, kind: 'full', triggers: [] } as never, [])).status
    ).toBe(404)
    expect(
      (await inside.ask('POST', `/customers/${ofOutside}/triggers`, { kind: '融资', note: null })).status
    ).toBe(404)
    await askBoss('PUT', `/customers/${ofInside}/owner`, { ownerId: outside.memberId })
    await follow()
    expect(await itemOf(inside.ask, ofInside)).toBeUndefined()
    expect(await itemOf(outside.ask, ofInside)).toBeDefined()
  })

  test('reviews are put off together with a reason, but not what cannot wait, nor by others, nor for long', async () => {
    const [a, b, urgent] = [await enter(rep.ask), await enter(rep.ask), await enter(rep.ask)]
    await follow()
    wait(100)
    await rep.ask('POST', `/customers/${urgent}/triggers`, { kind: '融资', note: null })
    const other = await join('小李')
    const ids = [a, b, urgent]
    const until = addDays(today(), 10)
    const off = (ask: Ask, body: object) =>
      ask<Postponed & { code?: string }>('POST', '/reviews/postpone', body)
    expect((await off(other.ask, { ids, until, reason: '展会' })).body).toEqual({ postponed: 0, left: 3 })
    expect((await off(rep.ask, { ids, until: today(), reason: '展会' })).body.code).toBe(
      'review.postpone.past'
    )
    expect((await off(rep.ask, { ids, until: addDays(today(), 200), reason: '展会' })).body.code).toBe(
      'review.postpone.tooLate'
    )
    expect((await off(rep.ask, { ids, until, reason: '展会期间' })).body).toEqual({ postponed: 2, left: 1 })
    await follow()
    expect((await queueOf(rep.ask)).map(({ customerId }) => customerId)).toEqual([urgent])
    wait(10)
    expect(await itemOf(rep.ask, a)).toMatchObject({
      dueOn: until,
      overdue: false,
      postponed: { reason: '展会期间', by: { name: '小王' } }
    })
  })

  test('the list goes on page by page without losing or repeating anybody', async () => {
    const ids = await Promise.all(Array.from({ length: 35 }, () => enter(rep.ask)))
    await follow()
    wait(100)
    const first = (await rep.ask<ReviewPage>('GET', '/reviews')).body
    const second = (await rep.ask<ReviewPage>('GET', `/reviews?cursor=${first.next ?? ''}`)).body
    const shown = [...first.items, ...second.items].map(({ customerId }) => customerId)
    expect(second.next).toBeNull()
    expect(shown.toSorted()).toEqual(ids.toSorted())
    expect((await rep.ask('GET', '/reviews?cursor=x')).status).toBe(400)
  })
})

describe('what happens meanwhile', () => {
  test('who was handed over a moment ago leaves a gap on his page, not the end of the list', async () => {
    const other = await join('小李')
    const ids = await Promise.all(Array.from({ length: 33 }, () => enter(rep.ask)))
    await follow()
    wait(100)
    const first = (await rep.ask<ReviewPage>('GET', '/reviews')).body
    // Plans follow in the background; until then these are still his there.
    for (const { customerId } of first.items.slice(0, 2))
      await askBoss('PUT', `/customers/${customerId}/owner`, { ownerId: other.memberId })
    const again = (await rep.ask<ReviewPage>('GET', '/reviews')).body
    expect(again.items).toHaveLength(28)
    const rest = (await rep.ask<ReviewPage>('GET', `/reviews?cursor=${again.next ?? ''}`)).body
    expect(again.items.length + rest.items.length).toBe(ids.length - 2)
  })

  test('what cannot wait stands in the list also of a customer who came a moment ago', async () => {
    const id = await enter(rep.ask)
    const said = { kind: '融资', note: 'B 轮' }
    expect((await rep.ask('POST', `/customers/${id}/triggers`, said)).status).toBe(201)
    const urgent = { triggers: ['融资'], urgentAt: new Date(now.getTime() + DAY_MS).toISOString() }
    expect(await itemOf(rep.ask, id)).toMatchObject(urgent)
    await follow()
    expect(await itemOf(rep.ask, id)).toMatchObject(urgent)
  })

  test('what was urgent when a customer was archived is due on the day he comes back', async () => {
    const id = await enter(rep.ask)
    await follow()
    await rep.ask('POST', `/customers/${id}/triggers`, { kind: '融资', note: null })
    await rep.ask('POST', `/customers/${id}/archive`)
    await follow()
    expect(await itemOf(rep.ask, id)).toBeUndefined()
    wait(1)
    await rep.ask('POST', `/customers/${id}/restore`)
    await follow()
    expect(await itemOf(rep.ask, id)).toMatchObject({ triggers: ['融资'], overdue: true })
  })

  test('a review that somebody does while plans are made is not taken back by them', async () => {
    const id = await enter(rep.ask)
    await follow()
    wait(100)
    await askBoss('PUT', `/customers/${id}/owner`, { ownerId: (await join('小李')).memberId })
    const { database } = server.database
    const reviewed = new Date(now.getTime() + 1000)
    await database.inWorkspace(boss.workspaceId, async (transaction) => {
      const { workspaceId } = transaction
      const rows = transaction.rows
      const meanwhile = {
        ...transaction,
        // Between what is read of the plans and what is written somebody else's review commits.
        rows: async <T>(...asked: Parameters<typeof rows<T>>) => {
          const found = await rows<T>(...asked)
          const isOfPlans = found.some(
            (row) => typeof row === 'object' && row !== null && 'counted_from' in row
          )
          if (isOfPlans)
            await owner.query(
              `update customer_review set counted_from = $3::date, periodic_on = $3::date + 90, due_on = $3::date + 90, reviewed_at = $4
                where workspace_id = $1 and customer_id = $2`,
              [workspaceId, id, today(), reviewed]
            )
          return found
        }
      }
      await planSome(meanwhile, [id], waysOf(defaultPlaybook().refresh, today(), 'Asia/Shanghai'))
    })
    const { rows } = await owner.query<{ counted_from: string }>(
      `select counted_from::text from customer_review where customer_id = $1`,
      [id]
    )
    expect(rows).toEqual([{ counted_from: today() }])
  })

  test('nobody writes over a text that he does not say he saw, nor beside an answer that says otherwise', async () => {
    const id = await enter(rep.ask)
    await follow()
    wait(100)
    const screen = await screenOf(rep.ask, id)
    const over = { partId: null, verdict: 'changed', seen: {}, texts: { growthPoint: '储能' } }
    expect(await review(rep.ask, screen, [over])).toMatchObject({
      status: 412,
      body: { code: 'customers.changedMeanwhile', params: { theirs: '新能源' } }
    })
    for (const verdict of ['unchanged', 'unknown'])
      expect(
        (await review(rep.ask, screen, [{ ...over, verdict, seen: { growthPoint: '新能源' } }])).body.code
      ).toBe('review.answer.unfitting')
    expect((await pageOf(rep.ask, id)).fields.growthPoint?.text).toBe('新能源')
  })

  test('a silent year ends with the same day in the list as on the screen', async () => {
    // Half past seven in the morning in Shanghai, the day before in Greenwich.
    goTo(new Date('2026-03-02T23:30:00Z'))
    const id = await enter(rep.ask)
    await follow()
    goTo(new Date('2027-03-04T02:00:00Z'))
    await follow()
    const kinds = [(await itemOf(rep.ask, id))?.kind, (await screenOf(rep.ask, id)).kind]
    expect(kinds[0]).toBe(kinds[1])
    goTo(new Date('2027-03-03T02:00:00Z'))
    expect([(await itemOf(rep.ask, id))?.kind, (await screenOf(rep.ask, id)).kind]).toEqual(['full', 'full'])
  })
})

describe('what people said of tags', () => {
  const pin = (id: string, tag: string, mark: object | null) =>
    rep.ask('PUT', `/customers/${id}/tags`, { tag, mark })
  const marksOf = async (id: string) =>
    (await pageOf(rep.ask, id)).tagMarks.map(({ tag, until, by, at }) => [
      tag,
      until,
      by?.name,
      at.slice(0, 10)
    ])
  const askedTags = (screen: ReviewScreen) => screen.asked.filter(({ kind }) => kind === 'tag')

  test('is asked before it ends: still so, it holds on from today; else the rules decide', async () => {
    const id = await enter(rep.ask)
    await pin(id, '潜力-行业标杆客户', { kind: 'pin', until: '2026-03-20', reason: '展会上点名' })
    await pin(id, '关注-案例', { kind: 'pin', until: '2026-03-10', reason: null })
    await follow()
    const screen = await screenOf(rep.ask, id)
    expect(askedTags(screen).map(({ mark }) => [mark?.tag, mark?.until, mark?.keptUntil])).toEqual([
      ['关注-案例', '2026-03-10', '2026-08-29'],
      ['潜力-行业标杆客户', '2026-03-20', '2026-08-29']
    ])
    wait(1)
    const answers = screen.asked.map((asked) => ({
      ...answerOf(asked, asked.mark?.tag === '关注-案例' ? 'dropped' : 'unchanged'),
      tag: asked.mark && { tag: asked.mark.tag, at: asked.mark.at }
    }))
    const { status, body } = await review(rep.ask, screen, answers)
    expect([status, body.changed]).toEqual([201, 1])
    expect(await marksOf(id)).toEqual([['潜力-行业标杆客户', '2026-08-30', '小王', '2026-03-03']])
    expect(askedTags(await screenOf(rep.ask, id))).toEqual([])
  })

  test('said by somebody else meanwhile is told (412); for good, it is asked after half a year and then rests', async () => {
    const id = await enter(rep.ask)
    await pin(id, '潜力-行业标杆客户', { kind: 'pin', until: null, reason: '展会上点名' })
    await follow()
    expect(askedTags(await screenOf(rep.ask, id))).toEqual([])
    wait(200)
    const screen = await screenOf(rep.ask, id)
    const answers = screen.asked.map((asked) => ({
      ...answerOf(asked, 'unchanged'),
      tag: asked.mark && { tag: asked.mark.tag, at: asked.mark.at }
    }))
    expect(askedTags(screen)).toHaveLength(1)
    const stale = answers.map((one) =>
      one.tag ? { ...one, tag: { ...one.tag, at: now.toISOString() } } : one
    )
    expect((await review(rep.ask, screen, stale)).body.code).toBe('portrait.tagMarkedMeanwhile')
    expect((await review(rep.ask, screen, answers)).status).toBe(201)
    expect(askedTags(await screenOf(rep.ask, id))).toEqual([])
  })
})
