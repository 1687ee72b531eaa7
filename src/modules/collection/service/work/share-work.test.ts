import { expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import type { FileToInsert, PreparedCustomers } from '#modules/customers'
import type { SecondThread } from '../../io/import-thread/second-thread.ts'
import { customerFile } from '../../../../testing/customer-file.ts'
import { shareWork } from './share-work.ts'

const preparation = { playbook: defaultPlaybook(), ownerNames: new Map<string, string>() }
const moment = { now: new Date('2026-03-02T02:00:00Z'), today: '2026-03-02' }
const options = { origin: 'import' as const, importId: null, actorId: null }
const files: readonly FileToInsert[] = [
  { file: customerFile({ name: '宁波恒达汽车零部件有限公司' }), ownerId: null }
]

/** A second thread that gives nothing back until it is told to. */
const idleThread = () => {
  const waiting: ((prepared: PreparedCustomers) => void)[] = []
  let closed = 0
  const thread: SecondThread = {
    waiting: () => waiting.length,
    prepare: () => new Promise((resolve) => waiting.push(resolve)),
    close: () => {
      closed += 1
      return Promise.resolve()
    }
  }
  return { thread, waiting, closed: () => closed }
}

test('the second thread gets as many batches as it can take, the next one is made ready here', async () => {
  const { thread, waiting, closed } = idleThread()
  const { prepare, close, expect: isLong } = shareWork(() => thread)
  isLong(100_000)
  const ask = () => prepare(files, preparation, moment, options)
  const given = [ask(), ask()]
  const here = await ask()
  expect(waiting).toHaveLength(2)
  expect(here.ids).toHaveLength(1)
  for (const give of waiting) give(here)
  expect(await Promise.all(given)).toEqual([here, here])
  await close()
  expect(closed()).toBe(1)
})

test('while this thread is at work, what comes goes to the second one, and nothing is refused', async () => {
  const { thread, waiting } = idleThread()
  const { prepare, expect: isLong } = shareWork(() => thread)
  isLong(100_000)
  const asked = Array.from({ length: 4 }, () => prepare(files, preparation, moment, options))
  expect(waiting).toHaveLength(3)
  const here = await asked[2]
  expect(here?.ids).toHaveLength(1)
})

test.each([
  ['that makes no customers', 100_000, []],
  ['of some thousand rows', 8000, files]
])('a list %s starts no thread', async (_, rows, made) => {
  let started = 0
  const {
    prepare,
    close,
    expect: isLong
  } = shareWork(() => {
    started += 1
    return idleThread().thread
  })
  isLong(rows)
  expect((await prepare(made, preparation, moment, options)).ids).toHaveLength(made.length)
  await close()
  expect(started).toBe(0)
})
