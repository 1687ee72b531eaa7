import type { Day } from '#kernel/day'
import { TextInput } from './text-input.tsx'

export type DateInputProps = Readonly<{
  value: Day | null
  onChange: (value: Day | null) => void
  min?: Day | undefined
  max?: Day | undefined
  'aria-label'?: string
}>

/** A day as ISO text, chosen by the platform's own calendar; null where it is left empty. */
export const DateInput = ({ value, onChange, ...rest }: DateInputProps) => (
  <TextInput
    {...rest}
    type="date"
    value={value ?? ''}
    onChange={(text) => onChange(text === '' ? null : text)}
  />
)
