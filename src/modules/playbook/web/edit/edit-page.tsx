import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ApiProblem, EmptyState, ErrorState, Skeleton, useMay, useMe, useText } from '#ui'
import type { PlaybookDocument, PlaybookView } from '../../contract.ts'
import { readDraft, strandDraft } from './draft/stored-draft.ts'
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
  // What was kept is looked at once: afterwards the editor leads, whatever is saved meanwhile.
  const [kept] = useState(() => readDraft(member)?.base ?? null)
  const [base, setBase] = useState<PlaybookDocument | null>(null)
  const isOther = kept !== null && view.data !== undefined && kept !== view.data.version
  const old = useQuery({
    queryKey: ['playbook-version', kept],
    queryFn: async ({ signal }) => api.get<PlaybookView>(`/playbook/versions/${kept}`, { signal }),
    enabled: isOther && base === null,
    staleTime: Infinity,
    retry: false
  })
  const isGone = old.error instanceof ApiProblem && old.error.status === 404
  if (base === null && view.data && (!isOther || old.data !== undefined || isGone)) {
    // A backup was brought back, or it is another server's: without its beginning the draft is no edit of anything.
    if (isOther && isGone) strandDraft(member)
    // The server gives `playbookSchema`, complete.
    setBase((isOther && old.data ? old.data : view.data).document as PlaybookDocument)
  }
  // An editor that stands stays, with what is written in it: a line that is lost meanwhile is told where something is asked.
  const isReady = view.data !== undefined && facts !== null && base !== null
  const error = isReady ? null : (view.error ?? unknown ?? (base === null && !isGone ? old.error : null))
  if (!may('playbook.write'))
    return <EmptyState title={say('ui.forbidden')} next={say('ui.forbidden.next')} />
  if (error)
    return (
      <ErrorState
        error={error}
        onRetry={() => {
          void view.refetch()
          if (isOther) void old.refetch()
        }}
      />
    )
  if (!view.data || facts === null || base === null) return <Skeleton lines={12} />
  return <Editor base={base} view={view.data} facts={facts} />
}
