import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import { addDays } from '#kernel/day'
import { recomputeDue, recomputeOutdated, refresh } from '#modules/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import { installDefaultPlaybook, playbookOf, savePlaybook } from '#modules/playbook'
import { newId } from '#platform/ids'
import { sql, type Transaction } from '#platform/database'
import { startTestServer, type Ask, type TestServer } from '../testing/server.ts'

/**
 * What stands after any requests, saves of the playbook and days is what is computed from the beginning: the requests of
 * the program itself against a real database, then every row of facts, findings, contacts, needs and words, whole.
 */
const PATIENCE_MS = 900_000
const START = '2026-03-02'

let server: TestServer
let owner: pg.Client
beforeAll(async () => {
  server = await startTestServer({ requestsPerMinute: 1_000_000 })
  owner = new pg.Client({ connectionString: server.database.ownerUrl })
  await owner.connect()
}, PATIENCE_MS)
afterAll(async () => {
  await owner.end()
  await server.stop()
})

const momentOf = (today: string) => ({ now: new Date(`${today}T04:00:00Z`), today })

type Company = Readonly<{
  actor: Actor
  ask: Ask
  ids: readonly string[]
  colleague: string
  inside: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>
}>

const found = async (): Promise<Company> => {
  server.setNow(momentOf(START).now)
  const { workspaceId, actor } = await server.database.createWorkspace()
  const inside = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    server.database.database.inWorkspace(workspaceId, work)
  await inside((transaction) => installDefaultPlaybook(transaction, null, momentOf(START).now))
  const colleague = newId()
  await owner.query(
    `insert into member (workspace_id, id, email, name, role_id, state, created_at)
     select $1, $2, $3, '李四', m.role_id, 'active', now() from member m where m.workspace_id = $1 limit 1`,
    [workspaceId, colleague, `${colleague}@example.com`]
  )
  const ask = await server.as(actor)
  const ids: string[] = []
  for (const fields of [
    { name: '宁波恒达汽车零部件有限公司', employees: '800人', orderAmount12m: '45万', contactName: '李经理' },
    { name: '恒达汽车零部件', painPoints: '效率低', budget: '30万', lastContactOn: '2026-02-20' },
    { name: '苏州云杉软件', orderAmount12m: '8万' }
  ]) {
    const { status, body } = await ask<{ id: string }>('POST', '/customers', { fields })
    expect(status).toBe(201)
    ids.push(body.id)
  }
  return { actor, ask, ids, colleague, inside }
}

type Step = Readonly<{ told: string; run: (company: Company, today: string) => Promise<void> }>

/** Refusals are part of life: a customer that was merged away takes no order. What is broken is not. */
const sent = async (answer: Promise<Readonly<{ status: number; body: unknown }>>): Promise<void> => {
  const { status, body } = await answer
  expect(status, JSON.stringify(body)).toBeLessThan(500)
}

const which = fc.integer({ min: 0, max: 2 })
const onOne = (
  told: string,
  send: (ask: Ask, id: string, today: string, company: Company) => Promise<void>
) =>
  which.map((place): Step => ({
    told: `${told} of ${place}`,
    run: (company, today) => send(company.ask, company.ids[place] ?? '', today, company)
  }))

const texts: Readonly<Record<string, readonly (string | null)[]>> = {
  employees: ['800人', '30人', null],
  revenue: ['5000万', '很多', null],
  foundedOn: ['2016-03-05', '2026-03-10', null],
  orderAmount12m: ['60万', '8万', '0', null],
  lastOrderOn: ['2026-02-20', '2025-03-10', null],
  lastContactOn: ['2026-02-25', null],
  contactPosition: ['总经理', '采购专员', null],
  timeline: ['3个月内', '2026-03-20', '近期', null],
  budget: ['30-50万', null],
  painPoints: ['生产设备效率低', '成本高', null],
  tags: ['战略客户', null],
  cooperationEnded: ['是', null],
  optOut: ['是', null]
}
const fieldChange = fc
  .constantFrom(...Object.entries(texts))
  .chain(([field, values]) => fc.constantFrom(...values).map((text) => ({ [field]: text })))

