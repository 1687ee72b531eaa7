import { useQuery } from '@tanstack/react-query'
import { api, EmptyState, ErrorState, Skeleton, useMay, useMe, useText } from '#ui'
import type { PlaybookDocument, PlaybookView } from '../../contract.ts'
import { readDraft } from './draft/stored-draft.ts'
import { Editor } from './editor.tsx'
import { useEditWords } from './use-edit-words.ts'

/** The editor once it knows the version in force, the one that a kept draft began with, and the words of its facts. */
export const EditPlaybookPage = () => {
  const say = useText()
  const may = useMay()
  const member = useMe().id
  const view = useQuery({
    queryKey: ['playbook', 'view'],
    queryFn: async ({ signal }) => api.get<PlaybookView>('/playbook', { signal }),
    staleTime: Infinity
  })
  const { facts, error: unknown } = useEditWords()
  const kept = readDraft(member)?.base ?? null
  const isOther = kept !== null && view.data !== undefined && kept !== view.data.version
  const old = useQuery({
    queryKey: ['playbook-version', kept],
    queryFn: async ({ signal }) => api.get<PlaybookView>(`/playbook/versions/${kept}`, { signal }),
    enabled: isOther,
    staleTime: Infinity,
    retry: false
  })
  const error = view.error ?? unknown
  if (!may('playbook.write'))
    return <EmptyState title={say('ui.forbidden')} next={say('ui.forbidden.next')} />
  if (error) return <ErrorState error={error} onRetry={() => void view.refetch()} />
  if (!view.data || facts === null || (isOther && old.isPending)) return <Skeleton lines={12} />
  // The server gives `playbookSchema`, complete.
  const base = (isOther && old.data ? old.data : view.data).document as PlaybookDocument
  return <Editor base={base} view={view.data} facts={facts} />
}
