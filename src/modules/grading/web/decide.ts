import { api } from '#ui'
import type { DecidedChanges, Decision } from '../contract.ts'

/** So many the server decides at once; of a quarter's end more may be chosen. */
const AT_ONCE = 200

export type Deciding = Readonly<{
  /** Nothing more is decided once it is aborted. */
  signal: AbortSignal
  onDone: (count: number) => void
}>

/** Decides on changes, however many, some after the other; gives what became of all of them up to where it was stopped. */
export const decideChanges = async (
  { ids, ...decision }: Decision,
  { signal, onDone }: Deciding
): Promise<DecidedChanges> => {
  const [done, left]: [string[], DecidedChanges['left']] = [[], []]
  for (let at = 0; at < ids.length && !signal.aborted; at += AT_ONCE) {
    const some = { ...decision, ids: ids.slice(at, at + AT_ONCE) }
    const decided = await api.post<DecidedChanges>('/grade-changes/decide', some)
    done.push(...decided.done)
    left.push(...decided.left)
    onDone(done.length + left.length)
  }
  return { done, left }
}
