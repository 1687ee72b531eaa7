import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import {
  api,
  Button,
  Field,
  FormProblem,
  problemOfField,
  queryClient,
  showToast,
  TextArea,
  TextInput,
  useSubmit,
  useText
} from '#ui'

import type { Changed, CustomFieldView, NewCustomer } from '../../contract.ts'
import { CustomInput } from '../custom/custom-input.tsx'
import { useCustomFields } from '../custom/use-custom-fields.ts'
import { SourceEntry, type SourceTexts } from '../source/source-entry.tsx'
import { SimilarList } from '../similar-list.tsx'
import { useSimilar } from './use-similar.ts'
import { fieldOfWay } from './way-to-reach.ts'

type Draft = Readonly<{
  name: string
  way: string
  contactName: string
  needDescription: string
  source: SourceTexts
  /** Fields that the team defined, by their keys. */
  custom: Readonly<Record<string, string>>
}>

const empty: Draft = { name: '', way: '', contactName: '', needDescription: '', source: {}, custom: {} }

/** Only what was written, each under its own field. */
const fieldsOf = ({
  name,
  way,
  contactName,
  needDescription,
  source,
  custom
}: Draft): NewCustomer['fields'] => {
  const written: readonly (readonly [string, string])[] = [
    ['name', name],
    [fieldOfWay(way), way],
    ['contactName', contactName],
    ['needDescription', needDescription],
    ...Object.entries(source),
    ...Object.entries(custom)
  ]
  return Object.fromEntries(
    written.flatMap(([field, text]) => (text.trim() === '' ? [] : [[field, text.trim()]]))
  )
}

/** 录入客户: a name and one way to reach it are enough; what it may already be is said while one types (COL-2, COL-19). */
export const QuickEntry = () => {
  const say = useText()
  const navigate = useNavigate()
  // What somebody looked for and did not find.
  const given: unknown = Reflect.get(useSearch({ strict: false }), 'name')
  const [draft, setDraft] = useState({ ...empty, name: typeof given === 'string' ? given : '' })
  const fields = fieldsOf(draft)
  const similar = useSimilar(fields)
  const same = similar.filter(({ kind }) => kind === 'duplicate')
  const save = useSubmit(
    async (input: NewCustomer, idempotencyKey) => api.post<Changed>('/customers', input, { idempotencyKey }),
    {
      onDone: async ({ id }) => {
        await queryClient.invalidateQueries({ queryKey: ['customers'] })
        showToast(say('web.entry.saved', { name: draft.name.trim() || draft.way.trim() }))
        await navigate({ to: '/customers/$id', params: { id } })
      }
    }
  )
  const way = fieldOfWay(draft.way)
  const own = useCustomFields('customer')
  const [shown, rest] = [own.filter(({ required }) => required), own.filter(({ required }) => !required)]
  const customField = (field: CustomFieldView) => (
    <Field
      key={field.key}
      label={field.label}
      optional={!field.required}
      error={problemOfField(save.error, field.key)}
    >
      <CustomInput
        field={field}
        value={draft.custom[field.key] ?? ''}
        onChange={(text) => setDraft({ ...draft, custom: { ...draft.custom, [field.key]: text } })}
      />
    </Field>
  )
  const write = (field: Exclude<keyof Draft, 'custom' | 'source'>) => (text: string) =>
    setDraft({ ...draft, [field]: text })
  return (
    <div className="page narrow">
      <h1>{say('web.entry')}</h1>
      <form
        className="stack quick-entry"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({ fields })
        }}
      >
        <Field label={say('web.customerField.name')} error={problemOfField(save.error, 'name')}>
          <TextInput value={draft.name} onChange={write('name')} autoFocus autoComplete="organization" />
        </Field>
        <Field
          label={say('web.entry.way')}
          hint={
            draft.way.trim() === ''
              ? say('web.entry.way.hint')
              : say('web.entry.way.as', { field: say(`web.customerField.${way}`) })
          }
          error={problemOfField(save.error, way)}
        >
          <TextInput value={draft.way} onChange={write('way')} />
        </Field>
        {similar.length > 0 && (
          <section className={same.length > 0 ? 'entry-similar sure' : 'entry-similar'} role="status">
            <h2>{say(same.length > 0 ? 'web.entry.same' : 'web.entry.related')}</h2>
            <SimilarList similar={similar} newTab />
          </section>
        )}
        <Field label={say('web.customerField.contactName')} optional>
          <TextInput value={draft.contactName} onChange={write('contactName')} />
        </Field>
        <Field label={say('web.customerField.needDescription')} optional>
          <TextArea value={draft.needDescription} onChange={write('needDescription')} rows={3} />
        </Field>
        <SourceEntry
          texts={draft.source}
          error={save.error}
          onChange={(source) => setDraft({ ...draft, source })}
        />
        {shown.map(customField)}
        {rest.length > 0 && (
          <details className="entry-more">
            <summary>{say('web.customer.group.own')}</summary>
            <div className="stack">{rest.map(customField)}</div>
          </details>
        )}
        <FormProblem error={save.error} fields={['name', way]} />
        <div className="row entry-save">
          <Button kind="primary" submits busy={save.isPending} disabled={Object.keys(fields).length === 0}>
            {say(same.length > 0 ? 'web.entry.saveAnyway' : 'web.entry.save')}
          </Button>
        </div>
      </form>
    </div>
  )
}
