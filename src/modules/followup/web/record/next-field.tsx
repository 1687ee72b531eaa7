import { addDays, type Day } from '#kernel/day'
import { DateInput, Field, TextInput, useText } from '#ui'
import { dayLabel } from '../day-label.ts'
import { Chips } from './chips.tsx'
import type { Draft } from './draft.ts'
import { nextOnOf } from './input-of-draft.ts'
import { nextChoices } from './next-choices.ts'

const WEEK_DAYS = 7

type NextPart = Pick<Draft, 'next' | 'nextOn' | 'nextAction'>
type NextFieldProps = Readonly<{
  draft: NextPart
  today: Day
  error: string | null
  onChange: (part: Partial<NextPart>) => void
}>

/** When to get in touch again and what for; the chosen day is written out beside. */
export const NextField = ({ draft, today, error, onChange }: NextFieldProps) => {
  const say = useText()
  const day = nextOnOf(draft, today)
  return (
    <Field label={say('followup.web.next')} error={error}>
      <Chips
        label={say('followup.web.next')}
        chips={nextChoices.map((value) => ({ value, label: say(`followup.web.next.${value}`) }))}
        chosen={[draft.next]}
        onToggle={(next) =>
          onChange(next === 'other' ? { next, nextOn: day ?? addDays(today, WEEK_DAYS) } : { next })
        }
      />
      {draft.next === 'other' && (
        <DateInput
          aria-label={say('followup.web.next.other')}
          value={draft.nextOn}
          min={today}
          onChange={(nextOn) => onChange({ nextOn })}
        />
      )}
      <p className="small soft" aria-live="polite">
        {day === null ? say('followup.web.next.plan.about') : dayLabel(day, say)}
      </p>
      <TextInput
        aria-label={say('followup.web.nextAction')}
        value={draft.nextAction}
        maxLength={500}
        placeholder={say('followup.web.nextAction.example')}
        onChange={(nextAction) => onChange({ nextAction })}
      />
    </Field>
  )
}
