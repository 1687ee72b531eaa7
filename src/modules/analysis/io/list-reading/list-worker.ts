// The reading thread: reads, understands and checks the rows of one list while the other thread examines them.
import { parentPort, workerData } from 'node:worker_threads'
import { openCheckedList, type ListRequest } from './checked-list.ts'
import { BATCHES_AHEAD, type FromReader } from './messages.ts'

const port = parentPort
if (!port) throw new Error('the reading thread was not started as a thread')

const say = (message: FromReader): void => port.postMessage(message)

/** How many batches may still be sent, and who waits for one more. */
const flow: { allowed: number; wake: (() => void) | null } = { allowed: BATCHES_AHEAD, wake: null }

// Whatever the other thread says means one more.
port.on('message', () => {
  flow.allowed += 1
  flow.wake?.()
})

const mayBeSent = async (): Promise<void> => {
  if (flow.allowed === 0)
    await new Promise<void>((resolve) => {
      flow.wake = resolve
    })
  flow.wake = null
  flow.allowed -= 1
}

const readAll = async (request: ListRequest): Promise<void> => {
  const list = await openCheckedList(request)
  say({ kind: 'head', head: list.head })
  for await (const batch of list.batches()) {
    await mayBeSent()
    say({ kind: 'batch', batch })
  }
  say({ kind: 'read' })
  say({ kind: 'end', end: await list.end((done, total) => say({ kind: 'progress', done, total })) })
  port.close()
}

// Given by `openListInThread`, which types it as a ListRequest.
readAll(workerData as ListRequest).catch((error: unknown) => {
  const told =
    error instanceof Error && 'code' in error && 'params' in error && typeof error.code === 'string'
  say({
    kind: 'error',
    code: told ? String(error.code) : null,
    // Errors with a code are ours and carry their params.
    params: told ? (error.params as Record<string, string | number>) : {},
    detail: error instanceof Error ? (error.stack ?? error.message) : String(error)
  })
  port.close()
})
