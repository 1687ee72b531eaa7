import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { spooling } from './spool.ts'

const sent = async (target: Writable, text: string): Promise<void> => {
  if (!target.write(text)) await once(target, 'drain')
}

test('the first bytes can be read before the last are written', async () => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const stream = await spooling(async (target) => {
    await sent(target, '客户名称\r\n')
    await held
    await sent(target, '恒达\r\n')
  })
  let text = ''
  for await (const piece of stream) {
    text += String(piece)
    release()
  }
  expect(text).toBe('客户名称\r\n恒达\r\n')
})

test('a writing that fails breaks the stream off instead of ending it', async () => {
  const stream = await spooling(async (target) => {
    await sent(target, '客户名称\r\n')
    throw new Error('the database went away')
  })
  await expect(stream.toArray()).rejects.toThrow('the database went away')
})

test('where nobody reads any more nobody writes any more', async () => {
  let isStopped: (reason: unknown) => void = () => undefined
  const stopped = new Promise((resolve) => {
    isStopped = resolve
  })
  const stream = await spooling(async (target) => {
    try {
      for (;;) await sent(target, 'x'.repeat(100_000))
    } catch (error) {
      isStopped(error)
      throw error
    }
  })
  await once(stream, 'readable')
  stream.on('error', () => undefined)
  stream.destroy()
  expect(await stopped).toBeInstanceOf(Error)
})
