import { queryOptions } from '@tanstack/react-query'
import { useState } from 'react'
import { api, apiUrl, problemText, queryClient, showToast, useLanguage, useText, type Say } from '#ui'
import type { ExportFormat, ExportRun, ExportRunList } from '../../contract.ts'
import type { Selected } from '../bulk/use-bulk.ts'
import { filterOfSearch, sortOf, sortTextOf, type ListSearch } from '../list/list-search.ts'

/** For so many days a file is kept; the server says it of each besides. */
export const KEPT_DAYS = 3

/** The reader's own files; the server says when one gets further. */
export const exportsQuery = queryOptions({
  queryKey: ['exports'],
  queryFn: async ({ signal }) => (await api.get<ExportRunList>('/exports', { signal })).exports,
  staleTime: Infinity
})

const refresh = async (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['exports'] })

export const fileAddress = (id: string): string => apiUrl(`/exports/${id}/file`, {})

/** As if one had followed a link to the file. */
const download = (id: string): void => {
  const link = document.createElement('a')
  link.href = fileAddress(id)
  link.download = ''
  document.body.append(link)
  link.click()
  link.remove()
}

const tell = (run: ExportRun, say: Say, language: string): void => {
  if (run.state === 'failed')
    showToast(say('exports.web.failed', { problem: run.problem ?? '' }), { problem: true })
  else
    showToast(
      say('exports.web.ready', { file: run.fileName ?? '', count: run.done.toLocaleString(language) }),
      { action: { label: say('exports.web.download'), run: () => download(run.id) } }
    )
}

const LOOK_MS = 2000

/** Says when a file is written, on whatever page its author is by then. */
const watch = (id: string, say: Say, language: string): void => {
  setTimeout(() => {
    queryClient.fetchQuery({ ...exportsQuery, staleTime: 0 }).then(
      (runs) => {
        const run = runs.find((one) => one.id === id)
        if (run?.state === 'running') watch(id, say, language)
        else if (run) tell(run, say, language)
      },
      // The server is away for a moment.
      () => watch(id, say, language)
    )
  }, LOOK_MS)
}

export type ExportAsked = Readonly<{
  selected: Selected
  /** The list as it stands: its order, and where its customers lie. */
  search: ListSearch
  columns: readonly string[]
  format: ExportFormat
  fields: 'shown' | 'all'
}>

/** Lets a file be written and fetches it; of many it is written in the background. */
export const useExports = () => {
  const say = useText()
  const language = useLanguage()
  const [isBusy, setBusy] = useState(false)
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    setBusy(true)
    try {
      await work()
      return true
    } catch (error) {
      showToast(problemText(error, say('ui.unreached')), { problem: true })
      return false
    } finally {
      setBusy(false)
      await refresh()
    }
  }
  return {
    isBusy,
    begin: async ({ selected, search, columns, format, fields }: ExportAsked): Promise<boolean> =>
      attempt(async () => {
        const who =
          'ids' in selected
            ? { ids: selected.ids, state: search.state }
            : { filter: filterOfSearch(selected.search) }
        const asked = { who, sort: sortTextOf(sortOf(search)), columns, format, fields }
        const run = await api.post<ExportRun>('/exports', asked)
        if (run.state === 'done') download(run.id)
        else if (run.state === 'failed') tell(run, say, language)
        else {
          showToast(say('exports.web.goesOn'))
          watch(run.id, say, language)
        }
      }),
    remove: async (id: string): Promise<boolean> =>
      attempt(async () => {
        await api.remove(`/exports/${id}`)
      })
  }
}
