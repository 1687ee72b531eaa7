import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { api, Button, ErrorState, Skeleton, useNamed, useText } from '#ui'
import type { PlaybookFlow, PlaybookFlowList, PlaybookPreview } from '../../contract.ts'

const kinds = ['grade', 'tag', 'strategy', 'next'] as const

const Example = ({
  example,
  kind
}: Readonly<{ example: PlaybookFlow['examples'][number]; kind: PlaybookFlow['kind'] }>) => {
  const say = useText()
  const named = useNamed()
  const { id, name, before, after, because, was } = example
  return (
    <li>
      <a href={`/customers/${id}`} target="_blank" rel="noreferrer">
        {named(name ?? say('web.playbook.preview.nameless'))}
      </a>
      {kind === 'next' && (
        <span className="soft">
          {' '}
          {before} → {after}
        </span>
      )}
      {because !== null && (
        <p className="small">{say('web.playbook.preview.because', { text: named(because) })}</p>
      )}
      {was !== null && <p className="soft small">{say('web.playbook.preview.was', { text: named(was) })}</p>}
    </li>
  )
}

const Examples = ({ examples, kind }: Readonly<Pick<PlaybookFlow, 'examples' | 'kind'>>) => {
  const say = useText()
  return (
    <ul>
      {examples.map((example) => (
        <Example key={example.id} example={example} kind={kind} />
      ))}
      {examples.length === 0 && <li className="soft">{say('web.playbook.preview.unseen')}</li>}
    </ul>
  )
}

/** All whom a flow concerns, as many as are listed, asked for when somebody wants to see them. */
const Listed = ({ flow, document }: Readonly<{ flow: PlaybookFlow; document: unknown }>) => {
  const say = useText()
  const { kind, before, after } = flow
  const { data, error, refetch } = useQuery({
    queryKey: ['playbook-preview-customers', kind, before, after],
    queryFn: async ({ signal }) =>
      api.post<PlaybookFlowList>(
        '/playbook/preview/customers',
        { document, kind, before, after },
        { signal }
      ),
    // Of the playbook as it is edited now: nothing of it is kept.
    gcTime: 0,
    staleTime: 0
  })
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton lines={3} />
  const examples = data.flow?.examples ?? []
  return (
    <>
      <Examples examples={examples} kind={kind} />
      {examples.length < flow.customers && (
        <p className="soft small">{say('web.playbook.preview.listed', { shown: examples.length })}</p>
      )}
    </>
  )
}

const Flow = ({ flow, document }: Readonly<{ flow: PlaybookFlow; document: unknown }>) => {
  const say = useText()
  const named = useNamed()
  const [isListed, setListed] = useState(false)
  const { kind, before, after, customers, exact, examples } = flow
  const count = say(exact ? 'web.playbook.preview.count' : 'web.playbook.preview.about', { customers })
  const shown = (value: string | null): string =>
    value === null ? say(`web.playbook.preview.none.${kind}`) : named(value)
  const told =
    kind === 'next'
      ? say(`web.playbook.preview.next.${after ?? 'later'}`)
      : `${shown(before)} → ${shown(after)}`
  return (
    <details>
      <summary>
        <span>{told}</span>
        <strong>{count}</strong>
      </summary>
      {isListed ? (
        <Listed flow={flow} document={document} />
      ) : (
        <>
          <Examples examples={examples} kind={kind} />
          {customers > examples.length && (
            <Button kind="quiet" onClick={() => setListed(true)}>
              {say('web.playbook.preview.list')}
            </Button>
          )}
        </>
      )}
    </details>
  )
}

/** What a playbook would change of customers: how many go from what to what, and some of them with their reasons. */
export const PreviewPanel = ({
  preview,
  document
}: Readonly<{
  preview: PlaybookPreview
  /** What is previewed. */
  document: unknown
}>) => {
  const say = useText()
  const { customers, changed, exact, flows, sections } = preview
  if (sections.length === 0) return <p className="soft">{say('web.playbook.preview.nothing')}</p>
  return (
    <div className="flows">
      <p role="status">
        {changed === 0
          ? say('web.playbook.preview.nobody', { customers })
          : say(exact ? 'web.playbook.preview.changed' : 'web.playbook.preview.changed.about', {
              customers,
              changed
            })}
      </p>
      {kinds.map((kind) => {
        const own = flows.filter((flow) => flow.kind === kind)
        return own.length === 0 ? null : (
          <section key={kind}>
            <h3>{say(`web.playbook.preview.kind.${kind}`)}</h3>
            {kind === 'grade' && <p className="soft small">{say('web.playbook.preview.grade.about')}</p>}
            {own.map((flow) => (
              <Flow key={`${flow.before}>${flow.after}`} flow={flow} document={document} />
            ))}
          </section>
        )
      })}
    </div>
  )
}
