import { useState, type FormEvent } from 'react'
import { Link } from '@tanstack/react-router'
import { Button, Field, FormProblem, Popover, TextInput, useText } from '#ui'
import type { CleaningFinding, CleaningItem } from '../contract.ts'
import { useMend } from './use-answer.ts'

type MendProps = Readonly<{ item: CleaningItem; finding: CleaningFinding }>

const MendForm = ({ item, finding, onClose }: MendProps & Readonly<{ onClose: () => void }>) => {
  const say = useText()
  const [text, setText] = useState('')
  const save = useMend(onClose)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (text.trim() !== '' && !save.isPending) save.mutate({ item, finding, text: text.trim() })
  }
  return (
    <form onSubmit={submit}>
      <Field label={say(`web.customerField.${finding.field}`)} hint={finding.proposal ?? undefined}>
        <TextInput value={text} maxLength={2000} autoFocus onChange={setText} />
      </Field>
      <FormProblem error={save.error} fields={[]} />
      <div className="row spread">
        <Link className="small" to="/customers/$id" params={{ id: item.customerId }}>
          {say('cleaning.web.key.open')}
        </Link>
        <Button kind="primary" submits busy={save.isPending} disabled={text.trim() === ''}>
          {say('cleaning.web.mend.save')}
        </Button>
      </div>
    </form>
  )
}

/** Writes the missing or doubtful field here and now. */
export const MendPopover = ({ item, finding }: MendProps) => {
  const say = useText()
  const label = say(finding.rule === 'missing-required' ? 'cleaning.web.fill' : 'cleaning.web.mend')
  return (
    <Popover
      label={label}
      className="mend"
      trigger={(trigger) => (
        <button type="button" className="button plain small" {...trigger}>
          {label}
        </button>
      )}
    >
      {(close) => <MendForm item={item} finding={finding} onClose={close} />}
    </Popover>
  )
}
