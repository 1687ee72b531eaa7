import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import type { PlaybookDocument, PlaybookFlowList, PlaybookPreview } from '#contracts/playbook'
import { defaultPlaybook, requireSound } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import { readFields } from './edit/read-fields.ts'
import { createExaminer } from './facts/examine.ts'
import { loadCustomers, type LoadedCustomer } from './io/store/load.ts'
import { insertCustomers } from './service/insert-customers.ts'
import { refresh } from './service/refresh.ts'
import { markTag } from './service/tag-customers.ts'
import { changesOf } from './service/preview/changes-of.ts'
import { createFlowTally } from './service/preview/flow-tally.ts'
import { edits, fieldsOf, gradesFrom, highValueFrom, type Edit } from './testing/playbook-edits.ts'

const today = '2026-03-02'
const moment = { now: new Date(`${today}T04:00:00Z`), today }
const COUNT = 84

/** What people said of tags that the edits touch. */
const marks = [
  ['关注-价格', 'pin', null],
  ['关注-价格', 'suppress', null],
  ['采购频次-高频', 'pin', null],
  ['价值等级-低', 'pin', '2026-03-02'],
  ['价值等级-高', 'suppress', '2026-03-20'],
  ['行为-近期采购', 'suppress', null],
  // Held until yesterday.
  ['价值等级-中', 'pin', '2026-03-01']
] as const

const sayOfTags = async (transaction: Transaction, actor: Actor, ids: readonly string[]): Promise<void> => {
  const earlier = { now: new Date('2026-02-20T04:00:00Z'), today: '2026-02-20' }
  for (const [at, id] of ids.entries())
    for (const [tag, kind, until] of [marks[at % 10], at % 3 === 0 ? marks[(at + 3) % 10] : undefined].filter(
      (mark) => mark !== undefined
    ))
      await markTag(transaction, actor, id, { tag, mark: { kind, until, reason: '核实过' } }, earlier)
  await refresh(transaction, ids, moment)
}

let server: TestServer
let ask: Ask
let customers: readonly LoadedCustomer[] = []
beforeAll(async () => {
  server = await startTestServer()
  server.setNow(moment.now)
  const { workspaceId, actor } = await server.database.createWorkspace()
  ask = await server.as(actor)
  customers = await server.database.database.inWorkspace(workspaceId, async (transaction) => {
    const files = Array.from({ length: COUNT }, (_, at) => ({
      file: readFields(fieldsOf(at + 1), today),
      ownerId: actor.memberId
    }))
    const ids = await insertCustomers(transaction, files, moment, {
      origin: 'import',
      importId: null,
      actorId: actor.memberId
    })
    await sayOfTags(transaction, actor, ids)
    return loadCustomers(transaction, ids)
  })
})
afterAll(() => server.stop())

/** Those whom a flow concerns, as the page lists them. */
const listOf = async (
  document: PlaybookDocument,
  { kind, before, after }: PlaybookPreview['flows'][number],
  by: Ask = ask
): Promise<PlaybookFlowList['flow']> => {
  const asked = { document, kind, before, after }
  const { status, body } = await by<PlaybookFlowList>('POST', '/playbook/preview/customers', asked)
  expect(status).toBe(200)
  return body.flow
}

const preview = async (document: PlaybookDocument): Promise<PlaybookPreview> => {
  const { status, body } = await ask<PlaybookPreview>('POST', '/playbook/preview', { document })
  expect(status).toBe(200)
  return body
}

/** What happens to each customer, examined one by one. */
const truth = (edited: PlaybookDocument) => {
  const [before, after] = [defaultPlaybook(), requireSound({ ...edited, version: 2 })].map((playbook) =>
    createExaminer(playbook, today)
  )
  const tally = createFlowTally()
  let changed = 0
  for (const customer of customers) {
    const changes = before && after ? changesOf(before(customer), after(customer)) : []
    for (const change of changes) tally.add(change, 1, [], true)
    if (changes.length > 0) changed += 1
  }
  return {
    changed,
    flows: tally.flows().map(({ kind, before, after, customers }) => ({ kind, before, after, customers }))
  }
}

const plain = ({ flows }: PlaybookPreview) =>
  flows.map(({ kind, before, after, customers }) => ({ kind, before, after, customers }))

const sorted = (flows: readonly object[]): readonly string[] =>
  flows.map((flow) => JSON.stringify(flow)).sort()

const moreEdits: readonly (readonly [string, Edit])[] = [
  ['a level of value that is reached sooner', highValueFrom('10万')],
  ['a level of value that nobody reaches', highValueFrom('9000万')]
]

describe('before a playbook is saved', () => {
  test.each([...edits, ...moreEdits])('%s: it is told how many go from what to what', async (_name, edit) => {
    const edited = edit(defaultPlaybook())
    const told = await preview(edited)
    const expected = truth(edited)
    expect(sorted(plain(told))).toEqual(sorted(expected.flows))
    expect(told).toMatchObject({ customers: COUNT, changed: expected.changed, exact: true })
  })

  test('each flow has some of its customers, with what the rules say then and today', async () => {
    const { flows, reached, sections } = await preview(gradesFrom(40)(defaultPlaybook()))
    expect(sections).toEqual(['grades'])
    expect(reached).toBe(12)
    const [up] = flows
    expect(up).toMatchObject({ kind: 'grade', before: 'B', after: 'A', customers: 8 })
    expect(up?.examples).toHaveLength(3)
    expect(up?.examples[0]).toMatchObject({ before: 'B', after: 'A' })
    expect(up?.examples[0]?.because).toContain('客户A')
    expect(up?.examples[0]?.was).toContain('客户B')
  })

  test.each(edits)(
    '%s: asked who they are, all of each flow are listed, up to sixty',
    async (_name, edit) => {
      const edited = edit(defaultPlaybook())
      const old = createExaminer(defaultPlaybook(), today)
      const fresh = createExaminer(requireSound({ ...edited, version: 2 }), today)
      const { flows } = await preview(edited)
      for (const flow of flows.slice(0, 3)) {
        const listed = await listOf(edited, flow)
        const happens = customers
          .filter((customer) =>
            changesOf(old(customer), fresh(customer)).some(
              ({ kind, before, after }) =>
                kind === flow.kind && before === flow.before && after === flow.after
            )
          )
          .map(({ id }) => id)
        expect(listed).toMatchObject({ customers: flow.customers, exact: true })
        expect(listed?.examples).toHaveLength(Math.min(60, flow.customers))
        expect(happens).toEqual(expect.arrayContaining(listed?.examples.map(({ id }) => id) ?? []))
      }
    }
  )

  test('a way that nobody goes has no list', async () => {
    const nobody = {
      kind: 'grade',
      before: 'C',
      after: 'A',
      customers: 0,
      exact: true,
      examples: []
    } as const
    expect(await listOf(gradesFrom(40)(defaultPlaybook()), { ...nobody, examples: [] })).toBeNull()
  })

  test('nothing is saved, and what says the same changes nothing', async () => {
    expect(await preview(defaultPlaybook())).toMatchObject({
      sections: [],
      reached: 0,
      changed: 0,
      flows: []
    })
    expect((await ask<{ version: number }>('GET', '/playbook')).body.version).toBe(defaultPlaybook().version)
    expect((await ask('GET', '/playbook/rollout')).body).toEqual({ rollout: null })
  })

  test('a playbook that could not be saved is refused with its place', async () => {
    const { status, body } = await ask('POST', '/playbook/preview', { yaml: 'format: x\n' })
    expect(status).toBe(400)
    expect(body).toMatchObject({ params: { line: 1 } })
  })
})
