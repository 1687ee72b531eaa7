import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Route } from '#platform/http'
import { createLog } from '#platform/log'
import { hasSharedData } from '../testing/shared-data.ts'
import { startTestServer, type Ask, type TestAnswer, type TestServer } from '../testing/server.ts'
import { createRoutes } from './routes.ts'
import { chance } from './testing/chance.ts'
import { addressFor, bodySchemaOf, valueFor, type ApiDocument, type Filling } from './testing/fill-request.ts'
import {
  dealNasty,
  nastyAddresses,
  nastyBodies,
  nastyHeaders,
  NAUGHTY_LIST,
  naughtyStrings
} from './testing/nasty-values.ts'

/** More by hand: `HUIKE_FUZZ_ROUNDS=100 HUIKE_FUZZ_SEED=7 npx vitest run src/app/fuzz.test.ts`. */
const ROUNDS = Number(process.env['HUIKE_FUZZ_ROUNDS'] ?? 4)
const SEED = Number(process.env['HUIKE_FUZZ_SEED'] ?? 1)
const PATIENCE_MS = 900_000

/** Would end the session that all this is asked in, or takes seconds. */
const left = new Set(['DELETE /session', 'DELETE /me/sessions', 'POST /sample'])

/** What only the log may know: frames of a stack, files, statements. */
const INSIDE =
  /\n\s+at \S|\.(?:ts|mjs|js):\d+|node_modules|duplicate key value|violates .* constraint|syntax error at or near/

let running: TestServer
let routes: readonly Route[]
let document: ApiDocument
let ask: Ask
let logged = ''
/** Ids of things that are there, so that what follows finding them is reached too. */
const known: string[] = []

const makeSomething = async (): Promise<void> => {
  const make = async (path: string, body: unknown): Promise<string> => {
    const { status, body: made } = await ask<{ id: string }>('POST', path, body)
    expect([path, status]).toEqual([path, 201])
    known.push(made.id)
    return made.id
  }
  const id = await make('/customers', { fields: { name: '苏州甲机械有限公司' } })
  await make('/customers', { fields: { name: '乙科技' } })
  await make(`/customers/${id}/follow-ups`, {
    happenedAt: '2024-03-15T08:00:00Z',
    method: '电话',
    content: '问了价'
  })
  await make('/planned-steps', { customerId: id, dueOn: '2030-01-02', goal: '回访' })
  await make('/departments', { name: '一部' })
}
const json = { 'content-type': 'application/json' }

beforeAll(async () => {
  running = await startTestServer({
    log: createLog({ logLevel: 'error' }, { write: (line: string) => void (logged += line) })
  })
  routes = createRoutes(running.services)
  const { actor } = await running.database.createWorkspace()
  ask = await running.as(actor)
  known.push(actor.memberId)
  await makeSomething()
  // What programs that use the API go by.
  document = (await ask<ApiDocument>('GET', '/api/openapi.json')).body
})
afterAll(() => running.stop())

/** What is wrong with an answer; null where nothing is. */
const faultOf = ({ status, body, headers }: TestAnswer<unknown>): string | null => {
  if (status >= 500) return `${status} ${logged.slice(0, 700)}`
  if (status < 400) return null
  const text = JSON.stringify(body)
  if (!/^application\/problem\+json\b/.test(String(headers['content-type'])))
    return `${status} is no problem+json: ${text.slice(0, 200)}`
  const { code, detail, title, status: said } = body as Readonly<Record<string, unknown>>
  if (typeof code !== 'string' || typeof detail !== 'string' || typeof title !== 'string' || said !== status)
    return `${status} is half a problem: ${text.slice(0, 200)}`
  return INSIDE.test(detail) ? `tells of its inside: ${detail.slice(0, 200)}` : null
}

type Sent = Readonly<{
  method: Route['method']
  address: string
  payload?: string | Buffer | undefined
  headers?: Readonly<Record<string, string>>
}>

let defects: string[] = []
let met = new Map<number, number>()
beforeEach(() => {
  defects = []
  met = new Map()
})
const send = async ({ method, address, payload, headers = {} }: Sent): Promise<void> => {
  logged = ''
  const type = typeof payload === 'string' ? { 'content-type': 'application/json' } : {}
  const answer = await ask<unknown>(method, address, payload, { ...type, ...headers })
  met.set(answer.status, (met.get(answer.status) ?? 0) + 1)
  const fault = faultOf(answer)
  if (fault !== null)
    defects.push(`${method} ${address.slice(0, 200)} ${String(payload).slice(0, 300)} → ${fault}`)
}

