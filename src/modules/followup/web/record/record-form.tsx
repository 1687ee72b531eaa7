import type { Ref } from 'react'
import type { CustomerPage } from '#contracts/customers'
import { methods } from './methods.ts'
import type { Day } from '#kernel/day'
import { Checkbox, Field, FormProblem, problemOfField, Segmented, TextArea, useNamed, useText } from '#ui'
import { dayLabel } from '../day-label.ts'
import { ReaderNote } from '../proposals/reader-note.tsx'
import { Chips, toggled } from './chips.tsx'
import type { Draft } from './draft.ts'
import { MajorChangesField } from './major-changes-field.tsx'
import { NextField } from './next-field.tsx'
import { ObjectionsField } from './objections-field.tsx'
import { TalkDetails } from './talk-details.tsx'
import { WhenField } from './when-field.tsx'

/** Told at their own place; everything else above the buttons. */
const placed = ['content', 'happenedAt', 'nextOn']

type RecordFormProps = Readonly<{
  draft: Draft
  /** Begun earlier and taken up again. */
  keptBefore: boolean
  /** The planned step that this contact is. */
  step: CustomerPage['plan'][number] | null
  contacts: readonly Readonly<{ id: string; name: string }>[]
  customer: CustomerPage | undefined
  today: Day
  error: Error | null
  contentRef: Ref<HTMLTextAreaElement>
  onChange: (part: Partial<Draft>) => void
}>

/** The fields of a record, in the order in which one remembers. */
export const RecordForm = ({
  draft,
  keptBefore,
  step,
  contacts,
  customer,
  today,
  error,
  contentRef,
  onChange
}: RecordFormProps) => {
  const say = useText()
  const named = useNamed()
  return (
    <>
      {keptBefore && <p className="small soft">{say('followup.web.record.kept')}</p>}
      <Segmented
        label={say('followup.web.method')}
        value={draft.method}
        options={methods.map((value) => ({ value, label: say(`followup.method.${value}`) }))}
        onChange={(method) => onChange({ method })}
      />
      <Field label={say('followup.web.content')} error={problemOfField(error, 'content')}>
        <TextArea
          ref={contentRef}
          rows={4}
          maxLength={20_000}
          value={draft.content}
          placeholder={say('followup.web.content.example')}
          onChange={(content) => onChange({ content })}
        />
      </Field>
      <ReaderNote />
      <div>
        <Checkbox checked={!draft.answered} onChange={(silent) => onChange({ answered: !silent })}>
          {say('followup.web.unanswered')}
        </Checkbox>
        {step && (
          <Checkbox checked={!draft.unplanned} onChange={(planned) => onChange({ unplanned: !planned })}>
            {say('followup.web.closesStep', { goal: named(step.goal), day: dayLabel(step.dueOn, say) })}
          </Checkbox>
        )}
      </div>
      {contacts.length > 0 && (
        <Field label={say('followup.web.contacts')} optional>
          <Chips
            label={say('followup.web.contacts')}
            chips={contacts.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={draft.contactIds}
            onToggle={(id) => onChange({ contactIds: toggled(draft.contactIds, id) })}
          />
        </Field>
      )}
      <WhenField draft={draft} error={problemOfField(error, 'happenedAt')} onChange={onChange} />
      <NextField draft={draft} today={today} error={problemOfField(error, 'nextOn')} onChange={onChange} />
      <ObjectionsField
        objections={draft.objections}
        objectionText={draft.objectionText}
        onChange={onChange}
      />
      <MajorChangesField
        chosen={draft.majorChanges}
        onChange={(majorChanges) => onChange({ majorChanges })}
      />
      <TalkDetails draft={draft} customer={customer} onChange={onChange} />
      <FormProblem error={error} fields={placed} />
    </>
  )
}
