import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AppError } from '#kernel/app-error'
import { addDays } from '#kernel/day'
import { createImportTasks } from '#modules/collection'
import { recomputeDue, recomputeOutdated, refresh } from '#modules/customers'
import { createGradingTasks } from '#modules/grading'
import {
  defaultPlaybook,
  installDefaultPlaybook,
  isSameDocument,
  playbookOf,
  requireSound,
  savePlaybook
} from '#modules/playbook'
import { newId } from '#platform/ids'
import { sql, type Transaction } from '#platform/database'
import { startTestServer, type TestServer } from '../testing/server.ts'
import { anyStep, type Company, type Step } from './testing/company-steps.ts'
import { sectionEdits } from './testing/playbook-edits.ts'

/**
 * What stands after any requests, saves of the playbook and days is what is computed from the beginning: the requests of
 * the program itself against a real database, then every row of facts, findings, contacts, needs and words, whole.
 */
const PATIENCE_MS = 900_000

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
const signal = new AbortController().signal

/** A company that begins on a day, with three customers and a colleague. */
const found = async (start: string, clock: () => Date): Promise<Company> => {
  server.setNow(momentOf(start).now)
  const { database } = server.database
  const { workspaceId, actor } = await server.database.createWorkspace()
  await owner.query(`update workspace set created_at = $2 where id = $1`, [workspaceId, momentOf(start).now])
  const inside = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    database.inWorkspace(workspaceId, work)
  await inside((transaction) => installDefaultPlaybook(transaction, null, momentOf(start).now))
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
    { name: '恒达汽车零部件', painPoints: '效率低', budget: '30万', lastContactOn: addDays(start, -10) },
    { name: '苏州云杉软件', orderAmount12m: '8万' }
  ]) {
    const { status, body } = await ask<{ id: string }>('POST', '/customers', { fields })
    expect(status).toBe(201)
    ids.push(body.id)
  }
  const work = async (id: string): Promise<void> => {
    for (const { run } of createImportTasks({ database, thread: null, clock }))
      await run({ workspaceId, payload: { id }, now: clock(), signal })
  }
  return { actor, ask, ids, colleague, inside, work }
}

const rollOut = (workspaceId: number, today: string): Promise<number> =>
  recomputeOutdated(server.database.database, workspaceId, today, { now: momentOf(today).now, signal })

/** What another edit has made unsound is refused, as the editor is told. */
const refused = (error: unknown): void => {
  if (!(error instanceof AppError)) throw error
}

const step = anyStep(
  fc.tuple(fc.constantFrom(...sectionEdits), fc.boolean()).map(([[told, edit], rolled]): Step => ({
    told: `the playbook: ${told}${rolled ? ', rolled out' : ''}`,
    run: async ({ inside, actor }, today) => {
      await inside(async (transaction) =>
        savePlaybook(transaction, edit(await playbookOf(transaction)), { actor: null }, momentOf(today).now)
      ).catch(refused)
      if (rolled) await rollOut(actor.workspaceId, today)
    }
  }))
)

/** Every row that follows from what was said; when it was looked at, and by which version, is no decision. */
const derived = async (transaction: Transaction) => {
  const { workspaceId } = transaction
  // What lies in the bin, or was merged away, is computed anew when it comes back.
  const alive = sql`(select k.id from customer k where k.workspace_id = ${workspaceId} and k.state in ('active', 'archived'))`
  const facts = await transaction.rows<Record<string, unknown>>(
    sql`select * from customer_list where workspace_id = ${workspaceId} and customer_id in ${alive} order by customer_id`
  )
  return {
    facts: facts.map(({ as_of: _on, facts_valid_until: _until, playbook_version: _by, ...row }) => row),
    findings: await transaction.rows(
      sql`select customer_id, rule, ordinal, field, severity, message from finding
           where workspace_id = ${workspaceId} and customer_id in ${alive} order by customer_id, rule, ordinal`
    ),
    contacts: await transaction.rows(
      sql`select * from contact where workspace_id = ${workspaceId} and customer_id in ${alive} order by id`
    ),
    needs: await transaction.rows(
      sql`select * from need where workspace_id = ${workspaceId} and customer_id in ${alive} order by id`
    ),
    search: await transaction.rows(
      sql`select * from customer_search_list where workspace_id = ${workspaceId} and customer_id in ${alive}
           order by customer_id`
    )
  }
}

const everybody = async (transaction: Transaction): Promise<readonly string[]> =>
  (
    await transaction.rows<{ id: string }>(
      sql`select c.id from customer c where c.workspace_id = ${transaction.workspaceId}`
    )
  ).map(({ id }) => id)

/** Ordinary days, the end of a year and its quarter, and the day before 29 February. */
const starts = ['2026-03-02', '2026-12-30', '2028-02-28'] as const
/** Among them a quarter and half a year. */
const waits = [0, 0, 1, 5, 30, 92, 185] as const

test.each(sectionEdits)('%s is an edit that can be saved', (_, edit) => {
  const edited = edit(defaultPlaybook())
  expect(isSameDocument(edited, defaultPlaybook())).toBe(false)
  expect(() => requireSound(edited)).not.toThrow()
})

test(
  'after any requests, edits of the playbook and days, what stands is what is computed from the beginning',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.array(fc.tuple(step, fc.constantFrom(...waits)), { minLength: 2, maxLength: 12 }),
        fc.constantFrom(0, 1, 31, 200, 370),
        async (start, steps, wait) => {
          let today: string = start
          const company = await found(start, () => momentOf(today).now)
          const { actor, inside } = company
          const goTo = async (day: string): Promise<void> => {
            today = day
            const { now } = momentOf(day)
            server.setNow(now)
            await recomputeDue(server.database.database, actor.workspaceId, day, { now, signal })
            for (const { run } of createGradingTasks(server.database.database, () => now).periodic)
              await run({ now, signal })
          }
          const told: string[] = []
          for (const [{ told: what, run }, days] of steps) {
            if (days > 0) await goTo(addDays(today, days))
            told.push(`${today} ${what}`)
            await run(company, today)
          }
          await rollOut(actor.workspaceId, today)
          await goTo(addDays(today, wait))
          told.push(`${today} is the day`)
          const stands = await inside(derived)
          await inside(async (transaction) =>
            refresh(transaction, await everybody(transaction), momentOf(today))
          )
          expect(stands, told.join('\n')).toEqual(await inside(derived))
          await owner.query(`delete from customer where workspace_id = $1`, [actor.workspaceId])
        }
      ),
      { numRuns: 15 }
    )
  },
  PATIENCE_MS
)
