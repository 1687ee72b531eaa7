import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import type { ProposalList } from '#contracts/portrait'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import { createFollowUpTasks } from './io/tasks.ts'
import { createModelEndpoint } from './io/model-endpoint.ts'
import { readTexts } from './service/read-texts.ts'

type Asked = Readonly<{ path: string; key: string | undefined; body: string }>

let server: TestServer
let model: Server
let asked: Asked[] = []
let answer: Readonly<{ status: number; text: string }> = { status: 200, text: '' }
let actor: Actor
let ask: Ask
const HOUR_MS = 3_600_000
let now = new Date('2026-03-02T02:00:00Z')

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: string[] = []
  request.setEncoding('utf8')
  for await (const part of request) parts.push(String(part))
  return parts.join('')
}
const completion = (content: string) => JSON.stringify({ choices: [{ message: { content } }] })
const tells = (...items: readonly object[]): void => {
  answer = { status: 200, text: completion(JSON.stringify({ items })) }
}

beforeAll(async () => {
  server = await startTestServer()
  model = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      asked.push({ path: request.url ?? '', key: request.headers.authorization, body })
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.text)
    })
  })
  await new Promise<void>((done) => {
    model.listen(0, '127.0.0.1', done)
  })
})
beforeEach(async () => {
  asked = []
  goTo(new Date(now.getTime() + 100 * HOUR_MS))
  ;({ actor } = await server.database.createWorkspace())
  ask = await server.as(actor)
})
afterAll(async () => {
  await new Promise((done) => {
    model.close(done)
  })
  await server.stop()
})

const goTo = (instant: Date): void => {
  now = instant
  server.setNow(now)
}
const endpoint = (dailyTexts = 100) =>
  createModelEndpoint({
    // A server that listens at a port.
    url: `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`,
    key: 'sk-test',
    model: 'qwen-plus',
    dailyTexts
  })
const read = (dailyTexts?: number) =>
  readTexts(server.database.database, endpoint(dailyTexts), { now, signal: new AbortController().signal })

const newCustomer = async (): Promise<string> =>
  (
    await ask<{ id: string }>('POST', '/customers', {
      fields: { name: '宁波恒达汽车零部件有限公司', contactName: '张晓月', mobile: '13800138000' }
    })
  ).body.id
const record = async (id: string, content: string, feedback: string | null = null): Promise<string> =>
  (
    await ask<{ id: string }>('POST', `/customers/${id}/follow-ups`, {
      happenedAt: now.toISOString(),
      method: '电话',
      content,
      feedback
    })
  ).body.id
const proposals = async (id: string) =>
  (await ask<ProposalList>('GET', `/customers/${id}/proposals`)).body.items
const told = async (id: string) =>
  (await proposals(id)).map(({ kind, value, evidence }) => [kind, value, evidence[0]?.by, evidence[0]?.quote])

const CONTENT = '张晓月(13800138000)说旺季产能跟不上，宁波恒达汽车零部件有限公司的生产线要等'

test('a model reads what was written, masked, and what it finds waits for a click', async () => {
  const id = await newCustomer()
  await record(id, CONTENT)
  expect(await told(id)).toEqual([['pain', '产能不足', 'dictionary', '张晓月(13800138000)说旺季产能跟不上']])
  tells(
    { kind: 'pain', value: '交付周期长', quote: '＊＊＊＊＊＊＊＊＊＊＊＊＊的生产线要等' },
    { kind: 'pain', value: '全面数字化', quote: '说旺季产能跟不上' }
  )
  expect(await read()).toBeNull()
  expect(asked).toHaveLength(1)
  expect(asked[0]).toMatchObject({ path: '/v1/chat/completions', key: 'Bearer sk-test' })
  for (const personal of ['张晓月', '13800138000', '恒达']) expect(asked[0]?.body).not.toContain(personal)
  expect(await told(id)).toEqual([['pain', '交付周期长', 'model', '宁波恒达汽车零部件有限公司的生产线要等']])
  // Once is enough.
  await read()
  expect(asked).toHaveLength(1)
  const accepted = await ask('POST', `/customers/${id}/proposals`, {
    kind: 'pain',
    value: '交付周期长',
    answer: 'accept'
  })
  expect(accepted.status).toBe(200)
  expect(await told(id)).toEqual([])
})

test('a text that was mended is read anew, and until then by the dictionary', async () => {
  const id = await newCustomer()
  const recordId = await record(id, '客户说招工难')
  tells()
  await read()
  expect(await told(id)).toEqual([])
  await ask('PATCH', `/follow-ups/${recordId}`, { content: '客户说旺季产能跟不上' })
  expect(await told(id)).toEqual([['pain', '产能不足', 'dictionary', '客户说旺季产能跟不上']])
  await read()
  expect(asked).toHaveLength(2)
})

test('no more than so many a day, none that is older than two days', async () => {
  const id = await newCustomer()
  await record(id, '早先写的')
  goTo(new Date(now.getTime() + 49 * HOUR_MS))
  for (const content of ['一', '二', '三']) await record(id, content)
  tells()
  await read(2)
  await read(2)
  expect(asked).toHaveLength(2)
  expect(asked.map(({ body }) => body).join('')).not.toContain('早先写的')
  goTo(new Date(now.getTime() + 25 * HOUR_MS))
  await read(2)
  expect(asked).toHaveLength(3)
})

test('what cannot be used is tried three times, then the dictionary stays', async () => {
  const id = await newCustomer()
  await record(id, '客户说旺季产能跟不上')
  answer = { status: 200, text: completion('抱歉，我不能回答') }
  for (let turn = 0; turn < 5; turn += 1) {
    await read()
    goTo(new Date(now.getTime() + HOUR_MS))
  }
  expect(asked).toHaveLength(3)
  expect(await told(id)).toEqual([['pain', '产能不足', 'dictionary', '客户说旺季产能跟不上']])
})

test('where nobody answers nothing is lost, and the model is left alone for a while', async () => {
  const id = await newCustomer()
  await record(id, '客户说旺季产能跟不上')
  answer = { status: 401, text: '{"error":"no such key"}' }
  const [task] = createFollowUpTasks(server.database.database, endpoint())
  const run = async () => task?.run({ now, signal: new AbortController().signal })
  await expect(run()).rejects.toThrow(/does not answer \(status 401\)/)
  await run()
  expect(asked).toHaveLength(1)
  tells({ kind: 'pain', value: '产能不足', quote: '客户说旺季产能跟不上' })
  goTo(new Date(now.getTime() + HOUR_MS))
  await run()
  expect(await told(id)).toEqual([['pain', '产能不足', 'model', '客户说旺季产能跟不上']])
  expect(createFollowUpTasks(server.database.database, null)).toEqual([])
})

test('who reads the texts is told; without a model nobody does', async () => {
  expect((await ask('GET', '/text-reader')).body).toEqual({ reader: null })
})
