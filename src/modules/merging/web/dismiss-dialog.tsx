import { useId, useState } from 'react'
import { Button, Dialog, Field, TextInput, useText } from '#ui'

/** Why two are not one customer, for whoever asks again; a few words that one need not type. */
export const DismissDialog = ({
  names,
  onDismiss,
  onClose
}: Readonly<{ names: readonly string[]; onDismiss: (reason: string) => void; onClose: () => void }>) => {
  const say = useText()
  const form = useId()
  const [reason, setReason] = useState('')
  const common = ['entities', 'branch', 'sameName'].map((key) => say(`merging.web.reason.${key}`))
  return (
    <Dialog
      title={say('merging.web.dismiss')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button kind="primary" submits form={form}>
            {say('merging.web.dismiss')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          onDismiss(reason.trim())
        }}
      >
        <p>{names.join(' · ')}</p>
        <div className="row">
          {common.map((text) => (
            <Button key={text} kind="quiet" onClick={() => setReason(text)}>
              {text}
            </Button>
          ))}
        </div>
        <Field label={say('merging.web.reason')} optional hint={say('merging.web.dismiss.hint')}>
          <TextInput value={reason} maxLength={500} onChange={setReason} />
        </Field>
      </form>
    </Dialog>
  )
}
