import type { PlaybookDocument } from '#contracts/playbook'
import { gapsOf } from '#core/verification'
import type { Transaction } from '#platform/database'
import { findStanding, type Standing } from '../io/store/standing.ts'
import { closeTasks, setGaps } from '../io/store/tasks.ts'

/** Required fields that are empty and that nobody has answered. */
export const openGaps = (
  { origin, owner_id, written, answered_gaps }: Standing,
  playbook: PlaybookDocument
): readonly string[] => {
  const known = owner_id === null ? written : [...written, 'owner']
  const from = origin === 'entry' || origin === 'api' ? 'entry' : 'list'
  return gapsOf(playbook, known, from).filter((field) => !answered_gaps.includes(field))
}

/** After an answer or a mend: the task of a customer is done where nothing is open any more. Gives whether it is. */
export const settle = async (
  transaction: Transaction,
  customerId: string,
  playbook: PlaybookDocument,
  { by, how, now }: Readonly<{ by: string; how: 'answered' | 'clear'; now: Date }>
): Promise<void> => {
  const standing = await findStanding(transaction, customerId)
  if (standing === null || standing.task_id === null) return
  const gaps = openGaps(standing, playbook)
  if (gaps.length === 0 && !standing.has_findings)
    await closeTasks(transaction, [customerId], { by, how, now })
  else await setGaps(transaction, customerId, gaps)
}
