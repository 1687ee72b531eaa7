import { queryOptions } from '@tanstack/react-query'
import { api, queryClient } from '#ui'
import type { DifferencePage, ImportItem, ImportRun, ImportTemplate } from '../contract.ts'

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

export const templatesQuery = queryOptions({
  queryKey: ['import-templates'],
  queryFn: async ({ signal }) => api.get<{ items: ImportTemplate[] }>('/import-templates', { signal })
})

/** Texts that wait for a decision, or those that were decided. */
export const differencesQuery = (id: string, state: 'open' | 'decided') =>
  queryOptions({
    queryKey: ['import', id, 'differences', state],
    queryFn: async ({ signal }) =>
      api.get<DifferencePage>(`/imports/${id}/differences`, { query: { state }, signal })
  })

/** What an answer says of an import is the newest that is known of it. */
export const keepRun = (run: ImportRun): void => {
  queryClient.setQueryData(importQuery(run.id).queryKey, run)
  void queryClient.invalidateQueries({ queryKey: importsQuery.queryKey })
}
