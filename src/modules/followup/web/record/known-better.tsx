import type { CustomerPage } from '#contracts/customers'
import { Field, TextInput, useText } from '#ui'

/** What a talk most often brings to light; each is read as in the customer's form (COL-15). */
const fields = ['painPoints', 'budget', 'timeline', 'decisionLead', 'competitors'] as const

type KnownBetterProps = Readonly<{
  values: Readonly<Record<string, string>>
  /** What is known so far; undefined until the customer was read. */
  customer: CustomerPage | undefined
  onChange: (values: Readonly<Record<string, string>>) => void
}>

/** 更新客户信息: what is now known better, beside what was known; an empty field leaves it as it is. */
export const KnownBetter = ({ values, customer, onChange }: KnownBetterProps) => {
  const say = useText()
  return fields
    .filter((field) => !customer?.maskedFields.includes(field))
    .map((field) => {
      const known = customer?.fields[field]?.text ?? ''
      return (
        <Field
          key={field}
          label={say(`followup.web.field.${field}`)}
          hint={known === '' ? undefined : say('followup.web.field.known', { known })}
        >
          <TextInput
            value={values[field] ?? ''}
            placeholder={say(`followup.web.field.${field}.example`)}
            onChange={(text) => onChange({ ...values, [field]: text })}
          />
        </Field>
      )
    })
}
