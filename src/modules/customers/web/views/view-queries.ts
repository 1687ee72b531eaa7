import { queryOptions } from '@tanstack/react-query'
import { api, queryClient } from '#ui'
import type { SavedView, ViewChoiceInput, ViewList } from '../../contract.ts'

/** The server says when somebody changes one. */
export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: async ({ signal }) => api.get<ViewList>('/views', { signal }),
  staleTime: Infinity
})

const refresh = async (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['views'] })

/** What is kept of a view. */
export type ViewToKeep = Pick<SavedView, 'name' | 'filter' | 'sort' | 'columns' | 'widths' | 'shared'>

export const createView = async (view: ViewToKeep, idempotencyKey?: string): Promise<string> => {
  const { id } = await api.post<{ id: string }>('/views', view, { idempotencyKey })
  await refresh()
  return id
}

/** Refused where somebody changed it since it was read. */
export const changeView = async (
  { id, version }: Pick<SavedView, 'id' | 'version'>,
  changes: Partial<ViewToKeep>
): Promise<void> => {
  try {
    await api.patch(`/views/${id}`, changes, { version })
  } finally {
    await refresh()
  }
}

export const removeView = async (id: string): Promise<void> => {
  await api.remove(`/views/${id}`)
  await refresh()
}

export const chooseView = async (view: string, choice: ViewChoiceInput): Promise<void> => {
  await api.put(`/views/${view}/choice`, choice)
  await refresh()
}
