import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import type { CustomerAnalysis } from '#contracts/analysis'
import type { CustomerPage } from '#contracts/customers'
import type { ProposalList } from '#contracts/portrait'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import type { Transaction } from '#platform/database'
import type { Recorded, TimelineEntry } from './contract.ts'
import { answerProposal, listProposals } from './service/proposals.ts'

let server: TestServer
let actor: Actor
let ask: Ask
const monday = new Date('2026-03-02T02:00:00Z')

beforeAll(async () => {
  server = await startTestServer()
  ;({ actor } = await server.database.createWorkspace())
  ask = await server.as(actor)
  server.setNow(monday)
})
afterAll(() => server.stop())

const newCustomer = async (fields: Record<string, string> = {}): Promise<string> =>
  (
    await ask<{ id: string }>('POST', '/customers', {
      fields: { name: '宁波恒达汽车零部件有限公司', contactName: '王建国', mobile: '13800138000', ...fields }
    })
  ).body.id
const record = (id: string, content: string, more: object = {}) =>
  ask<{ id: string }>('POST', `/customers/${id}/follow-ups`, {
    happenedAt: monday.toISOString(),
    method: '电话',
    content,
    ...more
  })
const waiting = async (id: string): Promise<readonly string[]> =>
  (await ask<ProposalList>('GET', `/customers/${id}/proposals`)).body.items.map(
    ({ kind, value }) => `${kind} ${value}`
  )
const answer = (id: string, kind: string, value: string, verdict: string, by: Ask = ask) =>
  by<{ code?: string }>('POST', `/customers/${id}/proposals`, { kind, value, answer: verdict })
const pageOf = async (id: string) =>
  (await ask<CustomerPage<CustomerAnalysis, TimelineEntry>>('GET', `/customers/${id}`)).body
const tagsOf = async (id: string) => (await pageOf(id)).analysis.portrait.tags.map(({ tag }) => tag)

test('a record proposes, and nothing of it holds until somebody says so', async () => {
  const id = await newCustomer()
  await record(id, '王总说旺季产能跟不上，最关心账期，现在用金蝶的ERP', { feedback: '觉得太贵' })
  const { items } = (await ask<ProposalList>('GET', `/customers/${id}/proposals`)).body
  expect(items.map(({ kind, value }) => `${kind} ${value}`).toSorted()).toEqual([
    'attention 账期',
    'competitor 金蝶',
    'objection 价格顾虑',
    'pain 产能不足'
  ])
  expect(items.find(({ kind }) => kind === 'pain')?.evidence).toMatchObject([
    { kind: 'record', quote: '王总说旺季产能跟不上', start: 0, end: 10 }
  ])
  expect(await tagsOf(id)).not.toContain('痛点-产能不足')
})

test('accepted, it stands where a person would have entered it, and is taken back whole', async () => {
  const id = await newCustomer({ painPoints: '招工难，交期长' })
  await record(id, '王总说旺季产能跟不上，最关心账期，现在用金蝶的ERP，还在对比几家，计划做设备升级')
  for (const [kind, value] of [
    ['pain', '产能不足'],
    ['attention', '账期'],
    ['competitor', '金蝶'],
    ['need', '设备升级'],
    ['objection', '竞品对比']
  ] as const)
    expect((await answer(id, kind, value, 'accept')).status).toBe(200)
  expect(await waiting(id)).toEqual([])
  const page = await pageOf(id)
  expect(page.fields).toMatchObject({
    painPoints: { text: '招工难，交期长；产能不足' },
    attention: { text: '账期' },
    competitors: { text: '金蝶' },
    needType: { text: '设备升级' }
  })
  expect(page.analysis.portrait.tags.map(({ tag }) => tag)).toEqual(
    expect.arrayContaining(['痛点-产能不足', '关注-账期', '需求-设备升级'])
  )
  expect(page.timeline.find(({ kind }) => kind === 'record')).toMatchObject({ objections: ['竞品对比'] })
  for (const [kind, value] of [
    ['pain', '产能不足'],
    ['objection', '竞品对比']
  ] as const)
    expect((await answer(id, kind, value, 'reopen')).status).toBe(200)
  expect((await pageOf(id)).fields.painPoints?.text).toBe('招工难，交期长')
  expect([...(await waiting(id))].toSorted()).toEqual(['objection 竞品对比', 'pain 产能不足'])
})

