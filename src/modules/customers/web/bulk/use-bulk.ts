import { queryOptions } from '@tanstack/react-query'
import { useState } from 'react'
import { api, problemText, queryClient, showToast, useLanguage, useText, type Say } from '#ui'
import type { BulkDeed, BulkRun, BulkRunDetail, BulkRunList } from '../../contract.ts'
import { filterOfSearch, type ListSearch } from '../list/list-search.ts'

/** Those who are selected by hand, or everybody whom the list finds. */
export type Selected = Readonly<{ ids: readonly string[] }> | Readonly<{ search: ListSearch }>

/** What one did to many, and what goes on; the server says when it gets further. */
export const runsQuery = queryOptions({
  queryKey: ['bulk', 'runs'],
  queryFn: async ({ signal }) => (await api.get<BulkRunList>('/bulk-runs', { signal })).runs,
  staleTime: Infinity
})

export const isGoing = ({ state }: Pick<BulkRun, 'state'>): boolean =>
  state === 'gathering' || state === 'running' || state === 'undoing'

const refresh = async (): Promise<void> => {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['bulk'] }),
    queryClient.invalidateQueries({ queryKey: ['customers'] })
  ])
}

const number = (count: number, language: string): string => count.toLocaleString(language)

/** What was done, as one says it: 已把 12 位客户交给 李明. */
export const doneText = ({ deed, changed, ownerName }: BulkRun, say: Say, language: string): string => {
  const count = number(changed, language)
  if (deed.action === 'tag') return say('bulk.web.done.tag', { count })
  if (deed.action !== 'owner') return say(`web.customers.done.${deed.action}`, { count })
  return ownerName === null
    ? say('web.customers.assigned.nobody', { count })
    : say('web.customers.assigned', { count, name: ownerName })
}

/** What became of the way back: how many are as they were, and who stayed as somebody made them since. */
export const undoneText = (run: BulkRunDetail, say: Say, language: string): string => {
  const taken = number(run.takenBack, language)
  if (run.kept === 0) return say('bulk.web.undone', { count: taken })
  const [first] = run.keptCustomers
  return say('bulk.web.undone.kept', {
    count: taken,
    kept: number(run.kept, language),
    name: first?.name ?? say('web.customer.unnamed')
  })
}

/** Begins, takes back and stops what is done to many, and says what became of it. */
export const useBulk = (onDone: () => void = () => undefined) => {
  const say = useText()
  const language = useLanguage()
  const [isBusy, setBusy] = useState(false)
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      showToast(problemText(error, say('ui.unreached')), { problem: true })
    } finally {
      setBusy(false)
      await refresh()
    }
  }
  const undo = async (id: string): Promise<void> =>
    attempt(async () => {
      const run = await api.post<BulkRunDetail>(`/bulk-runs/${id}/undo`)
      showToast(isGoing(run) ? say('bulk.web.goesOn') : undoneText(run, say, language))
    })
  return {
    isBusy,
    undo,
    stop: async (id: string): Promise<void> =>
      attempt(async () => {
        await api.post(`/bulk-runs/${id}/stop`)
      }),
    begin: async (selected: Selected, deed: BulkDeed): Promise<void> =>
      attempt(async () => {
        const who = 'ids' in selected ? { ids: selected.ids } : { filter: filterOfSearch(selected.search) }
        const run = await api.post<BulkRunDetail>('/bulk-runs', { who, deed })
        if (isGoing(run)) showToast(say('bulk.web.goesOn'))
        else showToast(doneText(run, say, language), run.mayUndo ? { undo: () => void undo(run.id) } : {})
        onDone()
      })
  }
}
