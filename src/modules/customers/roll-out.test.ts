import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlaybookDocument } from '#contracts/playbook'
import { defaultPlaybook, installDefaultPlaybook, playbookOf, savePlaybook } from '#modules/playbook'
import { sql, type Transaction } from '#platform/database'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { readFields } from './edit/read-fields.ts'
import { insertCustomers } from './service/insert-customers.ts'
import { refresh } from './service/refresh.ts'
import { recomputeOutdated } from './service/roll-out.ts'

let postgres: TestDatabase
const today = '2026-03-02'
const moment = { now: new Date(`${today}T04:00:00Z`), today }
const run = { now: moment.now, signal: new AbortController().signal }

beforeAll(async () => {
  postgres = await startTestDatabase()
})
afterAll(() => postgres.stop())

const pick = <T>(values: readonly T[], at: number): T | undefined => values[at % values.length]

/** Customers of whom now this, now that is known. */
const fieldsOf = (at: number) => {
  const fields = {
    name: `第${at}号有限公司`,
    industry: pick(['汽车零部件', '软件', null, '机械设备'], at),
    size: pick(['800人', '中小企业', null, '30人', '大型'], at),
    city: pick(['宁波', '深圳', null], at),
    orderAmount12m: pick(['60万', '12万', null, '8万', '0', '45万', '100万'], at),
    lastOrderOn: pick(['2026-02-20', '2025-10-10', null], at),
    orderCount: pick(['3', null, '0'], at),
    lastContactOn: pick(['2026-02-25', null, '2026-01-10', '2025-12-01'], at),
    contacts30d: pick(['3', null, '12', '0'], at),
    answered: pick(['是', null, '否'], at),
    contactName: pick(['李建国', null], at),
    contactPosition: pick(['总经理', '采购专员', '技术总监'], at),
    painPoints: pick(['生产设备效率低', null, '成本高，交期不稳', '系统太旧'], at),
    needDescription: pick([null, '想上一套ERP', '换供应商'], at),
    budget: pick(['30-50万', null, '8万'], at),
    timeline: pick(['3个月内', null, '2026-03-20', '近期'], at),
    willingness: pick(['4', null, '2', '5'], at),
    urgency: pick(['5', null, '3'], at),
    importance: pick(['5', '4', null], at),
    attention: pick(['价格', null, '售后服务'], at),
    tags: pick([null, '战略客户', '价值等级-高'], at + 1),
    optOut: at % 11 === 0 ? '是' : null
  }
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  )
}

type Edit = (playbook: PlaybookDocument) => PlaybookDocument

const withGrades =
  (grades: Partial<PlaybookDocument['grades']>): Edit =>
  (playbook) => ({
    ...playbook,
    grades: { ...playbook.grades, ...grades }
  })

/** The bound of 客户A and B, in 万. */
const gradesFrom =
  (bound: number): Edit =>
  (playbook) => ({
    ...playbook,
    grades: {
      ...playbook.grades,
      rules: playbook.grades.rules.map((rule) => ({
        ...rule,
        when:
          rule.grade === 'A'
            ? {
                any: [
                  { fact: 'orders.amount12m', gte: `${bound}万` },
                  { fact: 'customer.benchmark', is: true }
                ]
              }
            : rule.grade === 'B'
              ? { fact: 'orders.amount12m', between: ['10万', `${bound}万`] }
              : rule.when
      }))
    }
  })

const withTagRules =
  (edit: (rules: PlaybookDocument['tags']['rules']) => PlaybookDocument['tags']['rules']): Edit =>
  (playbook) => ({ ...playbook, tags: { ...playbook.tags, rules: edit(playbook.tags.rules) } })

const without = <T>(list: readonly T[], at: number): T[] =>
  list.filter((_, index) => index !== at % list.length)

