import { parentPort, workerData } from 'node:worker_threads'
import { createBatchExaminer, type ExaminerRequest, type LinesOf } from './batch-examiner.ts'
import { compareRows } from './compare-rows.ts'
import type { FromExaminer, ToExaminer } from './messages.ts'

/**
 * Makes the thread that it is called in an examiner (`examineInThreads`). `linesOf` is what reports put aside of each
 * customer: functions do not travel between threads, so the thread's script brings them.
 */
export const serveExaminer = (linesOf: (request: ExaminerRequest) => readonly LinesOf[]): void => {
  const port = parentPort
  if (!port) throw new Error('the examining thread was not started as a thread')
  const say = (message: FromExaminer, transfer: ArrayBuffer[] = []): void =>
    port.postMessage(message, transfer)
  // Given by `examineInThreads`, which types it as an ExaminerRequest.
  const request = workerData as ExaminerRequest
  const examine = createBatchExaminer(request, linesOf(request))

  const answer = (question: ToExaminer): void => {
    if (question.kind === 'compare') {
      const compared = compareRows(question.records, (done, total) => say({ kind: 'progress', done, total }))
      return say({ kind: 'compared', compared })
    }
    const batch = examine(question.records)
    const sent = [batch.customers, batch.matchRecords, ...batch.asides]
    say(
      { kind: 'examined', batch },
      sent.flatMap(({ bytes, ends }) => [bytes.buffer, ends.buffer])
    )
  }

  port.on('message', (question: ToExaminer) => {
    try {
      answer(question)
    } catch (error) {
      const told =
        error instanceof Error && 'code' in error && 'params' in error && typeof error.code === 'string'
      say({
        kind: 'error',
        code: told ? String(error.code) : null,
        // Errors with a code are ours and carry their params.
        params: told ? (error.params as Record<string, string | number>) : {},
        detail: error instanceof Error ? (error.stack ?? error.message) : String(error)
      })
    }
  })
}
