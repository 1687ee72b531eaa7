import { expect, test } from 'vitest'
import { createLog } from './create-log.ts'

const logged = (write: (log: ReturnType<typeof createLog>) => void): string => {
  let text = ''
  write(createLog({ logLevel: 'info' }, { write: (line: string) => void (text += line) }))
  return text
}

test.each([
  ['a field of its own', { token: 'geheim' }],
  ['a field of a request', { request: { cookie: 'huike_session=geheim' } }],
  ['a setting', { config: { databaseUrl: 'postgres://u:geheim@h/d' } }],
  [
    'the connection that a driver hangs on its error',
    { err: Object.assign(new Error('broken'), { client: { password: 'geheim' } }) }
  ]
])('a secret is blotted out: %s', (_, fields) => {
  const text = logged((log) => log.info(fields, 'something'))
  expect(text).toContain('something')
  expect(text).not.toContain('geheim')
})

test('an error is logged with its code and its stack', () => {
  const text = logged((log) => log.error({ err: Object.assign(new Error('away'), { code: '57P01' }) }, 'x'))
  expect(JSON.parse(text)).toMatchObject({ err: { message: 'away', code: '57P01' } })
  expect(text).toContain('create-log.test.ts')
})
