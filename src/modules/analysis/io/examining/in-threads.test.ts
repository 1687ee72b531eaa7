import { describe, expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { examineInThreads } from './in-threads.ts'

const request = { mapping: [], playbook: defaultPlaybook(), language: 'zh-CN', asOf: '2024-03-15' } as const
/** A thread that does what a line of script says with each question. */
const thread = (script: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'
parentPort.on('message', (question) => { ${script} })`)}`
  )
const row = { row: 1, sheetRow: 2, cells: ['甲公司'] }

describe('threads that do not answer as they should', () => {
  test.each([
    ['a thread that dies', 'throw new Error("broken")', 'broken'],
    ['a thread that leaves', 'process.exit(0)', 'ended early'],
    [
      'a thread that says what went wrong',
      'parentPort.postMessage({ kind: "error", code: null, params: {}, detail: "no memory" })',
      'no memory'
    ]
  ])('%s fails whoever waits', async (_, script, said) => {
    const examiners = examineInThreads(thread(script), 2, request)
    const asked = [1, 2, 3, 4].map(() => examiners.examine([row]))
    for (const result of await Promise.allSettled(asked))
      expect(result).toMatchObject({
        status: 'rejected',
        reason: expect.objectContaining({ message: expect.stringContaining(said) as unknown }) as unknown
      })
    await examiners.close()
  })

  test('who cancels does not wait for the threads', async () => {
    const cancelling = new AbortController()
    const examiners = examineInThreads(thread(''), 2, request, cancelling.signal)
    const asked = examiners.examine([row])
    cancelling.abort()
    await expect(asked).rejects.toMatchObject({ code: 'tables.cancelled' })
    await examiners.close()
  })
})
