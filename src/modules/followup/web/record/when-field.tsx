import { Field, TextInput, useText } from '#ui'
import { Chips } from './chips.tsx'
import type { Draft } from './draft.ts'
import { happenedAtOf, localText, timeChoices, willBeLate } from './time-choices.ts'

type WhenFieldProps = Readonly<{
  draft: Pick<Draft, 'time' | 'at'>
  error: string | null
  onChange: (part: Pick<Draft, 'time' | 'at'>) => void
}>

/** When the contact was; what is late says so before it is saved. */
export const WhenField = ({ draft: { time, at }, error, onChange }: WhenFieldProps) => {
  const say = useText()
  const now = new Date()
  return (
    <Field
      label={say('followup.web.when')}
      error={error}
      hint={willBeLate(happenedAtOf(time, at, now), now) ? say('followup.web.when.late') : undefined}
    >
      <Chips
        label={say('followup.web.when')}
        chips={timeChoices.map((value) => ({ value, label: say(`followup.web.when.${value}`) }))}
        chosen={[time]}
        onToggle={(next) => onChange({ time: next, at: next === 'other' && at === '' ? localText(now) : at })}
      />
      {time === 'other' && (
        <TextInput
          type="datetime-local"
          aria-label={say('followup.web.when.other')}
          value={at}
          max={localText(now)}
          onChange={(text) => onChange({ time, at: text })}
        />
      )}
    </Field>
  )
}
