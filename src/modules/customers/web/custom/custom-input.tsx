import type { KeyboardEvent } from 'react'
import { Checkbox, DateInput, Segmented, Select, TextInput, useText } from '#ui'
import type { CustomFieldView } from '../../contract.ts'

export type CustomInputProps = Readonly<{
  field: CustomFieldView
  /** As it is written: `120`, `北仑、镇海`, `是`. */
  value: string
  onChange: (text: string) => void
  autoFocus?: boolean
  onKeyDown?: (event: KeyboardEvent) => void
}>

const BETWEEN = '、'
const DAY = /^\d{4}-\d{2}-\d{2}$/
/** How a yes and a no are written, whatever language reads them. */
const yesNo = ['是', '否'] as const

const chosenIn = ({ options }: CustomFieldView, value: string): readonly string[] => {
  const written = value.split(BETWEEN)
  return options.filter((option) => option === value || written.includes(option))
}

/** A field that the team defined, entered as its type wants it: a day by the calendar, one of a few from a list. */
export const CustomInput = ({ field, value, onChange, ...rest }: CustomInputProps) => {
  const say = useText()
  const { type, options, label, unit } = field
  if (type === 'select')
    return (
      <Select
        {...rest}
        value={options.includes(value) ? value : ''}
        placeholder="—"
        options={options.map((option) => ({ value: option, label: option }))}
        onChange={onChange}
      />
    )
  if (type === 'multiSelect') {
    const chosen = chosenIn(field, value)
    const toggle = (option: string): void =>
      onChange(
        options.filter((one) => (one === option ? !chosen.includes(one) : chosen.includes(one))).join(BETWEEN)
      )
    return (
      <div className="custom-choices" role="group" aria-label={label}>
        {options.map((option) => (
          <Checkbox key={option} checked={chosen.includes(option)} onChange={() => toggle(option)}>
            {option}
          </Checkbox>
        ))}
      </div>
    )
  }
  if (type === 'boolean')
    return (
      <Segmented
        label={label}
        value={value === yesNo[0] || value === yesNo[1] ? value : ''}
        options={[
          { value: yesNo[0], label: say('web.custom.yes') },
          { value: yesNo[1], label: say('web.custom.no') },
          { value: '', label: say('web.custom.unknown') }
        ]}
        onChange={onChange}
      />
    )
  if (type === 'date')
    return <DateInput value={DAY.test(value) ? value : null} onChange={(day) => onChange(day ?? '')} />
  const isNumber = type === 'number' || type === 'amount'
  return (
    <TextInput
      {...rest}
      value={value}
      onChange={onChange}
      {...(isNumber ? { inputMode: type === 'number' ? ('decimal' as const) : ('text' as const) } : {})}
      {...(type === 'amount'
        ? { placeholder: say('ui.amountExample') }
        : unit === null
          ? {}
          : { placeholder: unit })}
    />
  )
}

/** What an input begins with: a choice as it is understood, all else as it was written. */
export const startingText = (
  { type }: CustomFieldView,
  known: Readonly<{ text: string | null; raw: string | null }> | undefined
): string => {
  const isFree = type === 'text' || type === 'number' || type === 'amount'
  return (isFree ? (known?.raw ?? known?.text) : (known?.text ?? known?.raw)) ?? ''
}
