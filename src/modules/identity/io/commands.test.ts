import { Command } from 'commander'
import { beforeEach, expect, test } from 'vitest'
import type { CommandContext, ExitCode } from '#platform/command-line'
import { createUserCommands, type UserAccess } from './commands.ts'

let printed: string[] = []
let said: string[] = []
let code: ExitCode = 0
let closed = 0
beforeEach(() => {
  printed = []
  said = []
  code = 0
  closed = 0
})

const context: CommandContext = {
  language: 'en',
  today: '2024-03-15',
  out: (text) => printed.push(text),
  err: (text) => said.push(text),
  exit: (exit) => {
    code = exit
  },
  readInput: () => Promise.resolve(''),
  signal: new AbortController().signal,
  interactive: false
}

const access: UserAccess = {
  makeLinkFor: (email) =>
    Promise.resolve(
      email === 'lin@a.example' ? { path: '/ticket/T', expiresAt: '2024-03-16T02:00:00.000Z' } : null
    ),
  moment: { now: new Date(0), today: '2024-03-15' },
  address: 'https://huike.example/',
  close: async () => {
    closed += 1
  }
}

const run = async (...args: string[]): Promise<void> => {
  const program = new Command()
  createUserCommands(() => Promise.resolve(access))(program, context)
  await program.parseAsync(['user', 'reset', ...args], { from: 'user' })
}

test('the link alone is data, what to do with it a message', async () => {
  await run(' Lin@A.example')
  expect(printed).toEqual(['https://huike.example/ticket/T'])
  expect(said).toEqual(['Please hand this link to lin@a.example; it works once, until 2024-03-16 02:00 UTC:'])
  expect([code, closed]).toEqual([0, 1])
})

test('with --json there is one document', async () => {
  await run('lin@a.example', '--json')
  expect(JSON.parse(printed.join(''))).toEqual({
    email: 'lin@a.example',
    url: 'https://huike.example/ticket/T',
    expiresAt: '2024-03-16T02:00:00.000Z'
  })
  expect(said).toEqual([])
})

test('an unknown address is a failure, and the database is closed again', async () => {
  await run('nobody@a.example')
  expect([code, closed, printed.length]).toEqual([3, 1, 0])
})
