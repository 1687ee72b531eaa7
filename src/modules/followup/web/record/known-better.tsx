import { Field, TextInput, useText } from '#ui'

/** What a talk most often brings to light; each is read as in the customer's form (COL-15). */
const fields = ['painPoints', 'budget', 'timeline', 'decisionLead', 'competitors'] as const

type KnownBetterProps = Readonly<{
  values: Readonly<Record<string, string>>
  onChange: (values: Readonly<Record<string, string>>) => void
}>

/** 更新客户信息, folded away: it is there when needed and in nobody's way otherwise. */
export const KnownBetter = ({ values, onChange }: KnownBetterProps) => {
  const say = useText()
  return (
    <details className="known-better">
      <summary>{say('followup.web.knownBetter')}</summary>
      <div className="known-better-fields">
        {fields.map((field) => (
          <Field key={field} label={say(`followup.web.field.${field}`)}>
            <TextInput
              value={values[field] ?? ''}
              placeholder={say(`followup.web.field.${field}.example`)}
              onChange={(text) => onChange({ ...values, [field]: text })}
            />
          </Field>
        ))}
      </div>
    </details>
  )
}
