import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  api,
  apiUrl,
  Button,
  Dialog,
  ErrorState,
  FormProblem,
  queryClient,
  showToast,
  Skeleton,
  TextInput,
  useSubmit,
  useText
} from '#ui'
import type { PlaybookPreview, PlaybookProblems, SavedPlaybook } from '../../contract.ts'
import { CodeArea } from './code-area.tsx'
import { PreviewPanel } from './preview-panel.tsx'

type Looked =
  | Readonly<{ kind: 'problems'; of: string; problems: PlaybookProblems['problems'] }>
  | Readonly<{ kind: 'preview'; of: string; preview: PlaybookPreview }>

const look = async (yaml: string): Promise<Looked> => {
  const { ok, problems } = await api.post<PlaybookProblems>('/playbook/check', { yaml })
  if (!ok) return { kind: 'problems', of: yaml, problems }
  return {
    kind: 'preview',
    of: yaml,
    preview: await api.post<PlaybookPreview>('/playbook/preview', { yaml })
  }
}

const Editor = ({
  text,
  version,
  onClose
}: Readonly<{ text: string; version: number; onClose: () => void }>) => {
  const say = useText()
  const [yaml, setYaml] = useState(text)
  const [note, setNote] = useState('')
  const [looked, setLooked] = useState<Looked | null>(null)
  const [shown, setShown] = useState<Readonly<{ line: number }> | null>(null)
  const looking = useSubmit(look, { onDone: setLooked })
  const save = useSubmit(
    (input: Readonly<{ yaml: string; note: string | null }>, idempotencyKey) =>
      api.put<SavedPlaybook>('/playbook', input, { version, idempotencyKey }),
    {
      onDone: async ({ version: made, changed }) => {
        await queryClient.invalidateQueries({ queryKey: ['playbook'] })
        showToast(say(changed ? 'web.playbook.edit.saved' : 'web.playbook.edit.same', { version: made }))
        onClose()
      }
    }
  )
  const problems = looked?.kind === 'problems' ? looked.problems : []
  const isFresh = looked?.kind === 'preview' && looked.of === yaml
  return (
    <Dialog
      title={say('web.playbook.edit')}
      onClose={onClose}
      footer={
        <>
          <FormProblem error={looking.error ?? save.error} />
          <Button
            kind={isFresh ? 'plain' : 'primary'}
            busy={looking.isPending}
            disabled={yaml === text}
            onClick={() => looking.mutate(yaml)}
          >
            {say('web.playbook.edit.preview')}
          </Button>
          {isFresh && (
            <Button
              kind="primary"
              busy={save.isPending}
              onClick={() => save.mutate({ yaml, note: note.trim() === '' ? null : note.trim() })}
            >
              {say('web.playbook.edit.save')}
            </Button>
          )}
        </>
      }
    >
      <div className="playbook-editor">
        <CodeArea
          value={yaml}
          onChange={setYaml}
          wrong={problems.flatMap(({ line }) => (line === null ? [] : [line]))}
          shown={shown}
        />
        {problems.length > 0 && (
          <ol className="code-problems" role="alert">
            {problems.map(({ path, line, text: told }) => (
              <li key={`${path} ${line} ${told}`}>
                <Button kind="quiet" onClick={() => setShown({ line: line ?? 1 })}>
                  {say('web.playbook.edit.line', { line: line ?? 1 })}
                </Button>{' '}
                {told}
              </li>
            ))}
          </ol>
        )}
        {looked?.kind === 'preview' && (
          <>
            {!isFresh && <p className="soft small">{say('web.playbook.edit.stale')}</p>}
            <PreviewPanel preview={looked.preview} />
            {isFresh && (
              <TextInput
                value={note}
                onChange={setNote}
                maxLength={500}
                placeholder={say('web.playbook.edit.note')}
                aria-label={say('web.playbook.edit.note')}
              />
            )}
          </>
        )}
      </div>
    </Dialog>
  )
}

/** 手册 as text: edit a threshold, see whom it concerns, save it as the next version. */
export const PlaybookEditor = ({ version, onClose }: Readonly<{ version: number; onClose: () => void }>) => {
  const say = useText()
  const { data, error, refetch } = useQuery({
    queryKey: ['playbook', 'yaml', version],
    queryFn: async ({ signal }) => {
      const response = await fetch(apiUrl('/playbook/yaml'), { signal })
      if (!response.ok) throw new Error(`HTTP ${response.status}`)
      return response.text()
    },
    staleTime: Infinity
  })
  if (data !== undefined) return <Editor text={data} version={version} onClose={onClose} />
  return (
    <Dialog title={say('web.playbook.edit')} onClose={onClose}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={12} />}
    </Dialog>
  )
}
