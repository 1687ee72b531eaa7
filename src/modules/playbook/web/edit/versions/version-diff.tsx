import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, apiUrl, ErrorState, Segmented, Select, Sheet, Skeleton, useText } from '#ui'
import type { PlaybookDocument, PlaybookVersions, PlaybookView } from '../../../contract.ts'
import { changedLines, changesBetween, lineChanges } from '../../../core/draft/index.ts'
import { catalogueOf } from '../../../core/custom/catalogue-of.ts'
import { ChangeList } from '../changes/change-list.tsx'
import { useEditWords } from '../use-edit-words.ts'

const signs = { same: ' ', before: '−', after: '+' } as const

type Both = Readonly<{ before: PlaybookDocument; after: PlaybookDocument; texts: readonly [string, string] }>

const yamlOf = async (version: number, signal: AbortSignal): Promise<string> => {
  const response = await fetch(apiUrl(`/playbook/versions/${version}/yaml`), { signal })
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  return response.text()
}

const documentOf = async (version: number, signal: AbortSignal): Promise<PlaybookDocument> =>
  // The server gives `playbookSchema`, complete.
  (await api.get<PlaybookView>(`/playbook/versions/${version}`, { signal })).document as PlaybookDocument

const Lines = ({ texts: [before, after] }: Pick<Both, 'texts'>) => (
  <pre className="yaml yaml-diff" lang="zh-CN" tabIndex={0}>
    {changedLines(lineChanges(before, after)).map((line, at) => (
      <span key={at} data-kind={line?.kind ?? 'gap'}>
        {line === null ? '⋯' : `${signs[line.kind]} ${line.text}`}
        {'\n'}
      </span>
    ))}
  </pre>
)

/** What differs between two versions, in words and as lines of YAML. */
export const VersionDiff = ({
  version,
  versions,
  onClose
}: Readonly<{ version: number; versions: PlaybookVersions['versions']; onClose: () => void }>) => {
  const say = useText()
  const { facts } = useEditWords()
  const [other, setOther] = useState(
    () => versions.find((one) => one.version < version)?.version ?? versions[0]?.version ?? version
  )
  const [shown, setShown] = useState<'words' | 'lines'>('words')
  const [from, to] = other < version ? [other, version] : [version, other]
  const { data, error, refetch } = useQuery({
    queryKey: ['playbook-diff', from, to],
    queryFn: async ({ signal }): Promise<Both> => {
      const [before, after, old, fresh] = await Promise.all([
        documentOf(from, signal),
        documentOf(to, signal),
        yamlOf(from, signal),
        yamlOf(to, signal)
      ])
      return { before, after, texts: [old, fresh] }
    },
    staleTime: Infinity
  })
  return (
    <Sheet title={say('web.playbook.compare.title', { from, to })} onClose={onClose}>
      <div className="stack">
        {facts !== null && (
          <div className="row">
            <Select
              className="rule-select"
              aria-label={say('method.versions.with')}
              value={String(other)}
              options={versions
                .filter((one) => one.version !== version)
                .map((one) => ({
                  value: String(one.version),
                  label: `${say('method.versions.with')} ${say('web.playbook.version', { version: one.version })}`
                }))}
              onChange={(next) => setOther(Number(next))}
            />
            <Segmented
              label={say('method.mode')}
              value={shown}
              options={[
                { value: 'words', label: say('method.versions.diff.words') },
                { value: 'lines', label: say('method.versions.diff.lines') }
              ]}
              onChange={setShown}
            />
          </div>
        )}
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : !data || facts === null ? (
          <Skeleton lines={8} />
        ) : shown === 'lines' ? (
          <Lines texts={data.texts} />
        ) : (
          <ChangeList
            changes={changesBetween(data.before, data.after)}
            before={data.before}
            after={data.after}
            catalogue={catalogueOf(data.after)}
          />
        )}
      </div>
    </Sheet>
  )
}
