import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { run } from './testing/run.ts'

const program = fileURLToPath(new URL('../../bin/huike.mjs', import.meta.url))

type Running = Readonly<{ kill: (signal: NodeJS.Signals) => void; hasEnded: () => boolean }>
type Ended = Readonly<{ code: number | null; signal: NodeJS.Signals | null; out: string; err: string }>

/** Runs the real program; `meanwhile` gets its process, to send it a signal. */
const start = async (
  args: readonly string[],
  meanwhile: (process: Running) => Promise<void> = () => Promise.resolve()
): Promise<Ended> => {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout.on('data', (piece: Buffer) => void (out += piece.toString()))
  child.stderr.on('data', (piece: Buffer) => void (err += piece.toString()))
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, out, err }))
  })
  await meanwhile({
    kill: (signal) => void child.kill(signal),
    hasEnded: () => child.exitCode !== null || child.signalCode !== null
  })
  return ended
}

/** Large enough to be read in a thread of its own. */
const ROWS = 9500
/** Several runs of the whole program, on a machine that may be busy. */
const PATIENCE_MS = 900_000
/** How often a signal may come too late. */
const ATTEMPTS = 10

/** Names unlike each other, so that comparing them is no work of its own. */
const letter = (at: number): string => String.fromCodePoint(0x4e00 + (at % 20_000))

const largeList = async (): Promise<string> => {
  const path = join(await mkdtemp(join(tmpdir(), '大清单 ')), '客户.csv')
  const lines = Array.from(
    { length: ROWS },
    (_, at) =>
      `苏州${letter(at)}${letter(at * 7)}机械制造有限公司,专用设备制造业,${20 + (at % 900)}人,${at % 90}0万,苏州市工业园区星湖街${at}号,张三,138${String(10_000_000 + at)},生产效率低、人工成本高,${at % 80}万`
  )
  await writeFile(path, `客户名称,行业,员工人数,年营收,地址,联系人,手机,痛点,预算\n${lines.join('\n')}\n`)
  return path
}

const emptyFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'huike out '))
const seed = fileURLToPath(new URL('../../db/seed/customers.csv', import.meta.url))

describe('the program as a process', { timeout: PATIENCE_MS }, () => {
  let list = ''
  beforeAll(async () => {
    list = await largeList()
    // Bundles the program where that is still to be done.
    await start(['--version'])
  }, PATIENCE_MS)

  test('the list is large enough for a thread', () => {
    expect(statSync(list).size).toBeGreaterThan(1_500_000)
  })

  test('a list read in a thread gives the same analysis as one read in the same thread', async () => {
    const [aside, here] = [await emptyFolder(), await emptyFolder()]
    expect(await start(['analyze', list, '--out', aside, '--today', '2024-03-15'])).toMatchObject({
      code: 0,
      err: ''
    })
    expect(await run(['analyze', list, '--out', here])).toMatchObject({ exit: 0 })
    const analysisIn = (folder: string): string => readFileSync(join(folder, 'analysis.json'), 'utf8')
    expect(analysisIn(aside) === analysisIn(here)).toBe(true)
  })

  test('an error of the thread is the same sentence', async () => {
    const folder = await emptyFolder()
    const { code, err } = await start(['analyze', list, '--out', folder, '--mapping', '没有.yaml'])
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('没有.yaml') })
    expect(err).not.toMatch(/\n\s+at /)
  })

  const spooled = (folder: string): boolean => readdirSync(folder).some((name) => name.endsWith('.ndjson'))
  const isWritten = (folder: string, file: string): boolean =>
    readdirSync(folder).some((name) => name.startsWith('.huike-') && existsSync(join(folder, name, file)))
  const writing = (folder: string): boolean => isWritten(folder, 'analysis.json')

  /**
   * Runs an analysis and sends it a signal when it is so far. One that came too late, for this process had to wait for its
   * turn, found nothing to cancel: then it is tried again.
   */
  const interrupted = async (
    args: readonly string[],
    reached: () => boolean,
    signal: NodeJS.Signals,
    prepare: () => Promise<void> | void
  ): Promise<Ended> => {
    for (let attempt = 1; ; attempt += 1) {
      await prepare()
      const ended = await start(args, async ({ kill, hasEnded }) => {
        while (!reached() && !hasEnded()) await sleep(1)
        kill(signal)
      })
      if (ended.code !== 0 || attempt === ATTEMPTS) return ended
    }
  }
  const emptied = (folder: string): void => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
  }

  test.each([
    ['SIGINT', 'reading', spooled],
    ['SIGTERM', 'reading', spooled],
    ['SIGINT', 'writing', writing]
  ] as const)('%s while %s: cancelled, exit 3, nothing left', async (signal, _, reached) => {
    const folder = await emptyFolder()
    const { code, err } = await interrupted(
      ['analyze', list, '--out', folder],
      () => reached(folder),
      signal,
      () => emptied(folder)
    )
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('已取消') })
    expect(readdirSync(folder)).toEqual([])
  })

  test('SIGINT while the last file is written: cancelled, and an earlier result stays', async () => {
    const folder = await emptyFolder()
    const { code, err } = await interrupted(
      ['analyze', seed, '--out', folder],
      () => isWritten(folder, 'report.html'),
      'SIGINT',
      () => {
        emptied(folder)
        return writeFile(join(folder, 'report.html'), 'the earlier one')
      }
    )
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('已取消') })
    expect(readdirSync(folder)).toEqual(['report.html'])
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe('the earlier one')
  })

  test('two analyses into one folder at once both end well, and leave one whole result', async () => {
    const folder = await emptyFolder()
    const both = await Promise.all([1, 2].map(() => start(['analyze', seed, '--out', folder])))
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    expect(readdirSync(folder)).toHaveLength(4)
  })
})
