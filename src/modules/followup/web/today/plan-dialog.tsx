import { useId, useState, type FormEvent } from 'react'
import { addDays } from '#kernel/day'
import {
  api,
  Button,
  DateInput,
  Dialog,
  Field,
  FormProblem,
  problemOfField,
  queryClient,
  showToast,
  TextInput,
  useSubmit,
  useText,
  useToday
} from '#ui'
import { dayLabel } from '../day-label.ts'
import { Chips } from '../record/chips.tsx'
import { nextDayOf } from '../record/next-choices.ts'

/** The days that one says without a calendar. */
const near = ['tomorrow', 'threeDays', 'nextMonday', 'twoWeeks'] as const

type PlanDialogProps = Readonly<{ customerId: string; customerName: string; onClose: () => void }>
type Plan = Readonly<{ customerId: string; dueOn: string; goal: string }>

/** Gives a customer its next step: when and what for. */
export const PlanDialog = ({ customerId, customerName, onClose }: PlanDialogProps) => {
  const say = useText()
  const today = useToday()
  const form = useId()
  const [dueOn, setDueOn] = useState<string | null>(addDays(today, 1))
  const [goal, setGoal] = useState('')
  const save = useSubmit(
    async (plan: Plan, idempotencyKey) => api.post('/planned-steps', plan, { idempotencyKey }),
    {
      onDone: (_, plan) => {
        showToast(say('followup.web.planned', { day: dayLabel(plan.dueOn, say) }))
        void queryClient.invalidateQueries({ queryKey: ['today'] })
        onClose()
      }
    }
  )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (dueOn !== null && goal.trim() !== '' && !save.isPending)
      save.mutate({ customerId, dueOn, goal: goal.trim() })
  }
  return (
    <Dialog
      title={say('followup.web.plan.of', { name: customerName })}
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          submits
          form={form}
          busy={save.isPending}
          disabled={dueOn === null || goal.trim() === ''}
        >
          {say('followup.web.plan.save')}
        </Button>
      }
    >
      <form id={form} className="stack" onSubmit={submit}>
        <Field label={say('followup.web.nextAction')} error={problemOfField(save.error, 'goal')}>
          <TextInput
            value={goal}
            maxLength={500}
            placeholder={say('followup.web.nextAction.example')}
            onChange={setGoal}
          />
        </Field>
        <Field
          label={say('followup.web.plan.day')}
          hint={dueOn === null ? undefined : dayLabel(dueOn, say)}
          error={problemOfField(save.error, 'dueOn')}
        >
          <Chips
            label={say('followup.web.plan.day')}
            chips={near.map((value) => ({ value, label: say(`followup.web.next.${value}`) }))}
            chosen={near.filter((value) => nextDayOf(value, today) === dueOn)}
            onToggle={(value) => setDueOn(nextDayOf(value, today))}
          />
          <DateInput value={dueOn} min={today} onChange={setDueOn} />
        </Field>
        <FormProblem error={save.error} fields={['goal', 'dueOn']} />
      </form>
    </Dialog>
  )
}
