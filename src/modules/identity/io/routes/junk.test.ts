import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids'
import { type Ask, startTestServer, type TestServer } from '../../../../testing/server.ts'

let running: TestServer
let admin: Ask
beforeAll(async () => {
  running = await startTestServer()
  admin = await running.as((await running.database.createWorkspace()).actor)
})
afterAll(() => running.stop())

/** What people and machines send that nobody thought of. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\uD800',
    '\u202E绘客',
    `'; drop table member; --`,
    '𠮷野家',
    'x'.repeat(2000),
    'a@b.example',
    '%00',
    '..'
  )
)
const value = fc.oneof(
  text,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(text),
  fc.uuid()
)
const fields =
  'name email password code workspace language current next roleId departmentId managerId jobTitle permissions scope ' +
  'maskedFields parentId position handOverTo idleHours timeZone'
const body = fc.dictionary(fc.constantFrom(...fields.split(' ')), value, { maxKeys: 8 })

const posts = [
  ['POST', '/session'],
  ['POST', '/setup'],
  ['POST', '/tickets/none'],
  ['PATCH', '/me'],
  ['POST', '/me/password'],
  ['POST', '/me/second-factor'],
  ['POST', '/me/second-factor/confirm'],
  ['PATCH', '/workspace'],
  ['POST', '/members'],
  ['PATCH', '/members/{id}'],
  ['POST', '/members/{id}/leave'],
  ['POST', '/departments'],
  ['PATCH', '/departments/{id}'],
  ['POST', '/roles'],
  ['PATCH', '/roles/{id}']
] as const

test.each(posts)('%s %s refuses junk, and never fails', async (method, path) => {
  await fc.assert(
    fc.asyncProperty(body, fc.boolean(), async (junk, known) => {
      const answer = await admin(method, path.replace('{id}', known ? newId() : 'x'), junk, {
        'if-match': '"1"'
      })
      expect(answer.status, JSON.stringify([junk, answer.body])).toBeLessThan(500)
    }),
    { numRuns: 30 }
  )
})

test.each([
  '/tickets/{text}',
  '/audit?cursor={text}',
  '/audit?action={text}',
  '/audit?from={text}',
  '/audit?limit={text}'
])('GET %s refuses junk, and never fails', async (path) => {
  await fc.assert(
    fc.asyncProperty(
      text.filter((one) => one !== '\uD800'),
      async (junk) => {
        const answer = await admin('GET', path.replace('{text}', encodeURIComponent(junk)))
        expect(answer.status, JSON.stringify([junk, answer.body])).toBeLessThan(500)
      }
    ),
    { numRuns: 30 }
  )
})
