import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApiOf } from '#platform/http'
import { createLog } from '#platform/log'
import { startTestServer, type Ask, type TestServer } from '../testing/server.ts'
import { createRoutes } from './routes.ts'

/** Texts that have broken programs: NUL, half a letter, bidi, SQL, HTML, formulas, numbers of every kind, very long ones. */
const nasty: readonly unknown[] = [
  '',
  ' ',
  '\u0000',
  '\ud83d',
  '\u202e倒',
  "'; drop table customer; --",
  '<script>alert(1)</script>',
  '=cmd|/c calc!A1',
  '%s%n{0}${x}',
  '../../etc/passwd',
  '田'.repeat(20_000),
  '0199d2a0-0000-7000-8000-000000000000',
  '2024-02-30',
  '9999-12-31T23:59:59Z',
  '-1',
  '1e999',
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 53,
  [],
  {},
  [null],
  { $gt: '' }
]

type Schema = Readonly<Record<string, unknown>>
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null

/** Ids of things that are there, so that what follows finding them is reached too. */
const known: string[] = []

/** Deterministic chance, so that a failure comes again. */
const chance = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
type Chance = ReturnType<typeof chance>

const pick = <T>(list: readonly T[], next: Chance): T | undefined => list[next(list.length)]

const plain = ({ type, format, pattern, minimum }: Schema, next: Chance): unknown => {
  if (type === 'string') {
    if (format === 'uuid') return pick(['0199d2a0-0000-7000-8000-000000000000', ...known], next)
    if (format === 'email') return `a${next(1000)}@example.com`
    if (format === 'date') return '2024-03-15'
    if (format === 'date-time') return '2024-03-15T08:00:00Z'
    return pattern === undefined ? pick(['甲公司', '30-50万', '13800138000', 'x'], next) : '2024-03-15'
  }
  if (type === 'integer' || type === 'number') return typeof minimum === 'number' ? Math.max(minimum, 1) : 1
  if (type === 'boolean') return next(2) === 0
  return null
}

/** A value that fits the schema, with something nasty in one of ten places. */
const valueOf = (schema: unknown, next: Chance, depth = 0): unknown => {
  if (next(10) === 0) return pick(nasty, next)
  if (!isSchema(schema) || depth > 6 || '$ref' in schema) return pick(nasty, next)
  if ('const' in schema) return schema['const']
  if (Array.isArray(schema['enum'])) return pick(schema['enum'] as unknown[], next)
  const choices = schema['anyOf'] ?? schema['oneOf']
  if (Array.isArray(choices)) return valueOf(pick(choices as unknown[], next), next, depth + 1)
  if (schema['type'] === 'array')
    return Array.from({ length: next(3) }, () => valueOf(schema['items'], next, depth + 1))
  if (schema['type'] !== 'object') return plain(schema, next)
  const properties = isSchema(schema['properties']) ? Object.entries(schema['properties']) : []
  const extra = isSchema(schema['additionalProperties'])
    ? [['name', schema['additionalProperties']] as const]
    : []
  return Object.fromEntries(
    [...properties, ...extra]
      .filter(() => next(8) > 0)
      .map(([name, property]) => [name, valueOf(property, next, depth + 1)])
  )
}

type Operation = Readonly<{
  parameters: readonly Readonly<{ name: string; in: string; schema: unknown }>[]
  requestBody?: Readonly<{ content: Readonly<Record<string, Readonly<{ schema: unknown }>>> }>
}>

const textOf = (value: unknown): string =>
  encodeURIComponent(
    (typeof value === 'string' ? value : JSON.stringify(value)).replace(/[\ud800-\udfff]/g, '').slice(0, 2000)
  )

const addressOf = (path: string, { parameters }: Operation, next: Chance): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = parameters.find((one) => one.in === 'path' && one.name === name)
    return textOf(valueOf(parameter?.schema, next)) || 'x'
  })
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && next(2) === 0)
    .map(({ name, schema }) => `${name}=${textOf(valueOf(schema, next))}`)
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`
}

/** More by hand: `HUIKE_FUZZ_ROUNDS=100 npx vitest run src/app/fuzz.test.ts`. */
const ROUNDS = Number(process.env['HUIKE_FUZZ_ROUNDS'] ?? 6)
/** Would end the session that all this is asked in. */
const left = new Set(['DELETE /session', 'DELETE /me/sessions', 'POST /sample'])

let running: TestServer
let ask: Ask
let logged = ''
beforeAll(async () => {
  running = await startTestServer({
    log: createLog({ logLevel: 'error' }, { write: (line: string) => void (logged += line) })
  })
  const { actor } = await running.database.createWorkspace()
  ask = await running.as(actor)
  known.push(actor.memberId)
  for (const name of ['苏州甲机械有限公司', '乙科技']) {
    const { body } = await ask<{ id?: string }>('POST', '/customers', { fields: { name } })
    if (body.id !== undefined) known.push(body.id)
  }
})
afterAll(() => running.stop())

test('whatever is sent, the answer is no defect', { timeout: 300_000 }, async () => {
  const routes = createRoutes(running.services)
  // The document of the API says what to send, as it does to programs.
  const { paths } = openApiOf(routes, '1') as unknown as {
    paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  }
  const defects: string[] = []
  const met = new Map<number, number>()
  for (const { method, path, upload } of routes) {
    const operation = paths[path]?.[method.toLowerCase()]
    if (operation === undefined || left.has(`${method} ${path}`)) continue
    const next = chance(path.length * 31 + method.length)
    for (let round = 0; round < ROUNDS; round++) {
      const address = addressOf(path, operation, next)
      const schema = operation.requestBody?.content['application/json']?.schema
      const body = upload === true || schema === undefined ? undefined : valueOf(schema, next)
      const text = body === undefined ? undefined : JSON.stringify(body)
      logged = ''
      const answer = await ask(
        method,
        address,
        text,
        text === undefined ? {} : { 'content-type': 'application/json' }
      )
      met.set(answer.status, (met.get(answer.status) ?? 0) + 1)
      if (answer.status >= 500)
        defects.push(
          `${method} ${address.slice(0, 200)} ${(text ?? '').slice(0, 300)} → ${answer.status} ${logged.slice(0, 700)}`
        )
    }
  }
  expect(defects).toEqual([])
  expect(known).toHaveLength(3)
  // Much of it was carried out, much refused, and the session lived to the end.
  expect(met.get(200)).toBeGreaterThan(routes.length / 2)
  expect(met.get(400)).toBeGreaterThan(routes.length / 2)
  expect(met.get(401) ?? 0).toBeLessThan(routes.length)
})
