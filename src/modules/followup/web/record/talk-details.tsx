import type { CustomerPage } from '#contracts/customers'
import { Field, TextInput, useMay, useNamed, useText } from '#ui'
import { usePlaybookWords } from '../playbook-words.ts'
import { Chips } from './chips.tsx'
import type { Draft } from './draft.ts'
import { KnownBetter } from './known-better.tsx'

type TalkDetailsProps = Readonly<{
  draft: Draft
  customer: CustomerPage | undefined
  onChange: (part: Partial<Draft>) => void
}>

/** Folded away: the stage, what the customer said of it, what was promised, what is now known better. */
export const TalkDetails = ({ draft, customer, onChange }: TalkDetailsProps) => {
  const say = useText()
  const named = useNamed()
  const may = useMay()
  const stages = usePlaybookWords()?.stages.map(({ name }) => name) ?? []
  const { stage, feedback, promises, fields } = draft
  const begun =
    stage !== '' || [feedback, promises, ...Object.values(fields)].some((text) => text.trim() !== '')
  return (
    <details className="talk-details" open={begun || undefined}>
      <summary>{say('followup.web.details')}</summary>
      <div className="talk-details-fields">
        <Field label={say('followup.web.stage')}>
          {stages.length > 0 ? (
            <Chips
              label={say('followup.web.stage')}
              chips={stages.map((value) => ({ value, label: named(value) }))}
              chosen={[stage]}
              onToggle={(value) => onChange({ stage: value === stage ? '' : value })}
            />
          ) : (
            <TextInput value={stage} maxLength={500} onChange={(text) => onChange({ stage: text })} />
          )}
        </Field>
        <Field label={say('followup.web.feedback')}>
          <TextInput
            value={feedback}
            placeholder={say('followup.web.feedback.example')}
            onChange={(text) => onChange({ feedback: text })}
          />
        </Field>
        <Field label={say('followup.web.promises')} hint={say('followup.web.promises.about')}>
          <TextInput
            value={promises}
            placeholder={say('followup.web.promises.example')}
            onChange={(text) => onChange({ promises: text })}
          />
        </Field>
        {may('customer.write') && customer?.can.write !== false && (
          <KnownBetter
            values={fields}
            customer={customer}
            onChange={(values) => onChange({ fields: values })}
          />
        )}
      </div>
    </details>
  )
}
