import { useId, useState } from 'react'
import {
  api,
  Button,
  DateInput,
  Dialog,
  Field,
  FormProblem,
  GradeBadge,
  Segmented,
  showToast,
  TextInput,
  useMay,
  useSubmit,
  useText,
  useToday,
  type Grade
} from '#ui'
import type { CustomerPage } from '#contracts/customers'
import { refreshGrades } from './queries.ts'

type Way = 'request' | 'override'
const grades = ['A', 'B', 'C'] as const
type Wanted = (typeof grades)[number]

export type GradeDialogProps = Readonly<{
  customerId: string
  inForce: Grade | null
  /** What the rules give today, and why. */
  computed: Grade | null
  because: string
  note: CustomerPage['gradeNote']
  onClose: () => void
}>

/** What becomes of the wish, before it is sent. */
const effectOf = (way: Way, from: Grade | null, to: Wanted): string => {
  if (way === 'override') return 'grading.web.effect.override'
  if (from !== null && to < from) return 'grading.web.effect.filed'
  return from === 'A' ? 'grading.web.effect.approval' : 'grading.web.effect.effective'
}

/** 调整等级: asks for another grade, or sets one by hand until a day; lifts what was set (GRD-3, GRD-4). */
export const GradeDialog = ({ customerId, inForce, computed, because, note, onClose }: GradeDialogProps) => {
  const say = useText()
  const may = useMay()
  const today = useToday()
  const form = useId()
  const [way, setWay] = useState<Way>('request')
  const [to, setTo] = useState<Wanted>(grades.find((grade) => grade !== inForce) ?? 'A')
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState<string | null>(null)
  const done = async (told: string): Promise<void> => {
    showToast(told)
    onClose()
    await refreshGrades()
  }
  const lift = useSubmit(async () => api.remove(`/customers/${customerId}/grade-override`), {
    onDone: async () => done(say('grading.web.lifted'))
  })
  const send = useSubmit(
    async (_: null, idempotencyKey) =>
      way === 'override'
        ? api.put(`/customers/${customerId}/grade-override`, { grade: to, reason, until })
        : api.post('/grade-changes', { customerId, to, comment: reason }, { idempotencyKey }),
    {
      onDone: async () =>
        done(
          say(
            effectOf(way, inForce, to) === 'grading.web.effect.approval'
              ? 'grading.web.sent'
              : 'grading.web.set'
          )
        )
    }
  )
  const { override, pending } = note
  // What is in force can be held by hand, but not asked for.
  const isNothing = way === 'request' && to === inForce
  const ready = reason.trim() !== '' && !isNothing && (way === 'request' || until !== null)
  const blocked = way === 'request' && (override !== null || pending !== null)
  return (
    <Dialog
      title={say('grading.web.adjust')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button kind="primary" submits form={form} busy={send.isPending} disabled={!ready || blocked}>
            {say(way === 'override' ? 'grading.web.override.do' : 'grading.web.request.do')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && !blocked) send.mutate(null)
        }}
      >
        <p className="grade-now">
          <GradeBadge grade={inForce} computed={computed} /> <span className="soft">{because}</span>
        </p>
        {override && (
          <div className="row spread grade-note">
            <span>
              {say('grading.web.overridden', { by: override.by, day: override.until })} “{override.reason}”
            </span>
            {may('grade.decide') && (
              <Button busy={lift.isPending} onClick={() => lift.mutate(undefined)}>
                {say('grading.web.lift')}
              </Button>
            )}
          </div>
        )}
        {pending && <p className="grade-note alarm">{say('grading.web.waiting', { grade: pending.to })}</p>}
        <FormProblem error={send.error ?? lift.error} />
        {may('grade.decide') && (
          <Segmented
            label={say('grading.web.way')}
            value={way}
            options={(['request', 'override'] as const).map((value) => ({
              value,
              label: say(`grading.web.way.${value}`)
            }))}
            onChange={setWay}
          />
        )}
        <Segmented
          label={say('grading.web.wanted')}
          value={to}
          options={grades.map((value) => ({ value, label: say('ui.grade', { grade: value }) }))}
          onChange={setTo}
        />
        <p className="soft small">{isNothing ? say('grading.web.same') : say(effectOf(way, inForce, to))}</p>
        <Field label={say('grading.web.reason')}>
          <TextInput value={reason} maxLength={500} onChange={setReason} required />
        </Field>
        {way === 'override' && (
          <Field label={say('grading.web.override.until')}>
            <DateInput value={until} onChange={setUntil} min={today} />
          </Field>
        )}
      </form>
    </Dialog>
  )
}
