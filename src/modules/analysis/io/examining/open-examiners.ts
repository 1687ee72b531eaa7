import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { createBatchExaminer, type ExaminerRequest, type LinesOf } from './batch-examiner.ts'
import { compareRows } from './compare-rows.ts'
import type { Examiners } from './examiners.ts'
import { examineInThreads } from './in-threads.ts'

/** Below this threads cost more to start than they save (measured: about 150 ms to load). */
const WORTH_THREADS_BYTES = 1_500_000
/** Two share most of the work that there is to share; each further one costs 150 MB. */
const MOST_THREADS = 2

const examineHere = (request: ExaminerRequest, putAside: readonly LinesOf[]): Examiners => {
  const examine = createBatchExaminer(request, putAside)
  return {
    ahead: 0,
    examine: async (records) => Promise.resolve(examine(records)),
    compare: async (records, onProgress) => Promise.resolve(compareRows(records, onProgress)),
    close: async () => {}
  }
}

/** Examiners in this thread, or for a large list in threads of their own where their bundled script is there. */
export const openExaminers = (
  request: ExaminerRequest,
  {
    bytes,
    putAside,
    thread,
    signal
  }: Readonly<{
    bytes: number
    putAside: readonly LinesOf[]
    thread: URL | undefined
    signal: AbortSignal | undefined
  }>
): Examiners =>
  thread !== undefined && bytes >= WORTH_THREADS_BYTES && existsSync(thread)
    ? examineInThreads(thread, Math.min(MOST_THREADS, availableParallelism()), request, signal)
    : examineHere(request, putAside)