type Edit = (playbook: PlaybookDocument) => PlaybookDocument
const edits: readonly (readonly [string, Edit])[] = [
  [
    'bounds of value',
    (playbook) => ({
      ...playbook,
      grades: { ...playbook.grades, value: { ...playbook.grades.value, high: '20万', medium: '5万' } }
    })
  ],
  [
    'a tag rule less',
    (playbook) => ({ ...playbook, tags: { ...playbook.tags, rules: playbook.tags.rules.slice(1) } })
  ],
  ['a strategy less', (playbook) => ({ ...playbook, strategies: playbook.strategies.slice(1) })],
  ['what is urgent', (playbook) => ({ ...playbook, needPriority: { ...playbook.needPriority, urgent: 5 } })]
]

const versionOf = async (ask: Ask, id: string): Promise<number> =>
  (await ask<{ version: number }>('GET', `/customers/${id}`)).body.version

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fieldChange.chain((fields) =>
      onOne(JSON.stringify(fields), (ask, id) => sent(ask('PATCH', `/customers/${id}`, { fields })))
    )
  },
  onOne('a contact', (ask, id) =>
    sent(
      ask('POST', `/customers/${id}/contacts`, {
        fields: { contactName: '王工', contactPosition: '技术总监' }
      })
    )
  ),
  onOne('a contact leaves', async (ask, id) => {
    const { body } = await ask<{ contacts: { id: string }[] }>('GET', `/customers/${id}`)
    const [contact] = body.contacts
    if (contact)
      await sent(ask('PATCH', `/customers/${id}/contacts/${contact.id}`, { fields: {}, state: 'left' }))
  }),
  onOne('a need', (ask, id) =>
    sent(ask('POST', `/customers/${id}/needs`, { fields: { painPoints: '交货慢', timeline: '1个月内' } }))
  ),
  onOne('a need is met', async (ask, id) => {
    const { body } = await ask<{ needs: { id: string }[] }>('GET', `/customers/${id}`)
    const [need] = body.needs
    if (need) await sent(ask('PATCH', `/customers/${id}/needs/${need.id}`, { fields: {}, state: 'met' }))
  }),
  fc
    .tuple(fc.integer({ min: -400, max: 0 }), fc.constantFrom('5万', '30万'))
    .chain(([shift, amount]) =>
      onOne(`an order of ${amount}, ${shift} days`, (ask, id, today) =>
        sent(ask('POST', `/customers/${id}/orders`, { orderedOn: addDays(today, shift), amount }))
      )
    ),
  fc.tuple(fc.integer({ min: 0, max: 40 }), fc.boolean()).chain(([ago, answered]) =>
    onOne(`a follow-up ${ago} days ago`, (ask, id, today) =>
      sent(
        ask('POST', `/customers/${id}/follow-ups`, {
          happenedAt: `${addDays(today, -ago)}T03:00:00Z`,
          method: '拜访',
          content: '谈了方案',
          answered,
          ...(answered ? { fields: { attention: '价格' } } : {})
        })
      )
    )
  ),
  fc
    .tuple(
      fc.constantFrom('价值等级-高', '风险-竞争对手渗透', '战略'),
      fc.constantFrom('pin' as const, 'suppress' as const),
      fc.constantFrom(null, 3, 30)
    )
    .chain(([tag, kind, days]) =>
      onOne(`${kind} ${tag} for ${String(days)} days`, (ask, id, today) =>
        sent(
          ask('PUT', `/customers/${id}/tags`, {
            tag,
            mark: { kind, until: days === null ? null : addDays(today, days), reason: '核实过' }
          })
        )
      )
    ),
  onOne('to a colleague', (ask, id, _, { colleague }) =>
    sent(ask('PUT', `/customers/${id}/owner`, { ownerId: colleague }))
  ),
  onOne('to nobody', (ask, id) => sent(ask('PUT', `/customers/${id}/owner`, { ownerId: null }))),
  onOne('archived', (ask, id) => sent(ask('POST', `/customers/${id}/archive`, {}))),
  onOne('restored', (ask, id) => sent(ask('POST', `/customers/${id}/restore`, {}))),
  onOne('removed', (ask, id) => sent(ask('POST', `/customers/${id}/remove`, {}))),
  onOne('graded by hand', (ask, id, today) =>
    sent(
      ask('PUT', `/customers/${id}/grade-override`, {
        grade: 'A',
        reason: '战略客户',
        until: addDays(today, 20)
      })
    )
  ),
  onOne('reviewed', async (ask, id) => {
    const { body } = await ask<{
      kind: string
      asked?: { partId: string | null; fields: { key: string; text: string | null }[] }[]
    }>('GET', `/customers/${id}/review`)
    const answers = (body.asked ?? []).map(({ partId, fields }) => ({
      partId,
      verdict: 'unchanged',
      seen: Object.fromEntries(fields.map(({ key, text }) => [key, text]))
    }))
    await sent(ask('POST', `/customers/${id}/reviews`, { kind: body.kind, answers }))
  }),
  fc.constantFrom<Step>({
    told: 'two become one',
    run: async ({ ask, ids: [a = '', b = ''] }) => {
      const [survivor, merged] = [
        { id: a, version: await versionOf(ask, a) },
        { id: b, version: await versionOf(ask, b) }
      ]
      await sent(ask('POST', '/merges', { survivor, merged }))
    }
  }),
  fc.constantFrom<Step>({
    told: 'and two again',
    run: async ({ ask }) => {
      const { body } = await ask<{ merges: { id: string }[] }>('GET', '/merges')
      const [last] = body.merges
      if (last) await sent(ask('POST', `/merges/${last.id}/undo`, {}))
    }
  }),
  fc.tuple(fc.constantFrom(...edits), fc.boolean()).map(([[told, edit], rolled]): Step => ({
    told: `the playbook: ${told}${rolled ? ', rolled out' : ''}`,
    run: async ({ inside, actor }, today) => {
      await inside(async (transaction) =>
        savePlaybook(transaction, edit(await playbookOf(transaction)), { actor: null }, momentOf(today).now)
      )
      if (rolled) await rollOut(actor.workspaceId, today)
    }
  }))
)

