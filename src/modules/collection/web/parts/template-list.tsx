import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  api,
  Button,
  Dialog,
  EmptyState,
  ErrorState,
  Field,
  FormProblem,
  queryClient,
  RelativeTime,
  Skeleton,
  TextInput,
  useSubmit,
  useText
} from '#ui'
import type { ImportTemplate } from '../../contract.ts'
import { templatesQuery } from '../queries.ts'

type Asking = Readonly<{ what: 'rename' | 'remove'; template: ImportTemplate }>

const keep = (answer: Readonly<{ items: ImportTemplate[] }>): void =>
  void queryClient.setQueryData(templatesQuery.queryKey, answer)

const TemplateRow = ({
  template,
  onAsk
}: Readonly<{ template: ImportTemplate; onAsk: (asking: Asking) => void }>) => {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  const { name, columns, fields, related, headerRow, onDuplicate, ways, updatedAt } = template
  return (
    <li className="import-related">
      <div className="row">
        <b>{name}</b>
        <span className="soft small">
          {say('import.web.templates.columns', {
            count: columns.length,
            mapped: fields.filter((field) => field !== null).length
          })}
        </span>
        <span className="soft small">
          <RelativeTime at={updatedAt} />
        </span>
        <Button kind="quiet" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {say('import.web.templates.show')}
        </Button>
        <Button kind="quiet" onClick={() => onAsk({ what: 'rename', template })}>
          {say('import.web.templates.rename')}
        </Button>
        <Button kind="quiet" onClick={() => onAsk({ what: 'remove', template })}>
          {say('import.web.template.remove')}
        </Button>
      </div>
      {isOpen && (
        <>
          <dl className="import-mapped small">
            {columns.map((column, at) => (
              <div key={column}>
                <dt className="soft">{column}</dt>
                <dd>{fields[at] ?? say('import.web.own')}</dd>
              </div>
            ))}
          </dl>
          {headerRow !== null && (
            <p className="soft small">
              {headerRow === 0
                ? say('import.web.header.none')
                : say('import.web.header.at', { row: headerRow })}
            </p>
          )}
          <p className="soft small">
            {say('import.web.templates.duplicate', { way: say(`import.web.duplicate.${onDuplicate}`) })}
            {ways.map(({ field, way }) => (
              <span key={field}>
                {' · '}
                {say('import.web.templates.way', { field, way: say(`import.web.way.${way}`) })}
              </span>
            ))}
          </p>
          {related.map(({ sheet, kind }) => (
            <p key={`${sheet} ${kind}`} className="soft small">
              {say(`import.web.kind.${kind}`)}{' '}
              {sheet === '' ? say('import.web.related.own') : say('import.web.related.sheet', { sheet })}
            </p>
          ))}
        </>
      )}
    </li>
  )
}

/** All templates of the team: what each maps, another name, or away with it. */
export const TemplateList = () => {
  const say = useText()
  const { data, error, refetch } = useQuery(templatesQuery)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [name, setName] = useState('')
  const done = (answer: Readonly<{ items: ImportTemplate[] }>): void => {
    setAsking(null)
    keep(answer)
  }
  const rename = useSubmit(
    async (input: Readonly<{ id: string; name: string }>) =>
      api.patch<{ items: ImportTemplate[] }>(`/import-templates/${input.id}`, { name: input.name }),
    { onDone: done }
  )
  const remove = useSubmit(
    async ({ id }: Readonly<{ id: string }>) =>
      api.remove<{ items: ImportTemplate[] }>(`/import-templates/${id}`),
    { onDone: done }
  )
  if (data === undefined)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />
  return (
    <>
      {data.items.length === 0 ? (
        <EmptyState title={say('import.web.templates.empty')} next={say('import.web.template.about')} />
      ) : (
        <ul className="import-list">
          {data.items.map((template) => (
            <TemplateRow
              key={template.id}
              template={template}
              onAsk={(one) => {
                rename.reset()
                remove.reset()
                setName(one.template.name)
                setAsking(one)
              }}
            />
          ))}
        </ul>
      )}
      {asking?.what === 'rename' && (
        <Dialog
          title={say('import.web.templates.rename')}
          onClose={() => setAsking(null)}
          footer={
            <Button
              kind="primary"
              busy={rename.isPending}
              disabled={name.trim() === ''}
              onClick={() => rename.mutate({ id: asking.template.id, name: name.trim() })}
            >
              {say('import.web.template.keep')}
            </Button>
          }
        >
          <Field label={say('import.web.template.name')}>
            <TextInput value={name} onChange={setName} maxLength={100} />
          </Field>
          <FormProblem error={rename.error} />
        </Dialog>
      )}
      {asking?.what === 'remove' && (
        <Dialog
          title={say('import.web.template.remove')}
          onClose={() => setAsking(null)}
          footer={
            <Button
              kind="danger"
              busy={remove.isPending}
              onClick={() => remove.mutate({ id: asking.template.id })}
            >
              {say('import.web.template.remove')}
            </Button>
          }
        >
          <p>{say('import.web.template.remove.about', { name: asking.template.name })}</p>
          <FormProblem error={remove.error} />
        </Dialog>
      )}
    </>
  )
}
