import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CommandContext, ExitCode } from '#platform/command-line'
import { defaultPlaybook, writePlaybook } from '../core/index.ts'
import { registerPlaybookCommands } from './commands.ts'
import { loadPlaybook } from './load-playbook.ts'
import { readText } from './read-text.ts'

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
  test('a file saved by Chinese Windows is read as it was meant', async () => {
    const file = join(folder, 'utf16.yaml')
    const text = writePlaybook(defaultPlaybook(), 'zh-CN')
    await writeFile(file, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))
    expect(await loadPlaybook(file, context)).toEqual(defaultPlaybook())
    // 「手册」 in GB18030, where a playbook has its name.
    await writeFile(file, Buffer.concat([Buffer.from('name: '), Buffer.from([0xca, 0xd6, 0xb2, 0xe1])]))
    expect(await readText(file)).toEqual({ ok: true, text: 'name: 手册' })
  })

  test('a tab is told once, in words', async () => {
    const file = join(folder, 'tab.yaml')
    await writeFile(file, 'name: x\nfields:\n\t- key: a\nsize:\n  a: 1\n')
    await run('check', file)
    expect(printed).toEqual([`${file}:3:1  YAML syntax error: indent with spaces, not with tabs`])
  })

  test('a file that is not there is told without the system’s words', async () => {
    await run('check', join(folder, 'none.yaml'))
    expect(code).toBe(3)
    expect(said).toEqual([`Cannot find the file ${join(folder, 'none.yaml')}. Check the path and the name.`])
  })

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
