import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findRunning } from '#platform/postgres'
import pg from 'pg'
import { freePort } from '../testing/free-port.ts'

/** The program as it is shipped, without the pages; in `dist`, where it finds its packages. */
const root = fileURLToPath(new URL('../..', import.meta.url))
mkdirSync(join(root, 'dist'), { recursive: true })
const bundle = mkdtempSync(join(root, 'dist', 'draft-serve-test-'))
const cli = join(bundle, 'cli.mjs')
beforeAll(() =>
  build({
    absWorkingDir: root,
    entryPoints: { cli: join(root, 'src/app/cli.ts') },
    outdir: bundle,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'error'
  })
)
const folder = mkdtempSync(join(tmpdir(), 'huike-serve-'))
// The database's account must be able to enter.
chmodSync(folder, 0o755)
const patience = { timeout: 180_000, interval: 50 }

type Program = Readonly<{
  child: ChildProcess
  out: () => string
  err: () => string
  ended: Promise<number | null>
}>

const running = new Set<ChildProcess>()

const start = (args: readonly string[], environment: NodeJS.ProcessEnv = {}): Program => {
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, [cli, ...args], {
    env: { ...inherited, HUIKE_LOG_LEVEL: 'fatal', ...environment },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  running.add(child)
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (err += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      running.delete(child)
      resolve(code)
    })
  })
  return { child, out: () => out, err: () => err, ended }
}

afterAll(async () => {
  for (const child of running) {
    child.kill('SIGINT')
    await once(child, 'close')
  }
  for (const each of [folder, bundle]) rmSync(each, { recursive: true, force: true })
})

const ready = (program: Program): Promise<void> =>
  vi.waitFor(() => {
    if (program.child.exitCode !== null) throw new Error(`ended: ${program.err()}`)
    expect(program.out()).toContain('Huike is running')
  }, patience)

const administrator = {
  workspace: '测试公司',
  name: '张三',
  email: 'zhang@example.com',
  password: 'richtig pferd batterie',
  language: 'zh-CN'
}

test(
  'a team is served, survives its database and a restart, and stops cleanly',
  { timeout: 600_000 },
  async () => {
    const data = join(folder, 'data')
    const port = await freePort()
    const address = `http://localhost:${port}`
    const first = start(['serve', '--port', String(port), '--data', data])
    await ready(first)
    expect(first.out()).toContain(`绘客已启动，请在浏览器中打开 ${address}`)
    expect((await fetch(`${address}/ready`)).status).toBe(200)

    const setUp = await fetch(`${address}/api/v1/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(administrator)
    })
    expect(await setUp.json()).toMatchObject({ name: '张三' })
    const cookie = (setUp.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const me = (): Promise<Response> => fetch(`${address}/api/v1/me`, { headers: { cookie } })
    expect((await me()).status).toBe(200)

    // Another start on the same data names the first.
    const second = start(['serve', '--port', String(await freePort()), '--data', data])
    expect(await second.ended).toBe(3)
    expect(second.err()).toContain(`进程 ${first.child.pid}`)

    // Another program on the port is said, in the language asked for, and nothing is left running.
    const other = join(folder, 'other')
    const third = start(['--lang', 'en', 'serve', '--port', String(port), '--data', other])
    expect(await third.ended).toBe(3)
    expect(third.err()).toContain(`Port ${port} is in use`)
    expect(await findRunning(other)).toBeNull()

    // The browser hears of what is committed, with ids only.
    const stream = await fetch(`${address}/api/v1/events`, { headers: { cookie } })
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    const place = await findRunning(data)
    const owner = new pg.Client({ connectionString: place?.ownerUrl })
    await owner.connect()
    await owner.query(
      `insert into outbox (workspace_id, id, topic, payload, created_at)
     select id, gen_random_uuid(), 'customer.changed', '{"id":"x"}', now() from workspace`
    )
    await owner.end()
    let heard = ''
    for await (const chunk of stream.body ?? []) {
      heard += Buffer.from(chunk as Uint8Array).toString()
      if (heard.includes('customer.changed')) break
    }
    expect(heard).toContain('event: customer.changed\ndata: {"id":"x"}')

    // The database dies: what cannot be answered is a 503, and soon it can again, in the same process.
    const postmaster = Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(postmaster, 'SIGQUIT')
    const met = new Set<string>()
    await vi.waitFor(async () => {
      const answer = await me()
      met.add(`${answer.status} ${answer.headers.get('retry-after')}`)
      expect(answer.status).toBe(200)
    }, patience)
    expect(['200 null', '503 2']).toEqual(expect.arrayContaining([...met]))

    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect(await findRunning(data)).toBeNull()
    expect(readdirSync(join(data, 'postgres'))).not.toContain('postmaster.pid')

    const again = start(['serve', '--port', String(port), '--data', data])
    await ready(again)
    expect((await me()).status).toBe(200)
    again.child.kill('SIGINT')
    expect(await again.ended).toBe(0)
  }
)

test.each([
  ['a port that is none', ['serve', '--port', 'abc'], '设置 --port 不能是“abc”'],
  ['a certificate that is not there', ['serve', '--data', join(folder, 'tls')], '找不到 /nowhere/cert.pem']
])('%s is said before anything is started', async (_, args, words) => {
  const program = start(
    args,
    args.includes('--port') ? {} : { HUIKE_TLS_CERT: '/nowhere/cert.pem', HUIKE_TLS_KEY: '/nowhere/key.pem' }
  )
  expect([2, 3]).toContain(await program.ended)
  expect(program.err()).toContain(words)
})
