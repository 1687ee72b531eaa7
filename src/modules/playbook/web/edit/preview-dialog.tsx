import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import {
  api,
  Button,
  ErrorState,
  FormProblem,
  queryClient,
  Sheet,
  showToast,
  Skeleton,
  TextInput,
  useSubmit,
  useText
} from '#ui'
import type { PlaybookPreview, SavedPlaybook, WrittenYaml } from '../../contract.ts'
import { catalogueOf } from '../../core/custom/catalogue-of.ts'
import { ChangeList } from './changes/change-list.tsx'
import { StaleReason, type Stale } from './changes/stale-reason.tsx'
import type { Draft } from './draft/use-draft.ts'
import type { Problem } from './editing.ts'
import { PreviewPanel } from './preview-panel.tsx'
import { ProblemList } from './problem-list.tsx'

/** What is sent: the text where one was written, so that its remarks are kept, else the data. */
const writtenOf = async (draft: Draft): Promise<Readonly<Record<string, unknown>>> => {
  if (draft.yaml === null) return { document: draft.document }
  const { yaml } = await api.post<WrittenYaml>('/playbook/to-yaml', {
    document: draft.document,
    upon: draft.yaml
  })
  return { yaml }
}

/** Which of the documents shown one after the other this is. */
const useEdition = (document: unknown): number => {
  const [seen, setSeen] = useState({ document, edition: 0 })
  if (seen.document === document) return seen.edition
  const next = { document, edition: seen.edition + 1 }
  setSeen(next)
  return next.edition
}

/** Before the save: what was edited in words, whom it concerns and why, a note for those who come later. */
export const PreviewDialog = ({
  draft,
  warnings,
  stale,
  onShow,
  onClose,
  onSaved
}: Readonly<{
  draft: Draft
  warnings: readonly Problem[]
  /** Somebody saved another version while this one was looked at. */
  stale: Stale | null
  onShow: (path: string) => void
  onClose: () => void
  onSaved: () => void
}>) => {
  const say = useText()
  const [note, setNote] = useState('')
  const { document } = draft
  // Reckoned anew each time that it is opened, and when something is put right here.
  const opened = useId()
  const edition = useEdition(document)
  const { data, error, refetch } = useQuery({
    queryKey: ['playbook-preview', opened, edition],
    queryFn: async ({ signal }) => api.post<PlaybookPreview>('/playbook/preview', { document }, { signal }),
    gcTime: 0,
    staleTime: Infinity
  })
  const save = useSubmit(
    async (input: Readonly<{ note: string | null }>, idempotencyKey) =>
      api.put<SavedPlaybook>(
        '/playbook',
        { ...(await writtenOf(draft)), ...input },
        { version: draft.base.version, idempotencyKey }
      ),
    {
      onDone: ({ version, changed }) => {
        onSaved()
        showToast(say(changed ? 'web.playbook.edit.saved' : 'web.playbook.edit.same', { version }))
      },
      // Somebody was first: the page asks what is in force now and says so.
      onFail: () => void queryClient.invalidateQueries({ queryKey: ['playbook'] })
    }
  )
  return (
    <Sheet
      title={say('method.preview')}
      onClose={onClose}
      footer={
        <>
          {stale ? <StaleReason {...stale} /> : <FormProblem error={save.error} />}
          <Button onClick={onClose}>{say('method.preview.back')}</Button>
          <Button
            kind="primary"
            busy={save.isPending}
            disabled={data === undefined || stale !== null}
            onClick={() => save.mutate({ note: note.trim() === '' ? null : note.trim() })}
          >
            {say('web.playbook.edit.save')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {warnings.length > 0 && (
          <section className="preview-warnings">
            <h3>{say('method.warnings', { count: warnings.length })}</h3>
            <p className="soft small">{say('method.warnings.about')}</p>
            <ProblemList problems={warnings} document={draft.document} onShow={onShow} />
          </section>
        )}
        {data ? (
          <PreviewPanel preview={data} document={document} />
        ) : error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton lines={6} />
        )}
        <details>
          <summary className="soft">{say('method.preview.changes', { count: draft.changes.length })}</summary>
          <ChangeList
            changes={draft.changes}
            before={draft.base}
            after={draft.document}
            catalogue={catalogueOf(draft.document)}
          />
        </details>
        <TextInput
          value={note}
          onChange={setNote}
          maxLength={500}
          placeholder={say('web.playbook.edit.note')}
          aria-label={say('web.playbook.edit.note')}
        />
      </div>
    </Sheet>
  )
}
