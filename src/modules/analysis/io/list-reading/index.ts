import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { openCheckedList, type CheckedList, type ListRequest } from './checked-list.ts'
import { openListInThread } from './list-in-thread.ts'

export type { CheckedList, CheckedRow, ListEnd } from './checked-list.ts'

/** Below this a thread costs more to start than it saves (measured: about 150 ms to load). */
const WORTH_A_THREAD_BYTES = 1_500_000

/** Opens a list for analysis; a large one is read in a thread of its own where the bundled thread is there. */
export const openList = async (request: ListRequest, signal?: AbortSignal): Promise<CheckedList> => {
  const script = new URL('./list-worker.mjs', import.meta.url)
  const bytes = await stat(request.file).then(
    ({ size }) => size,
    () => 0
  )
  return bytes >= WORTH_A_THREAD_BYTES && existsSync(script)
    ? openListInThread(script, request, signal)
    : openCheckedList(request, signal)
}
