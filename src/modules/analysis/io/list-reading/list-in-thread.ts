import { Worker } from 'node:worker_threads'
import type { Message, Params } from '#kernel/result'
import type { CheckedBatch, CheckedList, ListEnd, ListHead, ListRequest } from './checked-list.ts'
import type { FromReader, ToReader } from './messages.ts'

/** An error that the reading thread met and that has a text for the person. */
class ReadingError extends Error implements Message {
  readonly code: string
  readonly params: Params

  constructor(code: string, params: Params, detail: string) {
    super(detail)
    this.name = 'ReadingError'
    this.code = code
    this.params = params
  }
}

const errorOf = ({ code, params, detail }: Extract<FromReader, { kind: 'error' }>): Error =>
  code === null ? new Error(detail) : new ReadingError(code, params, detail)

/** Messages of the thread as a queue that is waited for. */
const createInbox = (worker: Worker) => {
  const waiting: FromReader[] = []
  let broken: Error | null = null
  let wake: (() => void) | null = null
  const rouse = (): void => {
    wake?.()
    wake = null
  }
  worker.on('message', (message: FromReader) => {
    waiting.push(message)
    rouse()
  })
  worker.on('error', (error) => {
    broken = error
    rouse()
  })
  worker.on('exit', () => {
    broken ??= new Error('the reading thread ended early')
    rouse()
  })
  return async (): Promise<FromReader> => {
    for (;;) {
      const message = waiting.shift()
      if (message?.kind === 'error') throw errorOf(message)
      if (message) return message
      if (broken) throw broken
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
}

/**
 * Opens a list in a thread of its own, so that reading and examining share two processors. The same as
 * `openCheckedList` otherwise, its errors included. `script` is the bundled `list-worker.ts`.
 */
export const openListInThread = async (
  script: URL,
  request: ListRequest,
  signal?: AbortSignal
): Promise<CheckedList> => {
  const worker = new Worker(script, { workerData: request })
  const stop = (): void => void worker.terminate()
  signal?.addEventListener('abort', stop)
  const close = async (): Promise<void> => {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
  const receive = createInbox(worker)
  const next = async (): Promise<FromReader> => {
    try {
      return await receive()
    } catch (error) {
      await close()
      throw signal?.aborted ? new ReadingError('tables.cancelled', {}, 'cancelled') : error
    }
  }
  const more: ToReader = { kind: 'more' }
  const first = await next()
  if (first.kind !== 'head') throw new Error(`the reading thread began with ${first.kind}`)
  const head: ListHead = first.head

  async function* batches(): AsyncGenerator<CheckedBatch> {
    for (;;) {
      const message = await next()
      if (message.kind !== 'batch') return
      yield message.batch
      worker.postMessage(more)
    }
  }
  const end = async (onProgress: (done: number, total: number) => void): Promise<ListEnd> => {
    for (;;) {
      const message = await next()
      if (message.kind === 'progress') onProgress(message.done, message.total)
      if (message.kind === 'end') return message.end
    }
  }
  return { head, batches, end, close }
}
