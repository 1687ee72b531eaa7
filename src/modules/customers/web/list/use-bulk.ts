import { useState } from 'react'
import { api, ApiProblem, queryClient, showToast, useText } from '#ui'
import type { BulkInput, CustomerRow } from '../../contract.ts'

/** So many the server takes in one call. */
const MOST = 1000

type BulkAnswer = Readonly<{ changed: number }>

const chunks = (ids: readonly string[]): readonly string[][] =>
  Array.from({ length: Math.ceil(ids.length / MOST) }, (_, at) => ids.slice(at * MOST, (at + 1) * MOST))

const send = async (inputs: readonly BulkInput[]): Promise<number> => {
  let changed = 0
  for (const input of inputs) changed += (await api.post<BulkAnswer>('/customers/bulk', input)).changed
  await queryClient.invalidateQueries({ queryKey: ['customers'] })
  return changed
}

const stateInputs = (action: 'archive' | 'restore', ids: readonly string[]): readonly BulkInput[] =>
  chunks(ids).map((some) => ({ action, ids: some }))

/** Each owner gets back whose customers they were. */
const backToOwners = (rows: readonly CustomerRow[]): readonly BulkInput[] => {
  const byOwner = new Map<string | null, string[]>()
  for (const { id, owner } of rows) {
    const known = byOwner.get(owner?.id ?? null)
    if (known) known.push(id)
    else byOwner.set(owner?.id ?? null, [id])
  }
  return [...byOwner].flatMap(([ownerId, all]) =>
    chunks(all).map((ids) => ({ action: 'owner' as const, ids, ownerId }))
  )
}

/** Many customers at once, with the way back in the notice. */
export const useBulk = (rows: readonly CustomerRow[], onDone: () => void) => {
  const say = useText()
  const [busy, setBusy] = useState(false)
  const perform = async (
    inputs: readonly BulkInput[],
    told: (changed: number) => string,
    back: readonly BulkInput[]
  ): Promise<void> => {
    setBusy(true)
    try {
      const changed = await send(inputs)
      showToast(told(changed), {
        undo: () =>
          void send(back).catch((error: unknown) => showToast(problemText(error), { problem: true }))
      })
      onDone()
    } catch (error) {
      showToast(problemText(error), { problem: true })
    } finally {
      setBusy(false)
    }
  }
  const problemText = (error: unknown): string =>
    error instanceof ApiProblem && error.status >= 400 && error.status < 500
      ? error.message
      : say('ui.unreached')
  const ids = rows.map(({ id }) => id)
  return {
    busy,
    run: async (action: 'archive' | 'restore') =>
      perform(
        stateInputs(action, ids),
        (count) => say(`web.customers.${action}d`, { count }),
        stateInputs(action === 'archive' ? 'restore' : 'archive', ids)
      ),
    assign: async (ownerId: string | null, name: string) =>
      perform(
        chunks(ids).map((some) => ({ action: 'owner' as const, ids: some, ownerId })),
        (count) => say('web.customers.assigned', { count, name }),
        backToOwners(rows)
      )
  }
}
