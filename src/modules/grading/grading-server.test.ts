import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CustomerAnalysis } from '#contracts/analysis'
import type { CustomerPage } from '#contracts/customers'
import type {
  DecidedChanges,
  GradeChange,
  GradeChanges,
  GradeMatrix,
  GradeMovement,
  GradesOverview,
  OpenChanges
} from '#contracts/grading'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Actor, Permission } from '#kernel/actor'
import { recomputeAllDue, recomputeOutdated } from '#modules/customers'
import { newId } from '#platform/ids'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import { createGradingTasks } from './io/jobs.ts'

let server: TestServer
let owner: pg.Client
let boss: Actor
let asBoss: Ask

type Page = CustomerPage<CustomerAnalysis>
type Person = Readonly<{ memberId: string; ask: Ask }>

const NOW = new Date('2026-11-22T03:00:00.000Z')
const selling: readonly Permission[] = ['customer.read', 'customer.write', 'member.read']

beforeAll(async () => {
  server = await startTestServer()
  owner = new pg.Client({ connectionString: server.database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await server.stop()
})

const join = async (
  name: string,
  permissions: readonly Permission[],
  scope: string,
  departmentId: string
): Promise<Person> => {
  const [roleId, memberId] = [newId(), newId()]
  const { workspaceId } = boss
  await owner.query(
    `insert into role (workspace_id, id, name, permissions, scope) values ($1, $2, $3, $4, $5)`,
    [workspaceId, roleId, `${name} ${roleId}`, permissions, scope]
  )
  await owner.query(
    `insert into member (workspace_id, id, email, name, role_id, department_id, state, created_at)
     values ($1, $2, $3, $4, $5, $6, 'active', now())`,
    [workspaceId, memberId, `${memberId}@example.com`, name, roleId, departmentId]
  )
  return { memberId, ask: await server.as({ workspaceId, memberId }) }
}

let rep: Person
let manager: Person
let stranger: Person

beforeEach(async () => {
  server.setNow(NOW)
  ;({ actor: boss } = await server.database.createWorkspace())
  asBoss = await server.as(boss)
  // The workspace is older than the quarter.
  await owner.query(`update workspace set created_at = '2026-01-05' where id = $1`, [boss.workspaceId])
  const [sales, other] = [newId(), newId()]
  for (const [id, name] of [
    [sales, '销售一部'],
    [other, '销售二部']
  ] as const)
    await owner.query(`insert into department (workspace_id, id, name) values ($1, $2, $3)`, [
      boss.workspaceId,
      id,
      name
    ])
  rep = await join('小李', selling, 'own', sales)
  manager = await join('王经理', [...selling, 'grade.decide'], 'departmentTree', sales)
  stranger = await join('赵经理', [...selling, 'grade.decide'], 'departmentTree', other)
})

/** A customer of the rep, with orders of this year. */
const customer = async (name: string, amount: string | null): Promise<string> => {
  const { body, status } = await rep.ask<{ id: string }>('POST', '/customers', {
    fields: {
      name,
      mobile: `139${String(Math.floor(Number.parseInt(newId().slice(-7), 16) % 1e8)).padStart(8, '0')}`
    }
  })
  expect(status).toBe(201)
  if (amount !== null) await order(body.id, amount, '2026-10-10')
  return body.id
}

const order = async (id: string, amount: string, orderedOn: string): Promise<void> => {
  expect((await rep.ask('POST', `/customers/${id}/orders`, { orderedOn, amount })).status).toBe(201)
}

/** Takes the orders away, as if the year had passed. */
const withoutOrders = async (id: string): Promise<void> => {
  const { body } = await rep.ask<Page>('GET', `/customers/${id}`)
  for (const one of body.orders)
    expect((await rep.ask('DELETE', `/customers/${id}/orders/${one.id}`)).status).toBeLessThan(300)
  await order(id, '20万', '2026-10-11')
}

const gradeOf = async (id: string): Promise<readonly (string | null)[]> => {
  const { body } = await rep.ask<Page>('GET', `/customers/${id}`)
  return [body.gradeInForce, body.analysis.grade.grade]
}

const changes = async (by: Ask, query = 'list=all'): Promise<readonly GradeChange[]> =>
  (await by<GradeChanges>('GET', `/grade-changes?${query}`)).body.items

const decide = async (
  by: Ask,
  ids: readonly string[],
  verdict: string,
  comment = ''
): Promise<DecidedChanges> => {
  const { status, body } = await by<DecidedChanges>('POST', '/grade-changes/decide', {
    ids,
    verdict,
    comment
  })
  expect(status).toBe(200)
  return body
}

const due = async (): Promise<void> => {
  await recomputeAllDue(server.database.database, { now: NOW, signal: new AbortController().signal })
  const { periodic } = createGradingTasks(server.database.database, () => NOW)
  for (const { run } of periodic) await run({ now: NOW, signal: new AbortController().signal })
}

/** What was asked for is done in the background. */
const work = async (): Promise<void> => {
  for (const task of createGradingTasks(server.database.database, () => NOW).tasks)
    await task.run({
      workspaceId: boss.workspaceId,
      payload: {},
      now: NOW,
      signal: new AbortController().signal
    })
}

/** The end of the quarter comes. */
const regrade = due

describe('a quarter’s end (GRD-3)', () => {
  test('a fall from A waits, an upgrade is filed, a customer without another grade stays', async () => {
    const falling = await customer('苏州一号机械有限公司', '60万')
    const rising = await customer('无锡二号电子有限公司', '20万')
    const still = await customer('常州三号化工有限公司', '20万')
    expect(await gradeOf(falling)).toEqual(['A', 'A'])
    await withoutOrders(falling)
    await order(rising, '70万', '2026-11-01')
    expect([await gradeOf(falling), await gradeOf(rising)]).toEqual([
      ['A', 'B'],
      ['B', 'A']
    ])

    await regrade()
    expect([await gradeOf(falling), await gradeOf(rising), await gradeOf(still)]).toEqual([
      ['A', 'B'],
      ['A', 'A'],
      ['B', 'B']
    ])
    const all = await changes(manager.ask)
    expect(
      all.map(({ customer: { id }, from, to, state, quarter }) => [id, from, to, state, quarter])
    ).toEqual(
      expect.arrayContaining([
        [falling, 'A', 'B', 'pending', '2026Q3'],
        [rising, 'B', 'A', 'effective', '2026Q3']
      ])
    )
    expect(all).toHaveLength(2)
    expect(all.find(({ customer: { id } }) => id === rising)?.because?.text).toContain('90万')
    // It is done once.
    await regrade()
    expect(await changes(manager.ask)).toHaveLength(2)
  })

  test('the manager approves in bulk with a comment; what was decided is not decided again', async () => {
    const ids = [
      await customer('苏州四号机械有限公司', '60万'),
      await customer('无锡五号电子有限公司', '80万')
    ]
    for (const id of ids) await withoutOrders(id)
    await regrade()
    const waiting = (await changes(manager.ask, 'list=pending')).map(({ id }) => id)
    expect((await decide(manager.ask, waiting, 'approve', '订单确实少了')).done.toSorted()).toEqual(
      waiting.toSorted()
    )
    expect([await gradeOf(ids[0] ?? ''), await gradeOf(ids[1] ?? '')]).toEqual([
      ['B', 'B'],
      ['B', 'B']
    ])
    const [one] = await changes(manager.ask)
    expect(one).toMatchObject({
      state: 'approved',
      decidedBy: { name: '王经理' },
      decisionComment: '订单确实少了'
    })
    const again = await decide(manager.ask, waiting, 'reject')
    expect(again).toMatchObject({ done: [], left: [{ reason: '已经有人决定过了' }, {}] })
  })

  test('what was rejected is not proposed again in the same quarter', async () => {
    const id = await customer('苏州六号机械有限公司', '60万')
    await withoutOrders(id)
    expect((await manager.ask('POST', '/grades/regrade', {})).status).toBe(202)
    await work()
    const [change] = await changes(manager.ask, 'list=pending')
    await decide(manager.ask, [change?.id ?? ''], 'reject', '明年有大单')
    await manager.ask('POST', '/grades/regrade', {})
    await work()
    expect(await changes(manager.ask)).toHaveLength(1)
    expect(await gradeOf(id)).toEqual(['A', 'B'])
  })

  test('a regrading that is asked for right after a save of the playbook waits until that has reached everybody', async () => {
    const id = await customer('苏州十五号机械有限公司', '60万')
    const { body } = await asBoss<{ version: number; document: PlaybookDocument }>('GET', '/playbook')
    const grades: unknown = JSON.parse(JSON.stringify(body.document.grades).replaceAll('50万', '70万'))
    const document = { ...body.document, grades }
    const saved = await asBoss('PUT', '/playbook', { document }, { 'if-match': `"${body.version}"` })
    expect(saved.status).toBe(200)
    expect(await gradeOf(id)).toEqual(['A', 'B'])
    await manager.ask('POST', '/grades/regrade', {})
    await work()
    const { body: waiting } = await manager.ask<GradesOverview>('GET', '/grades')
    expect(waiting).toMatchObject({ running: true, pending: 0, waitsFor: 'playbook' })
    expect(await changes(manager.ask)).toEqual([])

    const run = { now: NOW, signal: new AbortController().signal }
    await recomputeOutdated(server.database.database, boss.workspaceId, '2026-11-22', run)
    await work()
    expect(await changes(manager.ask, 'list=pending')).toMatchObject([{ customer: { id }, to: 'B' }])
    expect((await manager.ask<GradesOverview>('GET', '/grades')).body.waitsFor).toBeNull()
  })
})

describe('requests', () => {
  test('a rep’s upgrade takes effect and is filed; the head revokes it with a comment', async () => {
    const id = await customer('苏州七号机械有限公司', '20万')
    const asked = await rep.ask<{ id: string; state: string }>('POST', '/grade-changes', {
      customerId: id,
      to: 'A',
      comment: '要上三期项目'
    })
    expect(asked).toMatchObject({ status: 201, body: { state: 'effective' } })
    expect(await gradeOf(id)).toEqual(['A', 'B'])
    expect(await changes(manager.ask, 'list=filed')).toMatchObject([
      { id: asked.body.id, comment: '要上三期项目', requestedBy: { name: '小李' }, can: { revoke: true } }
    ])
    expect((await decide(manager.ask, [asked.body.id], 'revoke', '没有合同')).done).toEqual([asked.body.id])
    expect(await gradeOf(id)).toEqual(['B', 'B'])
  })

  test('nobody decides his own request, nobody beyond his team, and a rep not at all', async () => {
    const id = await customer('苏州八号机械有限公司', '60万')
    const { body } = await manager.ask<{ id: string }>('POST', '/grade-changes', {
      customerId: id,
      to: 'B',
      comment: '换了采购'
    })
    expect((await decide(manager.ask, [body.id], 'approve')).left).toMatchObject([
      { reason: '自己的申请要由别人决定' }
    ])
    expect((await decide(stranger.ask, [body.id], 'approve')).left).toMatchObject([
      { reason: '没有这条等级变更，或者不在你的权限范围内' }
    ])
    expect(
      (await rep.ask('POST', '/grade-changes/decide', { ids: [body.id], verdict: 'approve' })).status
    ).toBe(403)
    expect(await gradeOf(id)).toEqual(['A', 'A'])
    expect((await decide(asBoss, [body.id], 'approve')).done).toEqual([body.id])
    expect(await gradeOf(id)).toEqual(['B', 'A'])
  })

  test('two who decide at once: one does, the other is told', async () => {
    const id = await customer('苏州九号机械有限公司', '60万')
    const { body } = await rep.ask<{ id: string }>('POST', '/grade-changes', {
      customerId: id,
      to: 'C',
      comment: '不再合作'
    })
    const both = await Promise.all([
      decide(manager.ask, [body.id], 'approve'),
      decide(asBoss, [body.id], 'reject')
    ])
    expect(both.map(({ done }) => done.length).reduce((a, b) => a + b)).toBe(1)
    expect(
      (await rep.ask('POST', '/grade-changes', { customerId: newId(), to: 'A', comment: 'x' })).status
    ).toBe(404)
  })

  test('all of a list can be chosen: those that the reader may decide on, and none besides', async () => {
    const ids = [
      await customer('苏州十八号机械有限公司', '60万'),
      await customer('苏州十九号机械有限公司', '60万')
    ]
    for (const customerId of ids) {
      const asked = { customerId, to: 'C', comment: '不再合作' }
      expect((await rep.ask('POST', '/grade-changes', asked)).status).toBe(201)
    }
    const mine = await manager.ask<{ id: string }>('POST', '/customers', {
      fields: { name: '无锡二十号机械有限公司', mobile: '13912340020' }
    })
    await manager.ask('POST', `/customers/${mine.body.id}/orders`, {
      orderedOn: '2026-10-10',
      amount: '60万'
    })
    const own = { customerId: mine.body.id, to: 'C', comment: '预算没了' }
    expect((await manager.ask('POST', '/grade-changes', own)).status).toBe(201)

    const open = async ({ ask }: Person, list = 'pending'): Promise<readonly string[]> =>
      (await ask<OpenChanges>('GET', `/grade-changes/open?list=${list}`)).body.ids
    const waiting = await changes(manager.ask, 'list=pending')
    expect(waiting).toHaveLength(3)
    const theirs = waiting.filter(({ customer: { id } }) => ids.includes(id)).map(({ id }) => id)
    expect(await open(manager)).toEqual(theirs)
    expect([await open(rep), await open(stranger), await open(manager, 'filed')]).toEqual([[], [], []])
    const { done } = await decide(manager.ask, await open(manager), 'approve', '同意')
    expect(done).toHaveLength(2)
    expect(await open(manager)).toEqual([])
  })

  test('a delegate decides until his day is over', async () => {
    const id = await customer('苏州十号机械有限公司', '60万')
    const { body } = await rep.ask<{ id: string }>('POST', '/grade-changes', {
      customerId: id,
      to: 'B',
      comment: '预算砍半'
    })
    const named = await manager.ask('PUT', '/grades/delegate', {
      delegate: { id: stranger.memberId, until: '2026-11-30' }
    })
    expect(named.status).toBe(204)
    server.setNow(new Date('2026-12-02T03:00:00.000Z'))
    expect((await decide(stranger.ask, [body.id], 'approve')).done).toEqual([])
    server.setNow(NOW)
    expect((await decide(stranger.ask, [body.id], 'approve')).done).toEqual([body.id])
  })
})

describe('overrides (GRD-4)', () => {
  test('hold against regrading until their day is over, then the customer is regraded', async () => {
    const id = await customer('苏州十一号机械有限公司', '20万')
    const put = (by: Ask, until: string) =>
      by('PUT', `/customers/${id}/grade-override`, { grade: 'A', reason: '战略客户', until })
    expect((await put(rep.ask, '2026-12-31')).status).toBe(403)
    expect((await put(manager.ask, '2026-11-21')).body).toMatchObject({ code: 'grading.untilPast' })
    expect((await put(manager.ask, '2026-12-31')).status).toBe(204)
    await regrade()
    expect(await gradeOf(id)).toEqual(['A', 'B'])
    const { body } = await rep.ask<Page>('GET', `/customers/${id}`)
    expect(body.gradeNote).toMatchObject({
      override: { until: '2026-12-31', by: '王经理', reason: '战略客户' }
    })
    expect(
      (await rep.ask('POST', '/grade-changes', { customerId: id, to: 'B', comment: 'x' })).body
    ).toMatchObject({ code: 'grading.isOverridden' })

    await owner.query(`update grade_change set until = '2026-11-20' where customer_id = $1`, [id])
    await due()
    // The rules give B: from A that waits for the manager.
    expect(await changes(manager.ask, `list=pending&customer=${id}`)).toMatchObject([{ from: 'A', to: 'B' }])
  })

  test('hold the grade that is in force as well: what the rules give then waits', async () => {
    const id = await customer('苏州二十一号机械有限公司', '60万')
    const held = { grade: 'A', reason: '大单在谈', until: '2026-12-31' }
    expect((await manager.ask('PUT', `/customers/${id}/grade-override`, held)).status).toBe(204)
    await withoutOrders(id)
    await regrade()
    expect(await gradeOf(id)).toEqual(['A', 'B'])
    expect(await changes(manager.ask, `list=pending&customer=${id}`)).toEqual([])
    expect((await manager.ask('DELETE', `/customers/${id}/grade-override`)).status).toBe(204)
    expect(await changes(manager.ask, `list=pending&customer=${id}`)).toMatchObject([{ from: 'A', to: 'B' }])
  })

  test('an override that is lifted gives the word back to the rules', async () => {
    const id = await customer('苏州十二号机械有限公司', '20万')
    await manager.ask('PUT', `/customers/${id}/grade-override`, {
      grade: 'C',
      reason: '停产整顿',
      until: '2026-12-31'
    })
    expect(await gradeOf(id)).toEqual(['C', 'B'])
    expect((await manager.ask('DELETE', `/customers/${id}/grade-override`)).status).toBe(204)
    expect(await gradeOf(id)).toEqual(['B', 'B'])
    expect((await manager.ask('DELETE', `/customers/${id}/grade-override`)).status).toBe(404)
  })
})

test('customers are counted by value and potential, and what waits of them', async () => {
  const id = await customer('苏州十三号机械有限公司', '60万')
  await customer('无锡十四号电子有限公司', '20万')
  await withoutOrders(id)
  await regrade()
  const { body } = await manager.ask<GradesOverview>('GET', '/grades')
  expect(body).toMatchObject({
    pending: 1,
    filed: 0,
    running: false,
    mayDecide: true
  })
  const { body: matrix } = await manager.ask<GradeMatrix>('GET', '/grades/matrix')
  expect(matrix.cells.reduce((sum, { count }) => sum + count, 0)).toBe(2)
  const cells = matrix.cells.filter(({ value }) => value === '中')
  expect(cells.map(({ grades }) => grades.A + grades.B).reduce((a, b) => a + b)).toBe(2)
  for (const { potential, count } of cells) {
    const cell = `value=中&potential=${potential ?? 'unknown'}`
    const listed = await manager.ask<{ items: unknown[] }>('GET', `/grades/cell?${cell}`)
    expect(listed.body.items).toHaveLength(count)
  }
  expect(body.differing).toBe(1)
  const { body: theirs } = await stranger.ask<GradesOverview>('GET', '/grades')
  expect(theirs).toMatchObject({ pending: 0, differing: 0 })
  expect((await stranger.ask<GradeMatrix>('GET', '/grades/matrix')).body.cells).toEqual([])
  const regradingsFor = async ({ ask }: typeof manager): Promise<GradeMovement['regradings']> =>
    (await ask<GradeMovement>('GET', '/grades/movement')).body.regradings
  expect(await regradingsFor(manager)).toMatchObject([{ quarter: '2026Q3', pending: 1 }])
  expect(await regradingsFor(stranger)).toMatchObject([{ quarter: '2026Q3', pending: 0 }])
})

test('a number of a quarter’s movement opens those whom it counted', async () => {
  const [up, down] = [
    await customer('苏州十六号机械有限公司', '20万'),
    await customer('无锡十七号电子有限公司', '60万')
  ]
  await order(up, '70万', '2026-11-01')
  await withoutOrders(down)
  await regrade()
  const { body } = await manager.ask<GradeMovement>('GET', '/grades/movement')
  expect(body.movement).toEqual([{ quarter: '2026Q3', from: 'B', to: 'A', count: 1 }])
  const moved = 'list=moved&quarter=2026Q3'
  expect(await changes(manager.ask, `${moved}&from=B&to=A`)).toMatchObject([{ customer: { id: up } }])
  // What waits has not moved yet.
  expect(await changes(manager.ask, `${moved}&from=A&to=B`)).toEqual([])
  expect(await changes(manager.ask, `${moved}&from=none&to=B`)).toEqual([])
  expect(await changes(manager.ask, 'list=moved&quarter=2026Q4')).toEqual([])
  expect(await changes(stranger.ask, moved)).toEqual([])
})

/** What everybody is told of since an instant, by topic. */
const toldSince = async (before: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await owner.query<{ id: string; topic: string }>(
    `select id, topic from outbox where workspace_id = $1 order by created_at, id`,
    [boss.workspaceId]
  )
  return rows.filter(({ id }) => !before.includes(id)).map(({ topic }) => topic)
}
const outbox = async (): Promise<readonly string[]> =>
  (
    await owner.query<{ id: string }>(`select id from outbox where workspace_id = $1`, [boss.workspaceId])
  ).rows.map(({ id }) => id)

test('who is found to have ended by what is stored, and has not when he is looked at, is passed by', async () => {
  const id = await customer('苏州二十号机械有限公司', '20万')
  await owner.query(
    `update customer_facts set orders_ended = true, computed_grade = 'C' where customer_id = $1`,
    [id]
  )
  await due()
  expect(await changes(manager.ask, `list=all&customer=${id}`)).toEqual([])
})

test('an end of cooperation is regraded at once, and open windows hear of it', async () => {
  const id = await customer('苏州二十一号机械有限公司', '60万')
  await withoutOrders(id)
  await rep.ask('PATCH', `/customers/${id}`, { fields: { cooperationEnded: '是' } })
  const before = await outbox()
  await due()
  expect(await changes(manager.ask, `list=all&customer=${id}`)).toMatchObject([
    { origin: 'cooperationEnded', from: 'A', to: 'B', state: 'pending' }
  ])
  expect(await toldSince(before)).toEqual(expect.arrayContaining(['grades.changed', 'customers.changed']))
})

test('an override that runs out shows in open lists and pages', async () => {
  const id = await customer('苏州二十二号机械有限公司', '20万')
  const over = { grade: 'C', reason: '停产整顿', until: '2026-12-31' }
  await manager.ask('PUT', `/customers/${id}/grade-override`, over)
  await owner.query(`update grade_change set until = '2026-11-20' where customer_id = $1`, [id])
  const before = await outbox()
  await due()
  expect(await gradeOf(id)).toEqual(['B', 'B'])
  expect(await toldSince(before)).toEqual(expect.arrayContaining(['grades.changed', 'customers.changed']))
})

test('what waits for a customer who is archived waits for his return, and is in nobody’s way till then', async () => {
  const id = await customer('苏州二十三号机械有限公司', '60万')
  await rep.ask('POST', '/grade-changes', { customerId: id, to: 'C', comment: '不再合作' })
  const seen = async (): Promise<readonly [waiting: number, counted: number]> => [
    (await changes(manager.ask, 'list=pending')).length,
    (await manager.ask<GradesOverview>('GET', '/grades')).body.pending
  ]
  expect(await seen()).toEqual([1, 1])
  expect((await rep.ask('POST', `/customers/${id}/archive`)).status).toBe(200)
  expect(await seen()).toEqual([0, 0])
  expect(await changes(manager.ask, 'list=all')).toHaveLength(1)
  expect((await rep.ask('POST', `/customers/${id}/restore`)).status).toBe(200)
  expect(await seen()).toEqual([1, 1])
})

test('upgrades of a quarter’s end are on file like those that were asked for, until the quarter is over', async () => {
  const id = await customer('苏州二十四号机械有限公司', '20万')
  await order(id, '70万', '2026-11-01')
  await regrade()
  const filed = async () => changes(manager.ask, 'list=filed')
  // It is of the quarter that has ended, and took effect in this one.
  expect(await filed()).toMatchObject([
    { customer: { id }, origin: 'quarter', quarter: '2026Q3', can: { revoke: true } }
  ])
  expect((await manager.ask<GradesOverview>('GET', '/grades')).body.filed).toBe(1)
  server.setNow(new Date('2026-12-31T15:59:59.000Z'))
  const [one] = await filed()
  expect(one?.can.revoke).toBe(true)
  // Midnight in Shanghai: another quarter.
  server.setNow(new Date('2026-12-31T16:00:00.000Z'))
  expect(await filed()).toEqual([])
  expect((await decide(manager.ask, [one?.id ?? ''], 'revoke')).left).toMatchObject([
    { reason: '这条变更不能撤回，只有本季度报备的升级可以撤回' }
  ])
  expect(await gradeOf(id)).toEqual(['A', 'A'])
})

test('an upgrade on file is not taken back while a person’s override holds', async () => {
  const id = await customer('苏州二十五号机械有限公司', '20万')
  const { body } = await rep.ask<{ id: string }>('POST', '/grade-changes', {
    customerId: id,
    to: 'A',
    comment: '三期项目'
  })
  const over = { grade: 'A', reason: '战略客户', until: '2026-12-31' }
  expect((await manager.ask('PUT', `/customers/${id}/grade-override`, over)).status).toBe(204)
  expect((await decide(manager.ask, [body.id], 'revoke')).left).toMatchObject([
    { reason: '等级已由人工指定，请先取消指定' }
  ])
  expect(await gradeOf(id)).toEqual(['A', 'B'])
})

test('the matrix tells nobody how much a customer buys who may not see it', async () => {
  await customer('苏州二十六号机械有限公司', '60万')
  await customer('苏州二十七号机械有限公司', '1万')
  await owner.query(
    `update role r set masked_fields = '{orderAmount}' from member m
      where m.workspace_id = $1 and m.id = $2 and r.workspace_id = $1 and r.id = m.role_id`,
    [boss.workspaceId, rep.memberId]
  )
  const { body } = await rep.ask<GradeMatrix>('GET', '/grades/matrix')
  expect(body.cells.map(({ value, count }) => [value, count])).toEqual([[null, 2]])
  const [cell] = body.cells
  const potential = cell?.potential ?? 'unknown'
  const listed = async (value: string): Promise<number> =>
    (await rep.ask<{ items: unknown[] }>('GET', `/grades/cell?value=${value}&potential=${potential}`)).body
      .items.length
  expect([await listed('unknown'), await listed('高'), await listed('低')]).toEqual([2, 0, 0])
  const { body: seen } = await manager.ask<GradeMatrix>('GET', '/grades/matrix')
  expect(new Set(seen.cells.map(({ value }) => value))).toEqual(new Set(['低', '高']))
})