const operationsOf = () =>
  routes.flatMap((route) => {
    const operation = document.paths[route.path]?.[route.method.toLowerCase()]
    return operation === undefined || left.has(`${route.method} ${route.path}`)
      ? []
      : [{ ...route, operation }]
  })

/** Asks every route, with values that fit but in one of `oneOf` places, until each of the texts was sent. */
const bombard = async (texts: readonly string[], rounds: number, oneOf: number): Promise<void> => {
  const next = chance(SEED)
  const deck = dealNasty(texts, next)
  const filling: Filling = { next, components: document.components, ids: known, nasty: deck.deal, oneOf }
  for (let round = 0; round < rounds || deck.left() > 0; round++)
    for (const { method, path, operation } of operationsOf()) {
      const schema = bodySchemaOf(operation)
      const payload = schema === undefined ? undefined : JSON.stringify(valueFor(schema, filling))
      await send({ method, address: addressFor(path, operation, filling), payload })
    }
}

/** Of so many a good part was carried out, a good part refused, and the session lived to the end. */
const verdict = () => {
  const answered = [...met.values()].reduce((sum, count) => sum + count, 0)
  const share = (status: number): number => (met.get(status) ?? 0) / answered
  return {
    defects,
    wasCarriedOut: share(200) > 0.1,
    wasRefused: share(400) > 0.1,
    staysSignedIn: share(401) < 0.2
  }
}
const good = { defects: [], wasCarriedOut: true, wasRefused: true, staysSignedIn: true }

describe('whatever is sent, the answer is no defect', { timeout: PATIENCE_MS }, () => {
  test('values of the wrong kind, too large, too deep, or none', async () => {
    await bombard([], ROUNDS, 10)
    expect(verdict()).toEqual(good)
  })

  test.skipIf(!hasSharedData(NAUGHTY_LIST))(`each of the texts of ${NAUGHTY_LIST}`, async () => {
    await bombard(naughtyStrings(), 1, 4)
    expect(verdict()).toEqual(good)
  })

  test('bodies that are no JSON, or none that any route takes', async () => {
    for (const [place, { method, path, operation, upload }] of operationsOf().entries()) {
      if (bodySchemaOf(operation) === undefined || upload === true) continue
      const address = path.replace(/\{\w+\}/g, known[0] ?? '')
      // Each body meets many routes, each route some of the bodies.
      for (const [at, payload] of nastyBodies.entries())
        if ((at + place) % 3 === 0) await send({ method, address, payload })
      await send({ method, address, payload: '{}', headers: { 'content-type': 'text/plain' } })
      await send({ method, address, payload: Buffer.from([0x22, 0xff, 0xfe, 0x22]), headers: json })
    }
    expect(defects).toEqual([])
  })

  test.each(nastyAddresses.map((address) => [address.slice(0, 40), address]))(
    'the address %s',
    async (_, address) => {
      for (const method of ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const) await send({ method, address })
      expect(defects).toEqual([])
    }
  )

  test('headers that say anything', async () => {
    for (const [name, values] of Object.entries(nastyHeaders))
      for (const value of values)
        for (const [method, address, payload] of [
          ['GET', '/me', undefined],
          ['POST', '/customers', '{"fields":{"name":"丁公司"}}'],
          ['PATCH', `/customers/${known[1] ?? ''}`, '{"fields":{"note":"x"}}']
        ] as const)
          await send({ method, address, payload, headers: { [name]: value } })
    expect(defects).toEqual([])
  })

  test('files that are no lists, and lists of nothing but nonsense', async () => {
    const texts = hasSharedData(NAUGHTY_LIST) ? naughtyStrings() : ['x,y', '"']
    const cells = texts.map((text) => `"${text.replaceAll('"', '""')}","${text.slice(0, 20)}"`)
    for (const text of [
      '',
      '\u0000',
      'PK\u0003\u0004',
      '"',
      ',,,\n',
      `客户名称,电话\n${cells.join('\n')}\n`
    ]) {
      for (const fileName of ['客户.csv', '../../x.xlsx', '', '\u0000', 'x'.repeat(400)])
        await send({
          method: 'POST',
          address: `/imports?fileName=${encodeURIComponent(fileName)}`,
          payload: Buffer.from(text),
          headers: { 'content-type': 'application/octet-stream' }
        })
      const form = { 'content-type': 'multipart/form-data; boundary=edge' }
      await send({
        method: 'POST',
        address: '/imports',
        payload: Buffer.from(`--edge\r\n${text}`),
        headers: form
      })
    }
    expect(defects).toEqual([])
    expect(met.get(201)).toBeGreaterThan(0)
  })
})
