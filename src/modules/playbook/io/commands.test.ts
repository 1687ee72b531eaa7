import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CommandContext, ExitCode } from '#platform/command-line'
import { defaultPlaybook } from '../core/index.ts'
import { registerPlaybookCommands } from './commands.ts'
import { loadPlaybook } from './load-playbook.ts'

let folder = ''
let printed: string[] = []
let said: string[] = []
let code: ExitCode = 0

const context: CommandContext = {
  language: 'en',
  today: '2024-03-15',
  out: (text) => printed.push(text),
  err: (text) => said.push(text),
  exit: (exit) => {
    code = exit
  },
  readInput: () => Promise.resolve('name: x'),
  signal: new AbortController().signal,
  interactive: false
}

const run = async (...args: string[]): Promise<void> => {
  const program = new Command()
  registerPlaybookCommands(program, context)
  await program.parseAsync(['playbook', ...args], { from: 'user' })
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), '手册 '))
  printed = []
  said = []
  code = 0
})
afterEach(() => rm(folder, { recursive: true }))

describe('huike playbook', () => {
  test('what is exported is sound', async () => {
    const file = join(folder, '我的手册.yaml')
    await run('export', '--out', file)
    await run('check', file)
    expect(code).toBe(0)
    expect(printed).toEqual([`${file}: no findings`])
    expect(await loadPlaybook(file, context)).toEqual(defaultPlaybook())
  })

  test('a wrong threshold is named with its line, exit 1, and is not used', async () => {
    const file = join(folder, 'wrong.yaml')
    await run('export', '--out', file)
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('high: 50万, medium: 10万', 'high: 5万, medium: 10万'))
    await run('check', file, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({
      ok: false,
      findings: [
        { path: 'grades.value.high', code: 'playbook.notAbove', message: '5万 should be above 10万' }
      ]
    })
    await expect(loadPlaybook(file, context)).rejects.toThrow('playbook.command.refused')
    expect(said.at(-1)).toContain('grades.value.high')
  })

  test('what is probably not meant is told with its line, exit 0, and is used', async () => {
    const file = join(folder, 'odd.yaml')
    await run('export', '--out', file)
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('fileHighValueDays: 30', 'fileHighValueDays: 120'))
    await run('check', file)
    expect(code).toBe(0)
    expect(printed).toEqual([
      expect.stringMatching(/odd\.yaml:\d+:\d+ refresh\.fileHighValueDays Customers of high value/)
    ])
    expect(said.at(-1)).toContain('1 warnings')
    expect((await loadPlaybook(file, context)).refresh.fileHighValueDays).toBe(120)
  })

  test('standard input is read for -', async () => {
    await run('check', '-')
    expect(code).toBe(1)
    expect(printed.length).toBeGreaterThan(10)
  })

  test('a file that is not there is a failure, not a finding', async () => {
    await run('check', join(folder, 'none.yaml'))
    expect(code).toBe(3)
    expect(printed).toEqual([])
  })
})
