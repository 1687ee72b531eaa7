import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installDefaultPlaybook, playbookOf, savePlaybook } from '#modules/playbook'
import { sql, type Transaction } from '#platform/database'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { readFields } from './edit/read-fields.ts'
import { insertCustomers } from './service/insert-customers.ts'
import { recomputeOutdated } from './service/roll-out.ts'
import { refresh } from './service/refresh.ts'

let postgres: TestDatabase
const today = '2026-03-02'
const moment = { now: new Date(`${today}T04:00:00Z`), today }
const signal = new AbortController().signal

beforeAll(async () => {
  postgres = await startTestDatabase()
})
afterAll(() => postgres.stop())

/** All that follows from customers, as it stands in its tables. */
const derived = async (transaction: Transaction) => {
  const { workspaceId } = transaction
  const all = (rows: readonly Record<string, unknown>[]) => rows.map((row) => JSON.stringify(row)).sort()
  const facts = await transaction.rows<Record<string, unknown>>(
    sql`select * from customer_list where workspace_id = ${workspaceId}`
  )
  return {
    // By which version, and when they were last looked at, is no decision.
    facts: all(facts.map(({ as_of: _on, playbook_version: _by, ...row }) => row)),
    search: all(
      await transaction.rows(sql`select * from customer_search_list where workspace_id = ${workspaceId}`)
    ),
    findings: all(await transaction.rows(sql`select * from finding where workspace_id = ${workspaceId}`)),
    contacts: all(await transaction.rows(sql`select * from contact where workspace_id = ${workspaceId}`)),
    needs: all(await transaction.rows(sql`select * from need where workspace_id = ${workspaceId}`))
  }
}

const fieldsOf = (at: number) => ({
  name: `第${at}号汽车零部件有限公司`,
  industry: at % 3 === 0 ? '汽车零部件' : '软件',
  size: `${at * 10}人`,
  contactName: '李建国',
  contactPosition: '总经理',
  phone: at % 2 === 0 ? '13800138001' : '010-66',
  painPoints: '交期不稳',
  budget: '30万',
  timeline: '2026-06-30',
  orderAmount12m: `${at}万`
})

test('many computed anew in bulk are what each is by itself, and what stands already is not written again', async () => {
  const { workspaceId, actor } = await postgres.createWorkspace()
  const inside = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    postgres.database.inWorkspace(workspaceId, work)
  const count = 230
  const ids = await inside(async (transaction) => {
    await installDefaultPlaybook(transaction, null, moment.now)
    const files = Array.from({ length: count }, (_, at) => ({
      file: readFields(fieldsOf(at + 1), today),
      ownerId: actor.memberId
    }))
    const made = await insertCustomers(transaction, files, moment, {
      origin: 'import',
      importId: null,
      actorId: actor.memberId
    })
    const document = await playbookOf(transaction)
    const value = { ...document.grades.value, high: '200万', medium: '20万' }
    await savePlaybook(
      transaction,
      { ...document, grades: { ...document.grades, value } },
      { actor: null },
      moment.now
    )
    return made
  })
  // One that was never asked about, and one whose parts somebody spoilt.
  await inside(async (transaction) => {
    await transaction.run(
      sql`update contact set attention = '{x}' where workspace_id = ${workspaceId} and customer_id = ${ids[0]}`
    )
    await transaction.run(
      sql`update need set pains = null where workspace_id = ${workspaceId} and customer_id = ${ids[1]}`
    )
    await transaction.run(
      sql`insert into finding (workspace_id, customer_id, rule, field, severity, message, found_at)
          values (${workspaceId}, ${ids[2]}, 'gone', 'name', 'info', '{}', ${moment.now})`
    )
  })
  const stamps = (table: 'finding' | 'customer_search') =>
    inside((transaction) =>
      transaction.rows<{ stamp: string }>(
        table === 'finding'
          ? sql`select o.xmin::text as stamp from finding o where o.workspace_id = ${workspaceId} and o.rule <> 'gone' order by o.customer_id, o.rule, o.ordinal`
          : sql`select s.lexemes::text as stamp from customer_search_list s where s.workspace_id = ${workspaceId} order by s.customer_id`
      )
    )
  const findings = await stamps('finding')
  /** Which transaction wrote each row of facts, beside what it says. */
  const written = async (): Promise<ReadonlyMap<string, Readonly<{ by: string; says: string }>>> => {
    const owner = new pg.Client({ connectionString: postgres.ownerUrl })
    await owner.connect()
    const { rows } = await owner.query<{ id: string; by: string; says: string }>(
      `select f.customer_id as id, f.xmin::text as by, (to_jsonb(f) - 'playbook_version')::text as says
         from customer_facts f where f.workspace_id = $1`,
      [workspaceId]
    )
    await owner.end()
    return new Map(rows.map(({ id, by, says }) => [id, { by, says }]))
  }
  const before = await written()
  const everybody = { now: moment.now, signal, everybody: true }
  expect(await recomputeOutdated(postgres.database, workspaceId, today, everybody)).toBe(count)
  expect(await stamps('finding')).toEqual(findings)
  let same = 0
  for (const [id, { by, says }] of await written()) {
    const isSame = says === before.get(id)?.says
    if (isSame) same += 1
    expect(by === before.get(id)?.by).toBe(isSame)
  }
  expect(same).toBeGreaterThan(0)
  expect(same).toBeLessThan(count)
  const inBulk = await inside(derived)
  await inside((transaction) => refresh(transaction, ids, moment))
  expect(await inside(derived)).toEqual(inBulk)
  expect(inBulk.facts.filter((row) => row.includes('"grade":"A"')).length).toBeGreaterThan(0)
})
