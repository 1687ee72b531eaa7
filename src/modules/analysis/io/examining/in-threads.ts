import { Worker } from 'node:worker_threads'
import type { ListRecord } from '#core/collection'
import type { Message, Params } from '#kernel/result'
import type { ExaminedBatch, ExaminerRequest } from './batch-examiner.ts'
import type { Compared, OnCompared } from './compare-rows.ts'
import type { Examiners } from './examiners.ts'
import type { FromExaminer, ToExaminer } from './messages.ts'

/** An error that an examining thread met and that has a text for the person. */
class ExaminingError extends Error implements Message {
  readonly code: string
  readonly params: Params

  constructor(code: string, params: Params, detail: string) {
    super(detail)
    this.name = 'ExaminingError'
    this.code = code
    this.params = params
  }
}

const errorOf = ({ code, params, detail }: Extract<FromExaminer, { kind: 'error' }>): Error =>
  code === null ? new Error(detail) : new ExaminingError(code, params, detail)

type Asked = Readonly<{
  answered: (message: FromExaminer) => void
  failed: (error: Error) => void
  onProgress: OnCompared
}>

/** A thread that answers questions in their order; whoever waits when it ends learns why. */
const startThread = (script: URL, request: ExaminerRequest) => {
  const worker = new Worker(script, { workerData: request })
  const waiting: Asked[] = []
  let broken: Error | null = null
  const fail = (error: Error): void => {
    broken ??= error
    for (const { failed } of waiting.splice(0)) failed(broken)
  }
  worker.on('message', (message: FromExaminer) => {
    if (message.kind === 'progress') return waiting[0]?.onProgress(message.done, message.total)
    const asked = waiting.shift()
    if (message.kind === 'error') asked?.failed(errorOf(message))
    else asked?.answered(message)
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('the examining thread ended early')))
  const ask = (question: ToExaminer, onProgress: OnCompared = () => {}): Promise<FromExaminer> =>
    new Promise((answered, failed) => {
      if (broken) return failed(broken)
      waiting.push({ answered, failed, onProgress })
      const lines = question.kind === 'compare' ? question.records : []
      worker.postMessage(
        question,
        lines.flatMap(({ bytes, ends }) => [bytes.buffer, ends.buffer])
      )
    })
  return {
    ask,
    waiting: () => waiting.length,
    end: async (why: Error): Promise<void> => {
      fail(why)
      await worker.terminate()
    }
  }
}

/**
 * Examiners in so many threads of their own, which share the rows of a list between the processors; the same as
 * `examineHere` otherwise. `script` is a bundled thread that calls `serveExaminer`.
 */
export const examineInThreads = (
  script: URL,
  count: number,
  request: ExaminerRequest,
  signal?: AbortSignal
): Examiners => {
  const threads = Array.from({ length: count }, () => startThread(script, request))
  const [first, ...others] = threads
  if (!first) throw new Error('no thread to examine in')
  const end = async (): Promise<void> => {
    const why = signal?.aborted
      ? new ExaminingError('tables.cancelled', {}, 'cancelled')
      : new Error('the examining threads were closed')
    await Promise.all(threads.map((thread) => thread.end(why)))
  }
  const stop = (): void => void end()
  signal?.addEventListener('abort', stop)
  return {
    // Enough that no thread waits for rows, few enough that memory stays flat.
    ahead: count * 2,
    examine: async (records: readonly ListRecord[]): Promise<ExaminedBatch> => {
      let idlest = first
      for (const thread of others) if (thread.waiting() < idlest.waiting()) idlest = thread
      const answer = await idlest.ask({ kind: 'examine', records })
      if (answer.kind !== 'examined') throw new Error(`the examining thread answered with ${answer.kind}`)
      return answer.batch
    },
    compare: async (records, onProgress): Promise<Compared> => {
      // Their memory is needed more than they are.
      await Promise.all(others.map((thread) => thread.end(new Error('closed before the comparison'))))
      const answer = await first.ask({ kind: 'compare', records }, onProgress)
      if (answer.kind !== 'compared') throw new Error(`the examining thread answered with ${answer.kind}`)
      return answer.compared
    },
    close: async () => {
      signal?.removeEventListener('abort', stop)
      await end()
    }
  }
}
