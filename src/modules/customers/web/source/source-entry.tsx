import { Field, problemOfField, TextInput, useText } from '#ui'
import type { FieldKey } from '../../contract.ts'
import { ReferrerInput } from './referrer-input.tsx'
import { SourceInput } from './source-input.tsx'
import { isReferral } from './source-fields.ts'

const more = ['sourceDetail', 'legalBasis'] as const
type SourceField = 'sourceChannel' | 'sourceKind' | 'referrer' | 'referralSetting' | (typeof more)[number]
export type SourceTexts = Readonly<Partial<Record<SourceField, string>>>

/** Where a new customer comes from: channel and kind, who referred where it is a referral, the rest behind a line (COL-3). */
export const SourceEntry = ({
  texts,
  error,
  onChange
}: Readonly<{ texts: SourceTexts; error: unknown; onChange: (texts: SourceTexts) => void }>) => {
  const say = useText()
  const channel = texts.sourceChannel ?? ''
  const write =
    (field: SourceField) =>
    (text: string): void =>
      onChange(
        // Another channel has other kinds.
        field === 'sourceChannel' ? { ...texts, [field]: text, sourceKind: '' } : { ...texts, [field]: text }
      )
  const labelled = (field: SourceField & FieldKey, input: React.ReactNode) => (
    <Field
      key={field}
      label={say(`web.customerField.${field}`)}
      optional={field !== 'sourceChannel'}
      error={problemOfField(error, field)}
    >
      {input}
    </Field>
  )
  const chosen = (field: 'sourceChannel' | 'sourceKind' | 'legalBasis') => (
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
            {labelled('legalBasis', chosen('legalBasis'))}
          </div>
        </details>
      )}
    </>
  )
}
