import { useId, useState, type FormEvent } from 'react'
import { Button, Dialog, Field, FormProblem, Segmented, TextInput, useText } from '#ui'
import type { ConfirmationWay } from '../contract.ts'
import { useAnswer, type ToAnswer } from './use-answer.ts'

const ways: readonly ConfirmationWay[] = ['askedAgain', 'secondContact', 'publicSource', 'lookUp']

export type AnswerDialogProps = ToAnswer &
  Readonly<{ verdict: 'confirmed' | 'dismissed'; onClose: () => void }>

/** Asks how one knows, or why it does not matter; what is answered stands above. */
export const AnswerDialog = ({ item, findings, verdict, onClose }: AnswerDialogProps) => {
  const say = useText()
  const form = useId()
  const [way, setWay] = useState<ConfirmationWay>('askedAgain')
  const [reason, setReason] = useState('')
  const save = useAnswer({ item, onDone: onClose })
  const text = reason.trim()
  const isConfirming = verdict === 'confirmed'
  const ready = isConfirming || text !== ''
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!ready || save.isPending) return
    const keys = findings.map(({ key }) => key)
    save.mutate(
      isConfirming
        ? { verdict, keys, way, reason: text === '' ? null : text }
        : { verdict, keys, reason: text }
    )
  }
  const part = isConfirming ? 'confirm' : 'dismiss'
  return (
    <Dialog
      title={say(`cleaning.web.${part}.title`)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('cleaning.web.cancel')}</Button>
          <Button kind="primary" submits form={form} busy={save.isPending} disabled={!ready}>
            {say(`cleaning.web.${part}.save`)}
          </Button>
        </>
      }
    >
      <form id={form} className="stack cleaning-answer" onSubmit={submit}>
        <ul className="cleaning-quoted">
          {findings.map((finding) => (
            <li key={finding.key}>
              <b>{say(`web.customerField.${finding.field}`)}</b> {finding.text}
            </li>
          ))}
        </ul>
        {isConfirming && (
          <Segmented
            label={say('cleaning.web.way')}
            value={way}
            options={ways.map((value) => ({ value, label: say(`cleaning.web.way.${value}`) }))}
            onChange={setWay}
          />
        )}
        <Field
          label={say(isConfirming ? 'cleaning.web.confirm.note' : 'cleaning.web.dismiss.reason')}
          hint={say(`cleaning.web.${part}.about`)}
        >
          <TextInput
            value={reason}
            maxLength={500}
            placeholder={say(isConfirming ? 'cleaning.web.confirm.note.hint' : 'cleaning.web.dismiss.hint')}
            onChange={setReason}
          />
        </Field>
        <FormProblem error={save.error} fields={[]} />
      </form>
    </Dialog>
  )
}