const edits: readonly (readonly [string, Edit])[] = [
  ['客户A from 60万', gradesFrom(60)],
  ['客户A from 40万', gradesFrom(40)],
  ['other bounds of value', withGrades({ value: { high: '80万', medium: '11万', source: 'S1' } })],
  [
    'a tag for whoever bought lately',
    withTagRules((rules) => [
      ...rules,
      {
        id: 'bought-lately',
        namespace: '行为',
        value: '近期采购',
        when: { fact: 'orders.lastOn', withinLastDays: 45 },
        source: 'ours'
      }
    ])
  ],
  ['a tag rule less', withTagRules((rules) => rules.filter(({ id }) => id !== 'attention'))],
  [
    'a tag of another name',
    withTagRules((rules) => rules.map((rule) => (rule.id === 'frequent' ? { ...rule, value: '频繁' } : rule)))
  ],
  ['a strategy less', (playbook) => ({ ...playbook, strategies: without(playbook.strategies, 3) })],
  [
    'a strategy for all that are 小型',
    ({ strategies, ...playbook }) => {
      const [first] = strategies
      const fresh = first && {
        ...first,
        id: 'small-ones',
        when: {
          all: [
            { fact: 'customer.size', oneOf: ['小型', '中型'] },
            { fact: 'interactions.contacts30d', gte: 1 }
          ]
        }
      }
      return { ...playbook, strategies: fresh ? [fresh, ...strategies] : strategies }
    }
  ],
  [
    'another pace',
    ({ cadences, ...playbook }) => ({ ...playbook, cadences: { ...cadences, ceilingPer30Days: 4 } })
  ],
  [
    'points that weigh otherwise',
    ({ scores, ...playbook }) => ({
      ...playbook,
      scores: {
        ...scores,
        need: scores.need.map((rule, at) => ({
          ...rule,
          points: rule.points + (at === 0 ? 5 : at === 1 ? -5 : 0)
        }))
      }
    })
  ],
  [
    'a point rule less',
    ({ scores, ...playbook }) => ({ ...playbook, scores: { ...scores, value: without(scores.value, 0) } })
  ],
  [
    'a potential that is high sooner',
    ({ grades, ...playbook }) => ({
      ...playbook,
      grades: { ...grades, potential: { ...grades.potential, high: 40 } }
    })
  ],
  [
    'another word for a pain',
    ({ vocabulary, ...playbook }) => ({
      ...playbook,
      vocabulary: {
        ...vocabulary,
        pains: vocabulary.pains.map((pain, at) =>
          at === 0 ? { ...pain, also: [...pain.also, '系统太旧'] } : pain
        )
      }
    })
  ],
  [
    'what is urgent',
    ({ needPriority, ...playbook }) => ({ ...playbook, needPriority: { ...needPriority, urgent: 5 } })
  ],
  [
    'bands of heads',
    ({ size, ...playbook }) => ({ ...playbook, size: { ...size, headCountBands: [1, 40, 900] } })
  ],
  [
    'fields that count more',
    ({ fields, ...playbook }) => ({
      ...playbook,
      fields: fields.map((field, at) => (at < 4 ? { ...field, weight: 9 } : field))
    })
  ],
  [
    'a trade that grows',
    ({ vocabulary, ...playbook }) => ({
      ...playbook,
      vocabulary: {
        ...vocabulary,
        industryGrowth: { ...vocabulary.industryGrowth, low: [], high: ['C36', 'I65'] }
      }
    })
  ],
  [
    'segments in another order',
    ({ segments, ...playbook }) => ({
      ...playbook,
      segments: {
        ...segments,
        value: segments.value.map((one, at) => ({ ...one, label: at === 0 ? '头等' : one.label }))
      }
    })
  ]
]

type Row = Readonly<Record<string, unknown>>

const derived = async (transaction: Transaction) => {
  const { workspaceId } = transaction
  const facts = await transaction.rows(
    sql`select * from customer_list where workspace_id = ${workspaceId} order by customer_id`
  )
  return {
    // By which version, and when they were last looked at, is no decision.
    facts: facts.map(
      ({ as_of: _asOf, facts_valid_until: _until, playbook_version: _version, ...row }) => row
    ),
    until: facts.map((row) => row['facts_valid_until'] as string | null),
    search: await transaction.rows<Row>(
      sql`select * from customer_search_list where workspace_id = ${workspaceId} order by customer_id`
    ),
    findings: await transaction.rows<Row>(
      sql`select customer_id, rule, ordinal, message from finding where workspace_id = ${workspaceId} order by customer_id, rule, ordinal`
    ),
    parts: await transaction.rows<Row>(
      sql`select id, pains, wants, urgency from need where workspace_id = ${workspaceId} order by id`
    )
  }
}

