import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CustomerPage } from '#contracts/customers'
import type {
  Duplicates,
  DuplicateSearch,
  Merged,
  MergeList,
  MergePreview,
  Relations
} from '#contracts/merging'
import type { Actor } from '#kernel/actor'
import { newId } from '#platform/ids'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import { createNightlySearch } from './io/jobs.ts'
import { searchBase } from './service/search-base.ts'

let running: TestServer
let owner: pg.Client
let actor: Actor
let ask: Ask

const FULL = '宁波恒达汽车零部件有限公司'
const NOW = new Date('2026-05-20T03:00:00.000Z')
const DAY_MS = 86_400_000

beforeAll(async () => {
  running = await startTestServer()
  owner = new pg.Client({ connectionString: running.database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await running.stop()
})

const enterWorkspace = async (): Promise<void> => {
  ;({ actor } = await running.database.createWorkspace())
  ask = await running.as(actor)
  running.setNow(NOW)
}

const enter = async (fields: Readonly<Record<string, string>>, by: Ask = ask): Promise<string> => {
  const { status, body } = await by<{ id: string }>('POST', '/customers', { fields })
  expect(status).toBe(201)
  return body.id
}

const search = async (): Promise<DuplicateSearch> => {
  expect((await ask('POST', '/duplicates/search', {})).status).toBe(202)
  await searchBase({
    database: running.database.database,
    workspaceId: actor.workspaceId,
    clock: () => NOW,
    signal: new AbortController().signal
  })
  return (await ask<DuplicateSearch>('GET', '/duplicates/search')).body
}

const duplicates = async (query = '', by: Ask = ask): Promise<Duplicates['clusters']> => {
  const { status, body } = await by<Duplicates>('GET', `/duplicates?${query}`)
  expect(status).toBe(200)
  return body.clusters
}
const names = (clusters: Duplicates['clusters']): string[][] =>
  clusters.map(({ sides }) => sides.map(({ name }) => name).sort())

const page = async (id: string, by: Ask = ask): Promise<CustomerPage> =>
  (await by<CustomerPage>('GET', `/customers/${id}`)).body

const preview = async (survivor: string, merged: string, by: Ask = ask) =>
  by<MergePreview>('GET', `/merges/preview?survivor=${survivor}&merged=${merged}`)

const mergeBody = async (survivor: string, merged: string, choices = {}) => {
  const { body } = await preview(survivor, merged)
  return {
    survivor: { id: survivor, version: body.survivor.version },
    merged: { id: merged, version: body.merged.version },
    choices: { fields: {}, owner: 'survivor', ...choices }
  }
}

const merge = async (survivor: string, merged: string, choices = {}): Promise<Merged> => {
  const { status, body } = await ask<Merged>('POST', '/merges', await mergeBody(survivor, merged, choices))
  expect([status, body]).toEqual([201, body])
  return body
}

/** A colleague who reaches his own customers only. */
const colleague = async (
  name = '小李',
  masked: readonly string[] = []
): Promise<Readonly<{ id: string; ask: Ask }>> => {
  const [roleId, id] = [newId(), newId()]
  await owner.query(
    `insert into role (workspace_id, id, name, permissions, scope, masked_fields)
     values ($1, $2, $3, '{customer.read,customer.write,followup.write}', 'own', $4)`,
    [actor.workspaceId, roleId, `销售${id.slice(-6)}`, masked]
  )
  await owner.query(
    `insert into member (workspace_id, id, email, name, role_id, state, created_at)
     values ($1, $2, $3, $4, $5, 'active', now())`,
    [actor.workspaceId, id, `${id}@x.cn`, name, roleId]
  )
  return { id, ask: await running.as({ workspaceId: actor.workspaceId, memberId: id }) }
}

describe('the search over the whole base', () => {
  beforeAll(enterWorkspace)

  test('finds duplicates in groups and kin beside them, with why, and says how it went', async () => {
    await enter({ name: FULL })
    await enter({ name: '宁波恒达汽车零部件' })
    await enter({ name: '恒达汽车零部件有限公司', mobile: '13800000001' })
    await enter({ name: '别的公司有限公司', mobile: '13800000001' })
    await enter({ name: '上海浦发机械有限公司' })
    await enter({ name: '上海浦发机械有限公司苏州分公司' })
    const { state, customers, found } = await search()
    expect({ state, customers }).toEqual({ state: 'done', customers: 6 })
    expect(found).toBeGreaterThan(0)
    const clusters = await duplicates()
    expect(names(clusters)[0]).toContain(FULL)
    expect(clusters[0]?.pairs[0]?.because).not.toBe('')
    const kin = await duplicates('kind=related')
    expect(names(kin)).toContainEqual(['上海浦发机械有限公司', '上海浦发机械有限公司苏州分公司'])
  })

  test('run again it finds the same, and what is none any more goes', async () => {
    const before = await duplicates()
    await search()
    expect(await duplicates()).toEqual(before)
    const [first] = before
    for (const { id } of first?.sides ?? [])
      await ask('PATCH', `/customers/${id}`, { fields: { name: `完全不同${id?.slice(-4)}厂` } })
    await search()
    expect(names(await duplicates()).flat()).not.toContain(FULL)
  })
})

describe('every night', () => {
  const lookAt = async (now: string): Promise<string> => {
    const { database } = running.database
    for (const task of createNightlySearch({ database }))
      await task.run({ now: new Date(now), signal: new AbortController().signal })
    return (await ask<DuplicateSearch>('GET', '/duplicates/search')).body.state
  }

  test('the base is searched where the workspace is, once, and a search that was left is taken up again', async () => {
    await enterWorkspace()
    expect(await lookAt('2026-05-20T18:00:00Z')).toBe('none')
    await enter({ name: FULL })
    expect(await lookAt('2026-05-20T04:00:00Z')).toBe('none')
    expect(await lookAt('2026-05-20T18:00:00Z')).toBe('waiting')
    const jobs = async () =>
      (await owner.query(`select from outbox where workspace_id = $1 and topic = 'job'`, [actor.workspaceId]))
        .rowCount
    const asked = await jobs()
    expect(await lookAt('2026-05-20T18:05:00Z')).toBe('waiting')
    expect(await jobs()).toBe(asked)
    await lookAt('2026-05-20T18:15:00Z')
    expect(await jobs()).toBe((asked ?? 0) + 1)
  })
})

describe('不是重复', () => {
  let [a, b] = ['', '']
  beforeAll(async () => {
    await enterWorkspace()
    a = await enter({ name: FULL })
    b = await enter({ name: '宁波恒达汽车零部件' })
    await search()
  })

  test('stays said while nothing of what was compared changes, also over a new search', async () => {
    expect((await ask('POST', '/duplicates/dismiss', { a: b, b: a, reason: '两个法人' })).status).toBe(204)
    await search()
    expect(await duplicates()).toEqual([])
    const [cluster] = await duplicates('state=dismissed')
    expect(cluster?.pairs[0]?.dismissed).toMatchObject({ by: { name: '测试管理员' }, reason: '两个法人' })
    expect((await page(a)).openDuplicates).toEqual([])
  })

  test('is asked again when it changes', async () => {
    await ask('PATCH', `/customers/${b}`, { fields: { website: 'www.hengda.cn' } })
    await search()
    expect(await duplicates()).toHaveLength(1)
  })

  test('can be taken back', async () => {
    await ask('POST', '/duplicates/dismiss', { a, b })
    expect(await duplicates()).toEqual([])
    expect((await ask('POST', '/duplicates/reopen', { a, b })).status).toBe(204)
    expect(await duplicates()).toHaveLength(1)
    expect((await ask('POST', '/duplicates/reopen', { a, b })).status).toBe(404)
  })
})

describe('whose customers they are', () => {
  beforeAll(enterWorkspace)

  test('of a customer out of reach only the name and the department are told, and nothing can be done', async () => {
    const li = await colleague()
    const mine = await enter({ name: FULL, creditCode: '91330200144052833A' }, li.ask)
    const others = await enter({ name: '宁波恒达汽车零部件', mobile: '13911112222' })
    await search()
    const [cluster] = await duplicates('', li.ask)
    expect(cluster?.sides.find(({ id }) => id === mine)?.creditCode).toBe('91330200144052833A')
    const other = cluster?.sides.find(({ id }) => id === null)
    expect(other).toMatchObject({ name: '宁波恒达汽车零部件', creditCode: null, contacts: [], owner: null })
    expect(JSON.stringify(cluster)).not.toContain(others)
    expect(cluster?.pairs[0]).toMatchObject({ decidable: false, because: '' })
    expect((await preview(mine, others, li.ask)).status).toBe(404)
    expect((await li.ask('POST', '/duplicates/dismiss', { a: mine, b: others })).status).toBe(404)
    const body = await mergeBody(mine, others)
    expect((await li.ask('POST', '/merges', body)).status).toBe(404)
    expect((await li.ask('GET', `/customers/${others}/relations`)).status).toBe(404)
    expect((await li.ask('GET', `/customers/${others}/likes`)).status).toBe(404)
  })

  test('who reaches neither sees no pair and counts none', async () => {
    const wang = await colleague('小王')
    expect(await duplicates('', wang.ask)).toEqual([])
    expect((await wang.ask('GET', '/duplicates/count')).body).toMatchObject({ duplicate: 0, related: 0 })
  })

  test('a masked number is no reason that is told, and its field is not chosen', async () => {
    const zhang = await colleague('小张', ['phone', 'revenue'])
    const a = await enter(
      { name: '苏州明德机械有限公司', mobile: '13722223333', revenue: '500万' },
      zhang.ask
    )
    const b = await enter({ name: '苏州明德机械', mobile: '13722223333', revenue: '800万' }, zhang.ask)
    await search()
    const text = JSON.stringify(await duplicates('', zhang.ask))
    expect(text).toContain('苏州明德机械')
    expect(text).not.toContain('13722223333')
    const { body } = await preview(a, b, zhang.ask)
    expect(body.units.find(({ key }) => key === 'revenue')).toMatchObject({ masked: true, fields: [] })
    const refused = await zhang.ask('POST', '/merges', {
      survivor: { id: a, version: body.survivor.version },
      merged: { id: b, version: body.merged.version },
      choices: { fields: { revenue: 'merged' }, owner: 'survivor' }
    })
    expect([refused.status, refused.body['code']]).toEqual([403, 'customers.masked'])
  })
})

describe('merging', () => {
  let [a, b] = ['', '']
  let made: Merged
  const contents = async () => {
    const counted = async (table: string) =>
      (
        await owner.query<{ customer_id: string; n: number }>(
          `select customer_id, count(*)::int as n from ${table} where workspace_id = $1 group by 1 order by 1`,
          [actor.workspaceId]
        )
      ).rows
    return {
      contacts: await counted('contact'),
      needs: await counted('need'),
      orders: await counted('customer_order'),
      records: await counted('follow_up_record'),
      steps: await counted('planned_step'),
      activity: (
        await owner.query(
          `select customer_id, day, contacts, visits from activity_day where workspace_id = $1 order by 1, 2`,
          [actor.workspaceId]
        )
      ).rows,
      stored: (
        await owner.query(
          `select id, name, name_key, short_name, credit_code, owner_id, state, profile, stated_history, former_codes, merged_into
             from customer where workspace_id = $1 order by id`,
          [actor.workspaceId]
        )
      ).rows,
      people: (
        await owner.query(
          `select id, customer_id, name, mobile, is_primary, ordinal, state, detail from contact where workspace_id = $1 order by id`,
          [actor.workspaceId]
        )
      ).rows,
      facts: (
        await owner.query(
          `select customer_id, state, name, grade, computed_grade, customer_tags, orders_total, orders_amount12m, next_follow_up_on
             from customer_facts where workspace_id = $1 order by 1`,
          [actor.workspaceId]
        )
      ).rows,
      lexemes: (
        await owner.query(
          `select customer_id, lexemes::text as words from customer_search where workspace_id = $1 order by 1`,
          [actor.workspaceId]
        )
      ).rows
    }
  }
  let before: Awaited<ReturnType<typeof contents>>
  const found = async (q: string): Promise<string[]> =>
    (await ask<{ hits: { id: string }[] }>('GET', `/search?q=${encodeURIComponent(q)}`)).body.hits.map(
      ({ id }) => id
    )

  beforeAll(async () => {
    await enterWorkspace()
    running.setNow(new Date(NOW.getTime() - DAY_MS))
    a = await enter({
      name: FULL,
      creditCode: '91330200144052833A',
      contactName: '王总',
      mobile: '13800000001',
      needType: '采购'
    })
    b = await enter({
      name: '恒达汽配老厂',
      website: 'www.hengda.cn',
      creditCode: '91330200MA2AFTXX0A',
      contactName: '王建国',
      mobile: '13800000001',
      email: 'w@hengda.cn',
      needType: '售后'
    })
    await ask('POST', `/customers/${b}/contacts`, { fields: { contactName: '李芳', mobile: '13900000002' } })
    for (const [id, amount] of [
      [a, '3万'],
      [b, '5万']
    ])
      await ask('POST', `/customers/${id}/orders`, { orderedOn: '2026-03-15', amount })
    const { contacts } = await page(b)
    for (const id of [a, b])
      await ask('POST', `/customers/${id}/follow-ups`, {
        happenedAt: '2026-05-19T02:00:00Z',
        method: '电话',
        content: '聊了需求',
        contactIds: id === b ? contacts.map((one) => one.id) : []
      })
    running.setNow(NOW)
    before = await contents()
  })

  test('the wizard says which values stay and why, and who is one person', async () => {
    const { status, body } = await preview(a, b)
    expect(status).toBe(200)
    expect(body.units.find(({ key }) => key === 'website')).toMatchObject({
      suggested: 'merged',
      reason: 'only'
    })
    expect(body.contacts).toEqual([
      { name: '王建国', with: '王总' },
      { name: '李芳', with: null }
    ])
    expect(body.formerNames).toEqual(['恒达汽配老厂'])
    expect(body.merged).toMatchObject({ orders: 1, records: 1, contacts: 2, needs: 1 })
  })

  test('moves everything to the survivor, which is found by the names and codes of both', async () => {
    made = await merge(a, b)
    const after = await contents()
    expect(after.orders).toEqual([{ customer_id: a, n: 2 }])
    expect(after.records).toEqual([{ customer_id: a, n: 2 }])
    expect(after.needs).toEqual([{ customer_id: a, n: 2 }])
    expect(after.contacts).toEqual([{ customer_id: a, n: 2 }])
    expect(after.activity).toMatchObject([{ customer_id: a, contacts: 2 }])
    const shown = await page(a)
    expect(shown.version).toBe(made.version)
    expect(shown.fields.website?.text).toBe('www.hengda.cn')
    expect(shown.fields.formerName?.text).toBe('恒达汽配老厂')
    expect(shown.orderCount).toBe(2)
    expect(await found('恒达汽配老厂')).toEqual([a])
    expect(await found('91330200MA2AFTXX0A')).toEqual([a])
    const [facts] = after.facts.filter(({ customer_id }) => customer_id === a)
    expect(facts).toMatchObject({ orders_total: '8000000', state: 'active' })
  })

  test('records name the person who stays', async () => {
    const { contacts } = await page(a)
    const { rows } = await owner.query<{ contact_ids: string[] }>(
      `select contact_ids from follow_up_record where workspace_id = $1 and contact_ids <> '{}'`,
      [actor.workspaceId]
    )
    expect(rows[0]?.contact_ids.toSorted()).toEqual(contacts.map(({ id }) => id).toSorted())
  })

  test('the merged one leads to the survivor, leaves the lists and is not changed any more', async () => {
    expect(await page(b)).toMatchObject({ state: 'merged', mergedInto: a, can: { write: false } })
    const { body } = await ask<{ customers: { id: string }[] }>('GET', '/customers')
    expect(body.customers.map(({ id }) => id)).toEqual([a])
    const refused = await ask('PATCH', `/customers/${b}`, { fields: { name: '改名' } })
    expect([refused.status, refused.body['code']]).toEqual([409, 'customers.mergedAway'])
    expect((await preview(a, b)).status).toBe(409)
    await ask('POST', `/customers/${b}/restore`, {})
    expect((await page(b)).state).toBe('merged')
  })

  test('what happened with the merged one is told with the survivor', async () => {
    const { body } = await ask<{
      entries: { kind: string; after: { state?: string; name?: string } | null }[]
    }>('GET', `/customers/${a}/changes`)
    expect(body.entries.filter(({ kind }) => kind === 'created')).toHaveLength(2)
    expect(body.entries.find(({ after }) => after?.state === 'absorbed')?.after?.name).toBe('恒达汽配老厂')
    expect(body.entries.filter(({ after }) => after?.state === 'merged')).toEqual([])
  })

  test('undone, everything is as it was', async () => {
    const { status } = await ask('POST', `/merges/${made.id}/undo`, {})
    expect(status).toBe(200)
    expect(await contents()).toEqual(before)
    expect((await ask('POST', `/merges/${made.id}/undo`, {})).body['code']).toBe('merging.undoneAlready')
    expect(await found('恒达汽配老厂')).toEqual([b])
  })

  test('what was recorded after the merge stays with the survivor when it is undone', async () => {
    const { id } = await merge(a, b)
    await ask('POST', `/customers/${a}/orders`, { orderedOn: '2026-05-18', amount: '9万' })
    await ask('PATCH', `/customers/${a}`, { fields: { address: '宁波市北仑区' } })
    expect((await ask('POST', `/merges/${id}/undo`, {})).status).toBe(200)
    const [first, second] = [await page(a), await page(b)]
    expect([first.orderCount, second.orderCount]).toEqual([2, 1])
    expect([first.fields.address?.text, first.fields.website]).toEqual(['宁波市北仑区', undefined])
    expect(second).toMatchObject({ state: 'active', mergedInto: null })
  })

  test('of two who merge at once one wins and the other is told', async () => {
    const c = await enter({ name: '恒达第三家' })
    const bodies = [await mergeBody(a, c), await mergeBody(b, c), await mergeBody(c, a)]
    const answers = await Promise.all(bodies.map((body) => ask('POST', '/merges', body)))
    const lost = answers.filter(({ status }) => status === 409)
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(lost).toHaveLength(2)
    for (const { body } of lost) expect(body['code']).toMatch(/^merging\.(is\.merged|changedMeanwhile)$/)
  })

  test('somebody who has not seen the newest version is told which customer changed', async () => {
    const [c, d] = [await enter({ name: '明德一厂' }), await enter({ name: '明德二厂' })]
    const body = await mergeBody(c, d)
    await ask('PATCH', `/customers/${d}`, { fields: { website: 'mingde.cn' } })
    const refused = await ask('POST', '/merges', body)
    expect([refused.status, refused.body['code']]).toEqual([409, 'merging.changedMeanwhile'])
    expect(refused.body['detail']).toContain('明德二厂')
  })

  test('a survivor that was merged again is separated first; the way back leads through both', async () => {
    const ids = [
      await enter({ name: '德隆一厂' }),
      await enter({ name: '德隆二厂' }),
      await enter({ name: '德隆三厂' })
    ]
    const [one = '', two = '', three = ''] = ids
    const first = await merge(two, three)
    const second = await merge(one, two)
    expect((await page(three)).mergedInto).toBe(one)
    const refused = await ask('POST', `/merges/${first.id}/undo`, {})
    expect([refused.status, refused.body['code']]).toEqual([409, 'merging.survivorIs.merged'])
    expect((await ask('POST', `/merges/${second.id}/undo`, {})).status).toBe(200)
    expect((await page(three)).mergedInto).toBe(two)
    expect((await ask('POST', `/merges/${first.id}/undo`, {})).status).toBe(200)
    expect(await Promise.all(ids.map(async (id) => (await page(id)).state))).toEqual([
      'active',
      'active',
      'active'
    ])
  })

  test('undone, their pairs with each other and with others stand as they stood, without another search', async () => {
    const [one, two, third] = [
      await enter({ name: '杭州云栖精密机械有限公司', mobile: '13911110001' }),
      await enter({ name: '杭州云栖精密机械', mobile: '13911110001' }),
      await enter({ name: '杭州云栖精密机械有限责任公司', mobile: '13911110001' })
    ]
    await search()
    const pairs = async (state = 'open') =>
      (await duplicates(`state=${state}&customer=${two}`)).flatMap((cluster) => cluster.pairs)
    const before = await pairs()
    expect(before).toHaveLength(2)
    await ask('POST', '/duplicates/dismiss', { a: two, b: third, reason: '两个法人' })
    const [open, dismissed] = [await pairs(), await pairs('dismissed')]
    const { id } = await merge(one, two)
    expect(await pairs()).toEqual([])
    expect((await ask('POST', `/merges/${id}/undo`, {})).status).toBe(200)
    expect([await pairs(), await pairs('dismissed')]).toEqual([open, dismissed])
    expect([open.length, dismissed.length]).toEqual([1, 1])
  })

  test('after 30 days it stays as it is, and the list of merges says until when', async () => {
    const [c, d] = [await enter({ name: '宏图甲厂' }), await enter({ name: '宏图乙厂' })]
    const { id } = await merge(c, d)
    const listed = async () =>
      (await ask<MergeList>('GET', '/merges')).body.merges.find((one) => one.id === id)
    expect(await listed()).toMatchObject({ mergedName: '宏图乙厂', undoUntil: '2026-06-19T03:00:00.000Z' })
    running.setNow(new Date(NOW.getTime() + 30 * DAY_MS + 1))
    expect((await listed())?.undoUntil).toBeNull()
    const refused = await ask('POST', `/merges/${id}/undo`, {})
    expect([refused.status, refused.body['code']]).toEqual([409, 'merging.tooLate'])
    running.setNow(NOW)
  })

  test('a branch is shown as kin on both customers’ pages', async () => {
    const [c, d] = [
      await enter({ name: '上海浦发机械有限公司' }),
      await enter({ name: '上海浦发机械有限公司苏州分公司' })
    ]
    await search()
    for (const [id, other] of [
      [c, d],
      [d, c]
    ]) {
      const { body } = await ask<Relations>('GET', `/customers/${id}/relations`)
      expect(body.relations.map((one) => one.id)).toEqual([other])
      expect(body.relations[0]?.because).not.toBe('')
    }
    const { body } = await ask<{ similar: { id: string; kind: string }[] }>('GET', `/customers/${c}/likes`)
    expect(body.similar.map(({ id, kind }) => [id, kind])).toContainEqual([d, 'related'])
  })
})
