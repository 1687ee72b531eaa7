import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlaybookDocument } from '#contracts/playbook'
import { reachOf } from '#core/playbook'
import {
  defaultPlaybook,
  installDefaultPlaybook,
  playbookOf,
  requireSound,
  savePlaybook
} from '#modules/playbook'
import { sql, type Transaction } from '#platform/database'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { readFields } from './edit/read-fields.ts'
import { askedOfRows } from './facts/standing-facts.ts'
import { decideBatch } from './service/decide-batch.ts'
import { insertCustomers } from './service/insert-customers.ts'
import { recomputeBatch, type ComputeBatch } from './service/recompute-batch.ts'
import { markTag } from './service/tag-customers.ts'
import { edits, fieldsOf, highValueFrom, type Edit } from './testing/playbook-edits.ts'

let postgres: TestDatabase
const today = '2026-03-02'
const moment = { now: new Date(`${today}T04:00:00Z`), today }
const COUNT = 60

beforeAll(async () => {
  postgres = await startTestDatabase()
})
afterAll(() => postgres.stop())

const prepared = async () => {
  const { workspaceId, actor } = await postgres.createWorkspace()
  const inside = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    postgres.database.inWorkspace(workspaceId, work)
  const before = await inside(async (transaction) => {
    await installDefaultPlaybook(transaction, null, moment.now)
    return playbookOf(transaction)
  })
  const ids = await inside((transaction) =>
    insertCustomers(
      transaction,
      Array.from({ length: COUNT }, (_, at) => ({
        file: readFields(fieldsOf(at + 1), today),
        ownerId: actor.memberId
      })),
      moment,
      { origin: 'import', importId: null, actorId: actor.memberId }
    )
  )
  const marks = [
    ['价值等级-高', 'pin'],
    ['采购频次-高频', 'pin'],
    ['意向-明确', 'suppress'],
    ['关注-价格', 'suppress']
  ] as const
  await inside(async (transaction) => {
    for (const [at, id] of ids.entries()) {
      const [tag, kind] = marks[at % 8] ?? []
      if (tag === undefined || kind === undefined) continue
      const mark = { kind, until: at % 3 === 0 ? '2026-03-20' : null, reason: '核实过' }
      await markTag(transaction, actor, id, { tag, mark }, moment)
    }
    // Of one time has moved the facts, one was written by a version between: what stands of both is not to be trusted.
    for (const [at, change] of [
      sql`facts_valid_until = ${today}::date`,
      sql`playbook_version = ${before.version + 1}`
    ].entries())
      await transaction.run(
        sql`update customer_facts set orders_amount12m = 1, ${change}
             where workspace_id = ${workspaceId} and customer_id = ${ids[at]}`
      )
  })
  return { workspaceId, inside, ids, before }
}

const outcome = async (transaction: Transaction) => {
  const { workspaceId } = transaction
  const facts = await transaction.rows<Readonly<Record<string, unknown>>>(
    sql`select * from customer_list where workspace_id = ${workspaceId} order by customer_id`
  )
  return {
    facts: facts.map(({ facts_valid_until: _until, ...row }) => row),
    until: facts.map((row) => row['facts_valid_until'] as string | null),
    search: await transaction.rows(
      sql`select * from customer_search_list where workspace_id = ${workspaceId} order by customer_id`
    ),
    history: await transaction.rows(
      sql`select customer_id, kind, before, after, playbook_version from record_change
           where workspace_id = ${workspaceId} and run_id is not null order by customer_id, kind`
    )
  }
}

/** What would stand, for it is taken back. */
const tried = async (
  inside: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>,
  ids: readonly string[],
  compute: ComputeBatch
): Promise<Awaited<ReturnType<typeof outcome>>> => {
  let found: Awaited<ReturnType<typeof outcome>> | null = null
  const taken = new Error('taken back')
  await inside(async (transaction) => {
    await compute(transaction, ids, moment, '01900000-0000-7000-8000-000000000001')
    found = await outcome(transaction)
    throw taken
  }).catch((error: unknown) => {
    if (error !== taken) throw error
  })
  if (found === null) throw new Error('nothing was tried')
  return found
}

const moreEdits: readonly (readonly [string, Edit])[] = [
  [
    'tags that people write otherwise, and a grade that is reached sooner',
    ({ tags, grades, ...playbook }) => ({
      ...playbook,
      tags: {
        ...tags,
        aliases: [...tags.aliases, { written: '战略客户', tag: '潜力-战略', source: 'ours' }]
      },
      grades: { ...grades, potential: { ...grades.potential, high: 30 }, potentialRaises: true }
    })
  ],
  [
    'tag rules in another order',
    ({ tags, ...playbook }) => ({ ...playbook, tags: { ...tags, rules: tags.rules.toReversed() } })
  ],
  ['a level of value that is reached sooner', highValueFrom('10万')]
]

const readsRows = ([, edit]: readonly [string, Edit]): boolean => {
  const [before, after] = [defaultPlaybook(), requireSound(edit(defaultPlaybook()))]
  return askedOfRows(reachOf(before, after), after) !== null
}

test('files are read where facts are made otherwise, or rules ask for a field of one’s own', () => {
  expect(edits.filter((edit) => !readsRows(edit)).map(([name]) => name)).toEqual([
    'another word for a pain',
    'what is urgent',
    'bands of heads',
    'fields that count more',
    'a trade that grows',
    'a field of our own, and a tag by it'
  ])
})

describe('decisions taken anew from the facts that stand are those that are taken from the files', () => {
  let base: Awaited<ReturnType<typeof prepared>>
  let version: number
  beforeAll(async () => {
    base = await prepared()
    version = base.before.version
  })

  test.each([...edits, ...moreEdits].filter(readsRows))('%s', async (_name, edit) => {
    const { inside, ids, before } = base
    const after: PlaybookDocument = await inside(async (transaction) => {
      await savePlaybook(transaction, edit(before), { actor: null }, moment.now)
      return playbookOf(transaction)
    })
    // Nobody is computed for good: all is as the first version left it.
    await inside((transaction) =>
      transaction.run(
        sql`update customer_facts set playbook_version = ${after.version}
             where workspace_id = ${transaction.workspaceId} and playbook_version > ${version}`
      )
    )
    const reach = reachOf(before, after)
    const asked = askedOfRows(reach, after)
    if (asked === null) throw new Error('rows do not tell')
    const { until, facts, ...decided } = await tried(
      inside,
      ids,
      decideBatch({ version: after.version, base: version, asked, fresh: reach.fresh })
    )
    const { until: anew, facts: computed, ...examined } = await tried(inside, ids, recomputeBatch)
    const said = (rows: typeof facts) => rows.map(({ as_of: _on, playbook_version: _by, ...row }) => row)
    expect(said(facts)).toEqual(said(computed))
    expect(decided).toEqual(examined)
    // Early is harmless, late is not.
    anew.forEach((day, at) => expect((until[at] ?? '9999') <= (day ?? '9999')).toBe(true))
  })
})