const prepared = async (count: number) => {
  const { workspaceId, actor } = await postgres.createWorkspace()
  const inside = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    postgres.database.inWorkspace(workspaceId, work)
  const ids = await inside(async (transaction) => {
    await installDefaultPlaybook(transaction, null, moment.now)
    const files = Array.from({ length: count }, (_, at) => ({
      file: readFields(fieldsOf(at + 1), today),
      ownerId: actor.memberId
    }))
    return insertCustomers(transaction, files, moment, {
      origin: 'import',
      importId: null,
      actorId: actor.memberId
    })
  })
  const recompute = (): Promise<number> => recomputeOutdated(postgres.database, workspaceId, today, run)
  return { workspaceId, inside, ids, recompute }
}

const COUNT = 84

/** After the rollout everything stands as if everybody had been computed anew. Gives how many were. */
const assertRolledOut = async ({
  inside,
  ids,
  recompute
}: Awaited<ReturnType<typeof prepared>>): Promise<number> => {
  const count = await recompute()
  const stands = await inside(derived)
  await inside((transaction) => refresh(transaction, ids, moment))
  const { until, ...anew } = await inside(derived)
  const { until: foretold, ...found } = stands
  expect(found).toEqual(anew)
  // Early is harmless, late is not.
  until.forEach((day, at) => expect((foretold[at] ?? '9999') <= (day ?? '9999')).toBe(true))
  return count
}

describe('a version of the playbook is rolled out', () => {
  test('each edit computes anew whom it reaches, and all stands as if everybody had been', async () => {
    const base = await prepared(COUNT)
    const counts = new Map<string, number>()
    for (const [name, edit] of edits) {
      await base.inside(async (transaction) =>
        savePlaybook(transaction, edit(await playbookOf(transaction)), { actor: null }, moment.now)
      )
      counts.set(name, await assertRolledOut(base))
    }
    // Those between 50万 and 60万: nobody; between 40万 and 60万: whoever buys for 45万.
    expect(counts.get('客户A from 60万')).toBe(0)
    expect(counts.get('客户A from 40万')).toBe(12)
    expect(counts.get('another pace')).toBe(0)
    expect(counts.get('fields that count more')).toBe(COUNT)
  })

  test('several edits at once, and one that is taken back before it was rolled out', async () => {
    const base = await prepared(24)
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...edits], { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (chosen, half) => {
          const edited = chosen.reduce((playbook, [, edit]) => edit(playbook), defaultPlaybook())
          await base.inside((transaction) => savePlaybook(transaction, edited, { actor: null }, moment.now))
          // Somebody was changed meanwhile, by the version between.
          if (half) await base.inside((transaction) => refresh(transaction, base.ids.slice(0, 9), moment))
          else await base.recompute()
          await base.inside((transaction) =>
            savePlaybook(transaction, defaultPlaybook(), { actor: null }, moment.now)
          )
          await assertRolledOut(base)
        }
      ),
      { numRuns: 8 }
    )
  })

  test('who is not reached is not written, and a rollout that was broken off goes on', async () => {
    const { workspaceId, inside, recompute } = await prepared(COUNT)
    await inside(async (transaction) =>
      savePlaybook(transaction, gradesFrom(40)(await playbookOf(transaction)), { actor: null }, moment.now)
    )
    const aborted = AbortSignal.abort()
    expect(await recomputeOutdated(postgres.database, workspaceId, today, { ...run, signal: aborted })).toBe(
      0
    )
    expect(await recompute()).toBe(12)
    expect(await recompute()).toBe(0)
    const { versions, rollout } = await inside(async (transaction) => ({
      versions: await transaction.rows(
        sql`select playbook_version as version, count(*)::int as customers from customer_list where workspace_id = ${workspaceId} group by 1 order by 1`
      ),
      rollout: await transaction.rows(
        sql`select version, base_version, total, done, finished_at is not null as finished from playbook_rollout where workspace_id = ${workspaceId}`
      )
    }))
    expect(versions).toEqual([
      { version: 1, customers: 72 },
      { version: 2, customers: 12 }
    ])
    expect(rollout).toEqual([{ version: 2, base_version: 1, total: 12, done: 12, finished: true }])
  })
})
