import { useState } from 'react'
import { Button, EmptyState, FormProblem, IconButton, useMay, useText } from '#ui'
import type { CustomFieldDefinition, PlaybookDocument, PlaybookView } from '../../contract.ts'
import { moved } from './field-draft.ts'
import { FieldSheet } from './field-sheet.tsx'
import { useSaveFields } from './use-save-fields.ts'

const subjects = ['customer', 'contact', 'need', 'order'] as const

const About = ({ field }: Readonly<{ field: CustomFieldDefinition }>) => {
  const say = useText()
  const { type, options, unit, weight, required, also } = field
  return (
    <p className="soft small">
      {[
        say(`web.playbook.custom.type.${type}`) + (unit === null ? '' : `（${unit}）`),
        ...(options.length > 0 ? [options.map(({ value }) => value).join('、')] : []),
        ...(required ? [say('web.playbook.field.required')] : []),
        ...(weight > 0 ? [say('web.playbook.field.weight', { weight })] : []),
        ...(also.length > 0 ? [say('web.playbook.custom.alsoSaid', { names: also.join('、') })] : [])
      ].join(' · ')}
    </p>
  )
}

/** 自定义字段: what the team wants to know of customers, contacts and needs beyond the product's own fields (COL-7). */
export const CustomFields = ({ view }: Readonly<{ view: PlaybookView }>) => {
  const say = useText()
  const may = useMay()('playbook.write')
  // The server gives `playbookSchema`, complete.
  const { customFields } = view.document as PlaybookDocument
  const [open, setOpen] = useState<Readonly<{ field: CustomFieldDefinition | null }> | null>(null)
  const save = useSaveFields(view)
  const move = (field: CustomFieldDefinition, by: -1 | 1): void => save.mutate(moved(customFields, field, by))
  const retire = (field: CustomFieldDefinition): void =>
    save.mutate(customFields.map((one) => (one === field ? { ...one, retired: !one.retired } : one)))
  const add = may && (
    <Button kind="primary" onClick={() => setOpen({ field: null })}>
      {say('web.playbook.custom.add')}
    </Button>
  )
  return (
    <div className="rules custom-fields">
      {customFields.length === 0 ? (
        <EmptyState title={say('web.playbook.custom.none')} next={say('web.playbook.custom.about')}>
          {add || undefined}
        </EmptyState>
      ) : (
        <div className="row spread">
          <p className="soft small">{say('web.playbook.custom.about')}</p>
          {add}
        </div>
      )}
      <FormProblem error={save.error} />
      {subjects.map((of) => {
        const fields = customFields.filter((field) => field.of === of)
        if (fields.length === 0) return null
        return (
          <section key={of} aria-labelledby={`custom-${of}`}>
            <h2 id={`custom-${of}`}>{say(`web.playbook.custom.of.${of}`)}</h2>
            <ul>
              {fields.map((field, at) => (
                <li key={field.key} id={`rule-custom.${field.key}`} data-retired={field.retired || undefined}>
                  <div className="rule-head">
                    <strong>{field.label}</strong>
                    {field.retired && <span className="rule-mark">{say('web.playbook.custom.retired')}</span>}
                    {may && (
                      <span className="rule-source row custom-acts">
                        <IconButton
                          icon="up"
                          label={say('web.playbook.custom.up', { field: field.label })}
                          disabled={at === 0 || save.isPending}
                          onClick={() => move(field, -1)}
                        />
                        <IconButton
                          icon="down"
                          label={say('web.playbook.custom.down', { field: field.label })}
                          disabled={at === fields.length - 1 || save.isPending}
                          onClick={() => move(field, 1)}
                        />
                        <Button kind="quiet" busy={save.isPending} onClick={() => retire(field)}>
                          {say(field.retired ? 'web.playbook.custom.use' : 'web.playbook.custom.retire')}
                        </Button>
                        <Button kind="quiet" onClick={() => setOpen({ field })}>
                          {say('web.playbook.custom.change')}
                        </Button>
                      </span>
                    )}
                  </div>
                  <About field={field} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {open && <FieldSheet view={view} field={open.field} onClose={() => setOpen(null)} />}
    </div>
  )
}
