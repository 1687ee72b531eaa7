import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Message } from '#kernel/result'
import { unprivilegedAccount } from './account.ts'
import { type Embedded, findRunning, startEmbedded } from './embedded.ts'
import { isRunning, serverPid, startOtherProgram } from './testing/other-program.ts'

const isRoot = process.getuid?.() === 0
const isUnix = process.platform !== 'win32'

/** A data folder that was started once: a copy is quicker than making one. */
let seed: string
beforeAll(async () => {
  seed = mkdtempSync(join(tmpdir(), 'huike-s-'))
  chmodSync(seed, 0o755)
  await (await startEmbedded({ dataFolder: seed })).stop()
})
afterAll(() => rmSync(seed, { recursive: true, force: true }))

const startedBefore = (): void => {
  mkdirSync(folder)
  const [from, to] = [join(seed, 'postgres'), join(folder, 'postgres')]
  if (isUnix) spawnSync('cp', ['-a', from, to])
  else cpSync(from, to, { recursive: true })
}

let root: string
let folder: string
let running: Embedded[]
let told: Message[]
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'huike-e-'))
  chmodSync(root, 0o755)
  folder = join(root, 'data')
  running = []
  told = []
})
afterEach(async () => {
  for (const embedded of running) await embedded.stop()
  rmSync(root, { recursive: true, force: true })
})

const start = async (dataFolder = folder): Promise<Embedded> => {
  const embedded = await startEmbedded({
    dataFolder,
    tell: (message) => told.push(message),
    systemFolder: join(root, 'system')
  })
  running.push(embedded)
  return embedded
}

