import type { ReactNode } from 'react'
import { Field, problemOfField, TextInput, useNamed, useText } from '#ui'
import { ReferrerInput } from './referrer-input.tsx'
import { SourceInput } from './source-input.tsx'
import { isReferral, type ChosenField } from './source-fields.ts'
import { useSourceChoices } from './use-source-choices.ts'

type SourceField = ChosenField | 'sourceDetail' | 'referrer' | 'referralSetting'
export type SourceTexts = Readonly<Partial<Record<SourceField, string>>>

/** Where a new customer comes from: channel and kind, who referred where it is a referral, the rest behind a line (COL-3). */
export const SourceEntry = ({
  texts,
  error,
  onChange
}: Readonly<{ texts: SourceTexts; error: unknown; onChange: (texts: SourceTexts) => void }>) => {
  const say = useText()
  const named = useNamed()
  const channel = texts.sourceChannel ?? ''
  const basis = useSourceChoices().find((one) => one.channel === channel)?.legalBasis
  const write =
    (field: SourceField) =>
    (text: string): void =>
      onChange(
        // Another channel has other kinds.
        field === 'sourceChannel' ? { ...texts, [field]: text, sourceKind: '' } : { ...texts, [field]: text }
      )
  const labelled = (field: SourceField, input: ReactNode, hint?: string) => (
    <Field
      key={field}
      label={say(`web.customerField.${field}`)}
      optional={field !== 'sourceChannel'}
      hint={hint}
      error={problemOfField(error, field)}
    >
      {input}
    </Field>
  )
  const chosen = (field: ChosenField) => (
    <SourceInput
      key={field === 'sourceKind' ? channel : field}
      field={field}
      channel={channel === '' ? null : channel}
      value={texts[field] ?? ''}
      onChange={write(field)}
    />
  )
  return (
    <>
      <div className="entry-source">
        {labelled('sourceChannel', chosen('sourceChannel'))}
        {channel !== '' && labelled('sourceKind', chosen('sourceKind'))}
      </div>
      {isReferral(texts) && (
        <>
          {labelled('referrer', <ReferrerInput value={texts.referrer ?? ''} onChange={write('referrer')} />)}
          {labelled(
            'referralSetting',
            <TextInput
              value={texts.referralSetting ?? ''}
              maxLength={200}
              onChange={write('referralSetting')}
            />
          )}
        </>
      )}
      {channel !== '' && (
        <details className="entry-more">
          <summary>{say('web.source.more')}</summary>
          <div className="stack">
            {labelled(
              'sourceDetail',
              <TextInput value={texts.sourceDetail ?? ''} maxLength={500} onChange={write('sourceDetail')} />
            )}
            {labelled(
              'legalBasis',
              chosen('legalBasis'),
              basis === undefined ? undefined : say('web.source.basis', { basis: named(basis) })
            )}
          </div>
        </details>
      )}
    </>
  )
}
