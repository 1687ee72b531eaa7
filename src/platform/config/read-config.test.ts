import { expect, test } from 'vitest'
import { readConfig } from './read-config.ts'

test('nothing set is a server on this computer with an embedded database', () => {
  expect(readConfig({})).toMatchObject({
    ok: true,
    value: {
      port: 3000,
      host: 'localhost',
      databaseUrl: null,
      publicUrl: null,
      demo: false,
      logLevel: 'warn'
    }
  })
})

test('the command line comes before the environment', () => {
  const read = readConfig({ PORT: '4000', HUIKE_HOST: '0.0.0.0' }, { port: '4001' })
  expect(read).toMatchObject({ ok: true, value: { port: 4001, host: '0.0.0.0' } })
})

test.each([
  ['a port that is a word', { PORT: 'abc' }, { name: 'PORT', given: 'abc' }],
  ['a port beyond all', { PORT: '70000' }, { name: 'PORT', given: '70000' }],
  [
    'an address with a path',
    { HUIKE_PUBLIC_URL: 'https://a.cn/crm' },
    { name: 'HUIKE_PUBLIC_URL', given: 'https://a.cn/crm' }
  ],
  [
    'an address of another kind',
    { HUIKE_PUBLIC_URL: 'ftp://a.cn' },
    { name: 'HUIKE_PUBLIC_URL', given: 'ftp://a.cn' }
  ],
  ['a flag that is none', { HUIKE_DEMO: 'maybe' }, { name: 'HUIKE_DEMO', given: 'maybe' }],
  [
    'a secret, which is not repeated',
    { DATABASE_URL: 'mysql://u:p@h/d' },
    { name: 'DATABASE_URL', given: '…' }
  ],
  ['a short token', { HUIKE_METRICS_TOKEN: 'abc' }, { name: 'HUIKE_METRICS_TOKEN', given: '…' }]
])('%s is refused by its name', (_, environment, params) => {
  expect(readConfig(environment)).toEqual({ ok: false, code: 'http.config.invalid', params })
})

test('a wrong option is named as the person wrote it', () => {
  expect(readConfig({}, { port: 'x' })).toMatchObject({ ok: false, params: { name: '--port' } })
})

test('a certificate without its key is refused', () => {
  expect(readConfig({ HUIKE_TLS_CERT: 'a.pem' })).toMatchObject({ ok: false, code: 'http.config.tlsPair' })
  expect(readConfig({ HUIKE_MODEL: 'qwen' })).toMatchObject({ ok: false, code: 'http.config.modelPair' })
})
