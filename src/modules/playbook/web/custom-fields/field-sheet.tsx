import { useId, useState } from 'react'
import { Button, Checkbox, Field, FormProblem, Select, Sheet, TextArea, TextInput, useText } from '#ui'
import type { CustomFieldDefinition, PlaybookDocument, PlaybookView } from '../../contract.ts'
import { definitionOf, draftOf, emptyDraft, isChoice, type FieldDraft } from './field-draft.ts'
import { useSaveFields } from './use-save-fields.ts'

const subjects = ['customer', 'contact', 'need', 'order'] as const
const types = ['text', 'number', 'amount', 'date', 'select', 'multiSelect', 'boolean'] as const
const weights = ['0', '1', '3', '5'] as const

/** A field of the team's own as a form. Key and kind of thing are settled once; another type reads the same texts anew. */
export const FieldSheet = ({
  view,
  field,
  onClose
}: Readonly<{ view: PlaybookView; field: CustomFieldDefinition | null; onClose: () => void }>) => {
  const say = useText()
  const formId = useId()
  // The server gives `playbookSchema`, complete.
  const { customFields } = view.document as PlaybookDocument
  const [draft, setDraft] = useState<FieldDraft>(() => (field ? draftOf(field) : emptyDraft(customFields)))
  const save = useSaveFields(view, { onDone: onClose })
  const set = (change: Partial<FieldDraft>): void => setDraft({ ...draft, ...change })
  const submit = (): void => {
    const made = definitionOf(draft)
    save.mutate(field ? customFields.map((one) => (one === field ? made : one)) : [...customFields, made])
  }
  const otherType = field !== null && field.type !== draft.type
  return (
    <Sheet
      title={say(field ? 'web.playbook.custom.edit' : 'web.playbook.custom.add')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button
            kind="primary"
            submits
            form={formId}
            busy={save.isPending}
            disabled={draft.label.trim() === ''}
          >
            {say('ui.save')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Field label={say('web.playbook.custom.label')}>
          <TextInput value={draft.label} onChange={(label) => set({ label })} maxLength={40} autoFocus />
        </Field>
        <Field label={say('web.playbook.custom.of')}>
          <Select
            value={draft.of}
            disabled={field !== null}
            options={subjects.map((value) => ({ value, label: say(`web.playbook.custom.of.${value}`) }))}
            onChange={(of) => set({ of })}
          />
        </Field>
        <Field
          label={say('web.playbook.custom.type')}
          hint={otherType ? say('web.playbook.custom.type.other') : undefined}
        >
          <Select
            value={draft.type}
            options={types.map((value) => ({ value, label: say(`web.playbook.custom.type.${value}`) }))}
            onChange={(type) => set({ type })}
          />
        </Field>
        {isChoice(draft.type) && (
          <Field label={say('web.playbook.custom.options')} hint={say('web.playbook.custom.options.hint')}>
            <TextArea value={draft.options} onChange={(options) => set({ options })} rows={5} />
          </Field>
        )}
        {draft.type === 'number' && (
          <Field label={say('web.playbook.custom.unit')} optional>
            <TextInput value={draft.unit} onChange={(unit) => set({ unit })} maxLength={20} />
          </Field>
        )}
        <Field label={say('web.playbook.custom.also')} hint={say('web.playbook.custom.also.hint')} optional>
          <TextInput value={draft.also} onChange={(also) => set({ also })} />
        </Field>
        <Field label={say('web.playbook.custom.weight')} hint={say('web.playbook.custom.weight.hint')}>
          <Select
            value={draft.weight}
            options={[...new Set<string>([...weights, draft.weight])].map((value) => ({
              value,
              label:
                value === '0'
                  ? say('web.playbook.field.weightless')
                  : say('web.playbook.field.weight', { weight: value })
            }))}
            onChange={(weight) => set({ weight })}
          />
        </Field>
        <Checkbox checked={draft.required} onChange={(required) => set({ required })}>
          {say('web.playbook.custom.required')}
        </Checkbox>
        <Field label={say('web.playbook.custom.labelEn')} optional>
          <TextInput value={draft.labelEn} onChange={(labelEn) => set({ labelEn })} maxLength={60} />
        </Field>
        <Field label={say('web.playbook.custom.key')} hint={say('web.playbook.custom.key.hint')}>
          <TextInput
            value={draft.key}
            onChange={(key) => set({ key })}
            disabled={field !== null}
            pattern="[a-z][a-z0-9_]{0,39}"
            spellCheck={false}
          />
        </Field>
        <FormProblem error={save.error} />
      </form>
    </Sheet>
  )
}
