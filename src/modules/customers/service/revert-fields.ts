import type { Actor } from '#kernel/actor'
import type { FieldKey } from '#contracts/customers'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { applyFields, isIdentified, textsOf } from '../edit/apply-fields.ts'
import { changedTexts } from '../edit/changed-texts.ts'
import { forgetRun } from '../edit/hear-texts.ts'
import type { LoadedCustomer } from '../io/store/load.ts'
import { listFieldsOfRun, type FieldsOfRun } from '../io/store/run-fields.ts'
import { changeCustomers, toldAsEdited, toldAsHeard, type Edited } from './change-customers.ts'
import type { Moment } from './moment.ts'
import { takenBack } from './told-by.ts'

export type Reverted = Readonly<{
  /** Customers whose texts are again what they were. */
  reverted: readonly string[]
  /** Fields that stay as they are, by customer: somebody changed them since, or the customer is out of reach. */
  left: ReadonlyMap<string, readonly string[]>
}>

type Sorted = Readonly<{ back: Readonly<Partial<Record<FieldKey, string | null>>>; left: readonly string[] }>

/** Fields that still have the text of the run go back, others stay. */
const sortFields = ({ stored }: LoadedCustomer, fields: FieldsOfRun): Sorted => {
  const now = textsOf(stored)
  const back: Partial<Record<FieldKey, string | null>> = {}
  const left: string[] = []
  for (const [key, { before, after }] of fields) {
    // Keys of `fields` in the history are field keys.
    const field = key as FieldKey
    const text = now[field] ?? null
    if (before === after || text === before) continue
    if (text === after) back[field] = before
    else left.push(field)
  }
  return { back, left }
}

/**
 * Takes back the texts that a run (an import) wrote into customers who were here before: each field that nobody changed
 * since gets the text that it had, e.g. 官网 b.cn is a.cn again, and what the run said beside others is forgotten. What
 * somebody changed since stays and is told. Doing it again changes nothing.
 */
export const revertFields = async (
  transaction: Transaction,
  actor: Actor,
  ids: readonly string[],
  moment: Moment,
  runId: string
): Promise<Reverted> => {
  const written = await listFieldsOfRun(transaction, runId, ids)
  const left = new Map<string, readonly string[]>()
  const reverted: string[] = []
  const seen = new Set<string>()
  const edit = (before: LoadedCustomer): Edited | null => {
    seen.add(before.id)
    if (before.state === 'deleted') return null
    const fields = written.get(before.id) ?? new Map<string, never>()
    const sorted = sortFields(before, fields)
    const change = changedTexts(textsOf(before.stored), sorted.back)
    const stored = applyFields(before.stored, change, {
      recorded: before.recorded,
      today: moment.today,
      newId,
      told: takenBack(before)
    })
    const keepsName = isIdentified(stored)
    const stays = keepsName ? sorted.left : [...sorted.left, ...Object.keys(sorted.back)]
    if (stays.length > 0) left.set(before.id, stays)
    if (keepsName && Object.keys(change.after).length > 0) {
      reverted.push(before.id)
      return toldAsEdited(before, forgetRun(stored, runId), change)
    }
    const unheard = forgetRun(before.stored, runId)
    return unheard === before.stored ? null : toldAsHeard(before, unheard, [])
  }
  await changeCustomers(transaction, actor, ids, moment, edit, null, runId)
  for (const [id, fields] of written) if (!seen.has(id)) left.set(id, [...fields.keys()])
  return { reverted, left }
}