const ask = async (url: string, statement: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

const eventually = async (what: () => boolean | Promise<boolean>): Promise<boolean> => {
  for (let attempt = 0; attempt < 2000; attempt++) {
    if (await what()) return true
    await sleep(50)
  }
  return false
}

test('what was stored is there at the next start, in UTF-8, with safety on', async () => {
  const first = await start()
  await ask(first.ownerUrl, `create table note as select '绘客'::text as text`)
  await first.stop()
  const second = await start()
  expect(await ask(second.ownerUrl, 'select text from note')).toEqual([{ text: '绘客' }])
  expect(
    await ask(
      second.ownerUrl,
      `select name || '=' || setting as s from pg_settings
       where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'server_encoding') order by 1`
    )
  ).toEqual([
    { s: 'fsync=on' },
    { s: 'full_page_writes=on' },
    { s: 'server_encoding=UTF8' },
    { s: 'synchronous_commit=on' }
  ])
})

test('a second start on the same data is refused and names the first; a command finds it', async () => {
  startedBefore()
  const first = await start()
  await expect(start()).rejects.toMatchObject({ code: 'server.alreadyRunning', params: { pid: process.pid } })
  expect(await findRunning(folder)).toMatchObject({ pid: process.pid, ownerUrl: first.ownerUrl })
  await first.stop()
  expect(await findRunning(folder)).toBeNull()
})

test('an interrupted first start leaves nothing that hinders the next', async () => {
  mkdirSync(join(folder, 'postgres.tmp-abc'), { recursive: true })
  writeFileSync(join(folder, 'postgres.tmp-abc', 'PG_VERSION'), '18')
  await start()
  expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([])
})

test('a folder with a long name in Chinese does', async () => {
  const long = join(root, '客户关系管理系统的数据'.repeat(4), '分公司')
  const embedded = await start(long)
  expect(await ask(embedded.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('files that are no database are not touched', async () => {
  mkdirSync(join(folder, 'postgres'), { recursive: true })
  if (isRoot) chownSync(join(folder, 'postgres'), unprivilegedAccount()?.uid ?? 0, 0)
  await expect(start()).rejects.toMatchObject({ code: 'server.dataUnknown' })
})

test('data of another major version are refused by name', async () => {
  startedBefore()
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '14\n')
  await expect(start()).rejects.toMatchObject({
    code: 'server.dataOfOtherVersion',
    params: { have: '14' }
  })
})

describe.skipIf(!isUnix)('after something was killed', () => {
  test('a server that dies is started again, at the same address', async () => {
    startedBefore()
    const embedded = await start()
    process.kill(serverPid(join(folder, 'postgres')), 'SIGKILL')
    const isBack = (): Promise<boolean> =>
      ask(embedded.ownerUrl, 'select 1').then(
        () => told.length > 0,
        () => false
      )
    expect(await eventually(isBack)).toBe(true)
    expect(told[0]).toMatchObject({ code: 'server.databaseEnded' })
  })

  test('a program that is killed takes its database along, and the next start finds all', async () => {
    startedBefore()
    const other = await startOtherProgram(folder)
    expect(other.said.ready).toBeTypeOf('number')
    const pid = serverPid(join(folder, 'postgres'))
    await other.kill()
    expect(await eventually(() => !isRunning(pid))).toBe(true)
    await start()
  })

  test('a database whose program and watch were killed is stopped by the next start', async () => {
    startedBefore()
    const other = await startOtherProgram(folder)
    const pid = serverPid(join(folder, 'postgres'))
    // The watch is the shell that has the server's number among its arguments.
    spawnSync('sh', [
      '-c',
      `ps -eo pid=,args= | awk '/read -r _; kill -INT/ && / sh ${pid}/ && !/awk/ {print $1}' | xargs -r kill -9`
    ])
    await other.kill()
    expect(isRunning(pid)).toBe(true)
    await start()
    expect(told).toMatchObject([{ code: 'server.stoppingOrphan', params: { pid } }])
    expect(isRunning(pid)).toBe(false)
  })

  test('a lock whose number belongs to another program now is removed, that program left alone', async () => {
    startedBefore()
    const account = unprivilegedAccount()
    const foreign = spawn('sleep', ['600'], account ? { uid: account.uid, gid: account.gid } : {})
    const lock = join(folder, 'postgres', 'postmaster.pid')
    writeFileSync(lock, `${foreign.pid}\n${join(folder, 'postgres')}\n1700000000\n5432\n\n\n  1 1\nready\n`)
    if (account) chownSync(lock, account.uid, account.gid)
    await start()
    expect(told).toMatchObject([{ code: 'server.removedStaleLock', params: { pid: foreign.pid } }])
    expect(foreign.exitCode).toBeNull()
    foreign.kill()
  })
})

describe.skipIf(!isRoot)('as root', () => {
  const nobody = (): Readonly<{ uid: number; gid: number }> => unprivilegedAccount() ?? { uid: 0, gid: 0 }
  const daemon = { uid: 1, gid: 1 }
  const entersCheckout =
    spawnSync('sh', ['-c', 'cd "$1"', 'sh', import.meta.dirname], { ...daemon, cwd: '/' }).status === 0

  test('the database runs as somebody else', () => {
    expect(statSync(join(seed, 'postgres')).uid).toBe(nobody().uid)
  })

  test('where that account cannot enter, the database lies elsewhere and that is said', async () => {
    mkdirSync(folder)
    chmodSync(folder, 0o700)
    const first = await start()
    expect(told).toMatchObject([{ code: 'server.dataElsewhere', params: { folder: first.folder } }])
    expect(existsSync(join(folder, 'postgres'))).toBe(false)
    await ask(first.ownerUrl, 'create table note as select 1 as one')
    await first.stop()
    chmodSync(folder, 0o755)
    const again = await start()
    expect(await ask(again.ownerUrl, 'select * from note')).toEqual([{ one: 1 }])
  })

  test.skipIf(!entersCheckout)('a user who starts what root has started is told whose it is', async () => {
    startedBefore()
    const other = await startOtherProgram(folder, daemon)
    expect(other.said).toMatchObject({ code: 'server.dataOfOther' })
  })

  test.skipIf(!entersCheckout)('what a user has started root starts as that user', async () => {
    mkdirSync(folder)
    chownSync(folder, daemon.uid, daemon.gid)
    const other = await startOtherProgram(folder, daemon)
    expect(other.said.ready).toBeTypeOf('number')
    await other.kill()
    const embedded = await start()
    await embedded.stop()
    const again = await startOtherProgram(folder, daemon)
    expect(again.said.ready).toBeTypeOf('number')
    await again.kill()
  })
})
