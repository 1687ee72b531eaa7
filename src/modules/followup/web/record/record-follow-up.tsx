import { useEffect, useId, useState, type FormEvent } from 'react'
import type { Recorded } from '#contracts/followup'
import {
  api,
  Button,
  Checkbox,
  DateInput,
  Field,
  FormProblem,
  problemOfField,
  Segmented,
  Sheet,
  showToast,
  TextArea,
  TextInput,
  useSubmit,
  useText,
  useToday
} from '#ui'
import { Chips } from './chips.tsx'
import { dropDraft, emptyDraft, keepDraft, readDraft, type Draft } from './draft.ts'
import { inputOfDraft } from './input-of-draft.ts'
import { KnownBetter } from './known-better.tsx'
import { methods } from './methods.ts'
import { nextChoices } from './next-choices.ts'
import { timeChoices } from './time-choices.ts'

export type RecordFollowUpProps = Readonly<{
  customerId: string
  customerName: string
  contacts?: readonly Readonly<{ id: string; name: string }>[]
  /** The planned step that this contact is; the one that is due where none is given. */
  stepId?: string
  onClose: () => void
  onRecorded?: (recorded: Recorded) => void
}>

type Sent = ReturnType<typeof inputOfDraft>

/**
 * 记录跟进 in under a minute (FUP-4): how, what was said, what is next. Everything else is folded away. What is written
 * stays on the device until it is saved; a lost answer and a second try have one effect.
 */
export const RecordFollowUp = ({
  customerId,
  customerName,
  contacts = [],
  stepId,
  onClose,
  onRecorded
}: RecordFollowUpProps) => {
  const say = useText()
  const today = useToday()
  const form = useId()
  const [draft, setDraft] = useState<Draft>(() => readDraft(customerId))
  useEffect(() => keepDraft(customerId, draft), [customerId, draft])
  const change = (part: Partial<Draft>): void => setDraft((known) => ({ ...known, ...part }))
  const save = useSubmit(
    async (input: Sent, idempotencyKey) =>
      api.post<Recorded>(`/customers/${customerId}/follow-ups`, input, { idempotencyKey }),
    {
      onDone: (recorded) => {
        dropDraft(customerId)
        setDraft(emptyDraft)
        showToast(
          recorded.nextFollowUpOn
            ? say('followup.web.recorded.next', { day: recorded.nextFollowUpOn })
            : say('followup.web.recorded')
        )
        onRecorded?.(recorded)
        onClose()
      }
    }
  )
  const submit = (event?: FormEvent): void => {
    event?.preventDefault()
    if (draft.content.trim() === '' || save.isPending) return
    save.mutate(inputOfDraft(draft, stepId, new Date(), today))
  }
  return (
    <Sheet
      title={say('followup.web.record.of', { name: customerName })}
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          submits
          form={form}
          busy={save.isPending}
          disabled={draft.content.trim() === ''}
        >
          {say('followup.web.record')}
        </Button>
      }
    >
      <form
        id={form}
        className="stack record"
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
        }}
      >
        <Segmented
          label={say('followup.web.method')}
          value={draft.method}
          options={methods.map((value) => ({ value, label: say(`followup.method.${value}`) }))}
          onChange={(method) => change({ method })}
        />
        <Field label={say('followup.web.content')} error={problemOfField(save.error, 'content')}>
          <TextArea
            autoFocus
            rows={5}
            value={draft.content}
            placeholder={say('followup.web.content.example')}
            onChange={(content) => change({ content })}
          />
        </Field>
        {contacts.length > 0 && (
          <Chips
            label={say('followup.web.contacts')}
            chips={contacts.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={draft.contactIds}
            onToggle={(id) =>
              change({
                contactIds: draft.contactIds.includes(id)
                  ? draft.contactIds.filter((one) => one !== id)
                  : [...draft.contactIds, id]
              })
            }
          />
        )}
        <Field label={say('followup.web.when')} error={problemOfField(save.error, 'happenedAt')}>
          <Chips
            label={say('followup.web.when')}
            chips={timeChoices.map((value) => ({ value, label: say(`followup.web.when.${value}`) }))}
            chosen={[draft.time]}
            onToggle={(time) => change({ time })}
          />
          {draft.time === 'other' && (
            <TextInput type="datetime-local" value={draft.at} onChange={(at) => change({ at })} />
          )}
        </Field>
        <Field label={say('followup.web.next')} error={problemOfField(save.error, 'nextOn')}>
          <Chips
            label={say('followup.web.next')}
            chips={nextChoices.map((value) => ({ value, label: say(`followup.web.next.${value}`) }))}
            chosen={[draft.next]}
            onToggle={(next) => change({ next })}
          />
          {draft.next === 'other' && (
            <DateInput
              aria-label={say('followup.web.next')}
              value={draft.nextOn}
              min={today}
              onChange={(nextOn) => change({ nextOn })}
            />
          )}
        </Field>
        <Field label={say('followup.web.nextAction')} optional>
          <TextInput
            value={draft.nextAction}
            placeholder={say('followup.web.nextAction.example')}
            onChange={(nextAction) => change({ nextAction })}
          />
        </Field>
        <Field label={say('followup.web.objections')} optional>
          <TextInput
            value={draft.objections}
            placeholder={say('followup.web.objections.example')}
            onChange={(objections) => change({ objections })}
          />
        </Field>
        <Checkbox checked={!draft.answered} onChange={(silent) => change({ answered: !silent })}>
          {say('followup.web.unanswered')}
        </Checkbox>
        <KnownBetter values={draft.fields} onChange={(fields) => change({ fields })} />
        <FormProblem error={save.error} />
      </form>
    </Sheet>
  )
}
