import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from '../../../testing/database.ts'
import { startTestPostgres, type TestPostgres } from '../../../testing/postgres.ts'
import { asOwner } from '../io/open-owner.ts'
import { restoreBackup } from '../io/restore.ts'
import { writeBackup } from '../io/write-backup.ts'
import { createScheduledBackups, type ScheduledBackupsOptions } from './scheduled-backups.ts'

let source: TestDatabase
let target: TestPostgres
let folder: string
const failures: unknown[] = []

beforeAll(async () => {
  source = await startTestDatabase()
  target = await startTestPostgres()
  await source.createWorkspace('甲公司')
})
afterAll(async () => {
  await source.stop()
  await target.stop()
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huike-daily-test-'))
  failures.length = 0
  return () => rmSync(folder, { recursive: true, force: true })
})

const backups = (options: Partial<ScheduledBackupsOptions> = {}) =>
  createScheduledBackups({
    ownerUrl: source.ownerUrl,
    folder: join(folder, 'backups'),
    hour: 3,
    timeZone: 'Asia/Shanghai',
    onFailure: (error) => failures.push(error),
    ...options
  })

/** 03:05 in Beijing on the n-th day. */
const night = (n: number): Date => new Date(Date.UTC(2026, 2, n, 19, 5))
const hour = 3_600_000

test('one a night is made, read back, and can be restored', async () => {
  const daily = backups()
  expect(await daily.state()).toBe('none')
  const file = await daily.run(night(1))
  expect(file).toMatch(/huike-daily-20260302-030500\.backup\.gz$/)
  expect(await daily.run(new Date(night(1).getTime() + 10 * hour))).toBeNull()
  expect(await daily.run(night(2))).not.toBeNull()
  expect(await daily.status('zh-CN')).toMatchObject({
    state: 'ok',
    hour: 3,
    failure: null,
    last: { at: night(2).toISOString(), file: 'huike-daily-20260303-030500.backup.gz' },
    files: [{ day: '2026-03-03' }, { day: '2026-03-02' }]
  })
  await restoreBackup(target.connectionString, file ?? '')
  const { rows } = await asOwner(target.connectionString, (client) =>
    client.query('select name from workspace')
  )
  expect(rows).toEqual([{ name: '甲公司' }])
})

test('older ones make room; what lies beside them stays', async () => {
  const daily = backups()
  await daily.run(night(1))
  const kept = join(folder, 'backups', 'huike-20260101-000000.backup.gz')
  writeFileSync(kept, 'by hand')
  for (let n = 2; n <= 12; n += 1) await daily.run(night(n))
  const { files } = await daily.status('en')
  // Seven nights, and the last of the week before (Sunday the 8th is among them already).
  expect(files.map(({ day }) => day)).toEqual(
    ['13', '12', '11', '10', '09', '08', '07'].map((day) => `2026-03-${day}`)
  )
  expect(existsSync(kept)).toBe(true)
})

test('one that cannot be read back is none: it is taken away, told, and tried again', async () => {
  const daily = backups({
    write: async (url, file, now) => {
      const tables = await writeBackup(url, file, now)
      truncateSync(file, 400)
      return tables
    }
  })
  expect(await daily.run(night(1))).toBeNull()
  expect(failures).toHaveLength(1)
  expect(await daily.state()).toBe('failed')
  expect(await daily.status('zh-CN')).toMatchObject({
    files: [],
    last: null,
    failure: { at: night(1).toISOString(), reason: '写下的备份读回来不完整' }
  })
  const mended = backups()
  expect(await mended.run(new Date(night(1).getTime() + hour))).not.toBeNull()
  expect(await mended.state()).toBe('ok')
})

test.each([
  ['ENOSPC', '磁盘已满'],
  ['EROFS', '没有写入备份文件夹的权限'],
  ['EIO', '写备份时出错，原因见服务器日志']
])('%s is told in words, and the sound ones stay', async (code, reason) => {
  await backups().run(night(1))
  const daily = backups({ write: () => Promise.reject(Object.assign(new Error(code), { code })) })
  expect(await daily.run(night(2))).toBeNull()
  expect(await daily.status('zh-CN')).toMatchObject({
    state: 'failed',
    last: { at: night(1).toISOString() },
    failure: { reason },
    files: [{ day: '2026-03-02' }]
  })
})

test('a folder that cannot be made is told too', async () => {
  writeFileSync(join(folder, 'backups'), 'a file in its place')
  const daily = backups()
  expect(await daily.run(night(1))).toBeNull()
  expect(await daily.state()).toBe('failed')
})

test('of two programs on one database one makes it', async () => {
  const made = await Promise.all([backups().run(night(1)), backups().run(night(1))])
  expect(made.filter((file) => file !== null)).toHaveLength(1)
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.gz'))).toHaveLength(1)
})

test('switched off, and before anybody is set up, none is made', async () => {
  expect(await backups({ hour: null }).run(night(1))).toBeNull()
  expect(await backups({ hour: null }).state()).toBe('off')
  await asOwner(target.connectionString, (client) =>
    client.query('drop schema public cascade; create schema public')
  )
  expect(await backups({ ownerUrl: target.connectionString }).run(night(1))).toBeNull()
  expect(existsSync(join(folder, 'backups'))).toBe(false)
})
