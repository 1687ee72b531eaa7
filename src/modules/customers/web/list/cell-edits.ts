import { useSyncExternalStore } from 'react'
import { createStore, problemText, showToast, type Say } from '#ui'
import { refreshCustomer } from '../queries.ts'

/** What somebody typed into a cell: on its way to the server, or refused. */
export type CellEdit = Readonly<{ text: string; error: unknown }>

const edits = createStore<ReadonlyMap<string, CellEdit>>(new Map())

const keyOf = (id: string, column: string): string => `${id} ${column}`

const put = (key: string, edit: CellEdit | null): void => {
  const next = new Map(edits.read())
  if (edit === null) next.delete(key)
  else next.set(key, edit)
  edits.write(next)
}

/** Only the cell that it is about is drawn again. */
export const useCellEdit = (id: string, column: string): CellEdit | undefined => {
  const key = keyOf(id, column)
  return useSyncExternalStore(edits.subscribe, () => edits.read().get(key))
}

export const dropCellEdit = (id: string, column: string): void => put(keyOf(id, column), null)

/**
 * Shows at once what was typed and sends it; where the server refuses, the cell is what it was, one is told why, and what
 * was typed is kept for when the cell is opened again.
 */
export const saveCell = async (
  { id, column, text, told }: Readonly<{ id: string; column: string; text: string; told: string }>,
  send: () => Promise<unknown>,
  say: Say
): Promise<void> => {
  const key = keyOf(id, column)
  put(key, { text, error: null })
  try {
    await send()
    await refreshCustomer(id)
    put(key, null)
  } catch (error) {
    put(key, { text, error })
    const reason = problemText(error, say('ui.unreached'))
    showToast(say('views.cell.notSaved', { cell: told, text: text || '—', reason }), { problem: true })
    await refreshCustomer(id)
  }
}
