import { useState } from 'react'
import { api, problemText, queryClient, showToast, useText } from '#ui'
import type { BulkInput, CustomerRow } from '../../contract.ts'
import {
  backToOwners,
  ownerInputs,
  stepBack,
  stepInputs,
  type BulkStep,
  type ListState
} from './bulk-inputs.ts'

type BulkAnswer = Readonly<{ changed: number }>

/** How many are done of how many. */
export type BulkProgress = Readonly<{ done: number; of: number }>

const send = async (
  inputs: readonly BulkInput[],
  onProgress: (progress: BulkProgress) => void = () => undefined
): Promise<number> => {
  const of = inputs.reduce((sum, { ids }) => sum + ids.length, 0)
  let [changed, done] = [0, 0]
  try {
    for (const input of inputs) {
      onProgress({ done, of })
      changed += (await api.post<BulkAnswer>('/customers/bulk', input)).changed
      done += input.ids.length
    }
    return changed
  } finally {
    await queryClient.invalidateQueries({ queryKey: ['customers'] })
  }
}

/** Many customers at once, with the way back in the notice. */
export const useBulk = (rows: readonly CustomerRow[], state: ListState, onDone: () => void) => {
  const say = useText()
  const [progress, setProgress] = useState<BulkProgress | null>(null)
  const takeBack = async (back: readonly BulkInput[]): Promise<void> => {
    try {
      await send(back)
      showToast(say('web.customers.bulk.undone'))
    } catch (error) {
      showToast(problemText(error, say('ui.unreached')), { problem: true })
    }
  }
  const perform = async (
    inputs: readonly BulkInput[],
    told: (changed: number) => string,
    back: readonly BulkInput[]
  ): Promise<void> => {
    try {
      const changed = await send(inputs, setProgress)
      showToast(told(changed), { undo: () => void takeBack(back) })
      onDone()
    } catch (error) {
      showToast(problemText(error, say('ui.unreached')), { problem: true })
    } finally {
      setProgress(null)
    }
  }
  return {
    progress,
    run: async (action: BulkStep) =>
      perform(
        stepInputs(action, rows),
        (count) => say(`web.customers.done.${action}`, { count }),
        stepBack(action, state, rows)
      ),
    assign: async (ownerId: string | null, name: string) =>
      perform(
        ownerInputs(ownerId, rows),
        (count) =>
          ownerId === null
            ? say('web.customers.assigned.nobody', { count })
            : say('web.customers.assigned', { count, name }),
        backToOwners(rows)
      )
  }
}
