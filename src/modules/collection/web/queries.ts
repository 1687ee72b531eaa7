import { queryOptions } from '@tanstack/react-query'
import { api, queryClient } from '#ui'
import type { ImportItem, ImportRun } from '../contract.ts'

const POLL_MS = 1500
const isAtWork = (state: ImportItem['state'] | undefined): boolean =>
  state === 'checking' || state === 'running' || state === 'undoing'

/** Keys begin as the live topics want it; while it is at work it is also asked for, should an event get lost. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: async ({ signal }) => api.get<ImportRun>(`/imports/${id}`, { signal }),
    refetchInterval: ({ state }) => (isAtWork(state.data?.state) ? POLL_MS : false)
  })

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: async ({ signal }) => api.get<{ items: ImportItem[] }>('/imports', { signal }),
  refetchInterval: ({ state }) => (state.data?.items.some((item) => isAtWork(item.state)) ? POLL_MS : false)
})

/** What an answer says of an import is the newest that is known of it. */
export const keepRun = (run: ImportRun): void => {
  queryClient.setQueryData(importQuery(run.id).queryKey, run)
  void queryClient.invalidateQueries({ queryKey: importsQuery.queryKey })
}
