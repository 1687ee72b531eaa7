import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { api, apiUrl, Button, ErrorState, Skeleton, useText } from '#ui'
import type { PlaybookDocument, PlaybookProblems, ReadYaml, WrittenYaml } from '../../contract.ts'
import { CodeArea } from './code-area.tsx'
import type { Draft } from './draft/use-draft.ts'
import type { Problem } from './editing.ts'
import { useSettled } from './rule/use-counts.ts'

const WAIT_MS = 900

/** The text of the draft: as it was last written, or the version in force, edited so that it says what the forms say. */
const textOf = async (draft: Draft, signal: AbortSignal): Promise<string> => {
  const current = async (): Promise<string> => {
    const response = await fetch(apiUrl(`/playbook/versions/${draft.base.version}/yaml`), { signal })
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
    return response.text()
  }
  const upon = draft.yaml ?? (await current())
  if (draft.changes.length === 0 && draft.yaml === null) return upon
  const { yaml } = await api.post<WrittenYaml>(
    '/playbook/to-yaml',
    { document: draft.document, upon },
    { signal }
  )
  return yaml
}

const ProblemLines = ({
  problems,
  onShow
}: Readonly<{ problems: readonly Problem[]; onShow: (line: number) => void }>) => {
  const say = useText()
  return problems.map(({ path, line, text }) => (
    <li key={`${path} ${line} ${text}`}>
      <Button kind="quiet" onClick={() => onShow(line ?? 1)}>
        {say('web.playbook.edit.line', { line: line ?? 1 })}
      </Button>{' '}
      {text}
    </li>
  ))
}

const Text = ({
  text,
  draft,
  onWrong
}: Readonly<{ text: string; draft: Draft; onWrong: (wrong: boolean) => void }>) => {
  const say = useText()
  const [yaml, setYaml] = useState(text)
  const [shown, setShown] = useState<Readonly<{ line: number }> | null>(null)
  const settled = useSettled(yaml, WAIT_MS)
  const taken = useRef(text)
  const { data, isFetching } = useQuery({
    queryKey: ['playbook-yaml', settled],
    queryFn: async ({ signal }) => {
      const [{ problems, warnings }, { document }] = await Promise.all([
        api.post<PlaybookProblems>('/playbook/check', { yaml: settled }, { signal }),
        api.post<ReadYaml>('/playbook/from-yaml', { yaml: settled }, { signal })
      ])
      return { of: settled, problems, warnings, document }
    },
    enabled: settled !== text,
    gcTime: 0,
    staleTime: Infinity,
    placeholderData: (earlier) => earlier
  })
  const problems = settled === text ? [] : (data?.problems ?? [])
  const warnings = settled === text ? [] : (data?.warnings ?? [])
  const isWrong = settled !== text && data?.of === settled && data.document === null
  useEffect(() => {
    if (!data || data.of !== settled || data.document === null || taken.current === settled) return
    taken.current = settled
    // It has the shape of a playbook: the server read it by the contract.
    draft.take(data.document as PlaybookDocument, settled)
    // The draft of this moment is the one that takes it.
  }, [data, settled])
  useEffect(() => {
    onWrong(yaml !== settled || isWrong || isFetching)
    return () => onWrong(false)
    // The caller's function is another one each time.
  }, [yaml, settled, isWrong, isFetching])
  return (
    <div className="playbook-editor">
      <CodeArea
        value={yaml}
        onChange={setYaml}
        wrong={problems.flatMap(({ line }) => (line === null ? [] : [line]))}
        shown={shown}
      />
      {isWrong && <p className="alarm">{say('method.yaml.unread')}</p>}
      {problems.length > 0 && (
        <ol className="code-problems" role="alert">
          <ProblemLines problems={problems} onShow={(line) => setShown({ line })} />
        </ol>
      )}
      {warnings.length > 0 && (
        <ol className="code-problems" aria-label={say('method.warnings', { count: warnings.length })}>
          <ProblemLines problems={warnings} onShow={(line) => setShown({ line })} />
        </ol>
      )}
    </div>
  )
}

/** The draft as YAML, remarks and all; what is typed is what the forms show. */
export const YamlPart = ({
  draft,
  onWrong
}: Readonly<{ draft: Draft; onWrong: (wrong: boolean) => void }>) => {
  // Asked for once, as the part is opened: afterwards the text leads.
  const opened = useId()
  const { data, error, refetch } = useQuery({
    queryKey: ['playbook-text', opened],
    queryFn: async ({ signal }) => textOf(draft, signal),
    staleTime: Infinity,
    gcTime: 0
  })
  if (data !== undefined) return <Text text={data} draft={draft} onWrong={onWrong} />
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={12} />
}