const signal = new AbortController().signal
const rollOut = (workspaceId: number, today: string): Promise<number> =>
  recomputeOutdated(server.database.database, workspaceId, today, { now: momentOf(today).now, signal })

/** Every row that follows from what was said; when it was looked at, and by which version, is no decision. */
const derived = async (transaction: Transaction) => {
  const { workspaceId } = transaction
  const facts = await transaction.rows<Record<string, unknown>>(
    sql`select * from customer_list where workspace_id = ${workspaceId} order by customer_id`
  )
  return {
    facts: facts.map(({ as_of: _on, facts_valid_until: _until, playbook_version: _by, ...row }) => row),
    findings: await transaction.rows(
      sql`select customer_id, rule, ordinal, field, severity, message from finding
           where workspace_id = ${workspaceId} order by customer_id, rule, ordinal`
    ),
    contacts: await transaction.rows(
      sql`select * from contact where workspace_id = ${workspaceId} order by id`
    ),
    needs: await transaction.rows(sql`select * from need where workspace_id = ${workspaceId} order by id`),
    search: await transaction.rows(
      sql`select * from customer_search_list where workspace_id = ${workspaceId} order by customer_id`
    )
  }
}

test(
  'after any requests, edits of the playbook and days, what stands is what is computed from the beginning',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(step, fc.constantFrom(0, 0, 1, 5, 30, 100)), { minLength: 2, maxLength: 9 }),
        fc.constantFrom(0, 1, 31, 200, 370),
        async (steps, wait) => {
          const company = await found()
          const { actor, inside, ids } = company
          let today = START
          const goTo = async (day: string): Promise<void> => {
            today = day
            server.setNow(momentOf(day).now)
            await recomputeDue(server.database.database, actor.workspaceId, day, {
              now: momentOf(day).now,
              signal
            })
          }
          const told: string[] = []
          for (const [{ told: what, run }, days] of steps) {
            if (days > 0) await goTo(addDays(today, days))
            told.push(`${today} ${what}`)
            await run(company, today)
          }
          await rollOut(actor.workspaceId, today)
          await goTo(addDays(today, wait))
          const stands = await inside(derived)
          await inside((transaction) => refresh(transaction, ids, momentOf(today)))
          expect(stands, told.join('\n')).toEqual(await inside(derived))
        }
      ),
      { numRuns: 15 }
    )
  },
  PATIENCE_MS
)