test('rejected, it comes again only where something new says it', async () => {
  const id = await newCustomer()
  await record(id, '厂长说招工难')
  expect((await answer(id, 'pain', '招工难', 'reject')).status).toBe(200)
  expect(await waiting(id)).toEqual([])
  expect((await answer(id, 'pain', '招工难', 'accept')).body.code).toBe('portrait.proposalGone')
  await record(id, '客户又抱怨招工难，年轻人不愿来')
  expect(await waiting(id)).toContain('pain 招工难')
  await answer(id, 'pain', '招工难', 'reject')
  await answer(id, 'pain', '招工难', 'reopen')
  expect(await waiting(id)).toContain('pain 招工难')
})

test('of two who answer one proposal at once, one does', async () => {
  const id = await newCustomer()
  await record(id, '厂长说招工难')
  const answers = await Promise.all([
    answer(id, 'pain', '招工难', 'accept'),
    answer(id, 'pain', '招工难', 'reject')
  ])
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
})

test('a need that is described and a note propose too; without a contact attention stands with the need', async () => {
  const id = await newCustomer({ contactName: '', mobile: '', note: '客户很看重售后服务' })
  expect(await waiting(id)).toEqual(['attention 服务'])
  await answer(id, 'attention', '服务', 'accept')
  expect((await pageOf(id)).contacts).toEqual([])
  expect(await tagsOf(id)).toContain('关注-服务')
})

test('of a customer out of reach nothing is told, and nothing answered', async () => {
  const id = await newCustomer()
  await record(id, '厂长说招工难')
  const stranger: Actor = { ...actor, visibleOwners: ['018e0000-0000-7000-8000-000000000000'] }
  const moment = { now: monday, today: '2026-03-02' }
  const inside = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    server.database.database.inWorkspace(actor.workspaceId, work)
  await expect(inside((transaction) => listProposals(transaction, stranger, id))).rejects.toMatchObject({
    code: 'customers.notFound'
  })
  const input = { kind: 'pain', value: '招工难', answer: 'accept' } as const
  await expect(
    inside((transaction) => answerProposal(transaction, stranger, id, input, moment))
  ).rejects.toMatchObject({ code: 'customers.notFound' })
})

test('who records is told what his words suggest, and nobody else’s', async () => {
  const id = await newCustomer()
  await record(id, '旺季产能跟不上')
  const { body } = await ask<Recorded>('POST', `/customers/${id}/follow-ups`, {
    happenedAt: monday.toISOString(),
    method: '电话',
    content: '客户最关心账期'
  })
  expect(body.proposals.map(({ kind, value }) => `${kind} ${value}`)).toEqual(['attention 账期'])
  expect((await record(id, '约了下周二上午见面')).body).toMatchObject({ proposals: [] })
})

test('a major change is marked by the playbook’s names only, and stands with the record', async () => {
  const id = await newCustomer()
  const marked = (kinds: readonly string[]) => record(id, '电话里提到要换人对接', { majorChanges: kinds })
  expect((await marked(['搬家'])).body).toMatchObject({
    code: 'followup.noSuchMajorChange',
    field: 'majorChanges'
  })
  expect((await marked(['联系人离职', '联系人离职'])).status).toBe(201)
  const [first] = (await pageOf(id)).timeline.filter(({ kind }) => kind === 'record')
  expect(first).toMatchObject({ majorChanges: ['联系人离职'] })
})
