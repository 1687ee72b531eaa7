import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { mayReach } from './may-reach.ts'
import { postJson } from './post-json.ts'

describe('an address', () => {
  test.each([
    ['127.0.0.1', 'http:', true],
    ['::1', 'http:', true],
    ['192.168.1.20', 'http:', true],
    ['fd12:3456::1', 'http:', true],
    ['8.8.8.8', 'http:', false],
    ['8.8.8.8', 'https:', true],
    ['2606:4700::1111', 'http:', false],
    ['2606:4700::1111', 'https:', true],
    ['169.254.169.254', 'https:', false],
    ['::ffff:169.254.169.254', 'https:', false],
    ['fd00:ec2::254', 'https:', false],
    ['fe80::1', 'https:', false],
    ['0.0.0.0', 'http:', false],
    ['::', 'http:', false],
    ['239.1.2.3', 'https:', false],
    ['example.com', 'https:', false]
  ])('%s by %s may be reached: %s', (address, protocol, may) => {
    expect(mayReach(address, protocol)).toBe(may)
  })
})

describe('a request', () => {
  const stops: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop()
  })
  const serve = async (answer: RequestListener): Promise<URL> => {
    const server = createServer(answer)
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done)
    })
    stops.push(
      () =>
        new Promise((done) => {
          server.closeAllConnections()
          server.close(() => done())
        })
    )
    // A server that listens at a port.
    return new URL(`http://localhost:${(server.address() as AddressInfo).port}/v1`)
  }
  const post = (url: URL, more: object = {}) =>
    postJson({ url, body: { say: '你好' }, timeoutMs: 10_000, mostBytes: 1000, ...more })

  test('sends JSON and reads JSON', async () => {
    const url = await serve((request, response) => {
      const parts: string[] = []
      request.setEncoding('utf8')
      request.on('data', (part: string) => parts.push(part))
      request.on('end', () =>
        response.end(
          JSON.stringify({ heard: JSON.parse(parts.join('')) as unknown, by: request.headers['x-key'] })
        )
      )
    })
    expect(await post(url, { headers: { 'x-key': 'k' } })).toEqual({
      ok: true,
      body: { heard: { say: '你好' }, by: 'k' }
    })
  })

  test.each<[string, RequestListener, object]>([
    [
      'follows no redirect',
      (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      { ok: false, why: 'status', status: 302 }
    ],
    [
      'tells a refusal by its number',
      (_, response) => response.writeHead(401).end('{}'),
      { ok: false, why: 'status', status: 401 }
    ],
    [
      'breaks off what is too long',
      (_, response) => response.end('x'.repeat(100_000)),
      { ok: false, why: 'tooLong' }
    ],
    ['takes no page for an answer', (_, response) => response.end('<html>'), { ok: false, why: 'notJson' }],
    ['survives who hangs up', (request) => request.socket.destroy(), { ok: false, why: 'unreached' }]
  ])('%s', async (_, listener, expected) => {
    expect(await post(await serve(listener))).toEqual(expected)
  })

  test('waits no longer than it was told', async () => {
    const url = await serve(() => undefined)
    expect(await post(url, { timeoutMs: 50 })).toEqual({ ok: false, why: 'unreached' })
  })

  test.each(['http://169.254.169.254/latest', 'http://[fe80::1]/', 'http://0.0.0.0/', 'ftp://127.0.0.1/'])(
    '%s is not asked',
    async (url) => {
      expect(await post(new URL(url))).toEqual({ ok: false, why: 'refused' })
    }
  )
})
