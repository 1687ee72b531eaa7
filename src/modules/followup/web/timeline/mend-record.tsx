import { useState, type FormEvent } from 'react'
import { api, Button, Field, FormProblem, queryClient, showToast, TextArea, useSubmit, useText } from '#ui'
import type { RecordEntryItem } from './record-entry-item.ts'

type MendRecordProps = Readonly<{
  entry: RecordEntryItem
  customerId: string
  /** The text itself, within a day; afterwards a correction beside it. */
  part: 'content' | 'correction'
  onClose: () => void
}>

/** 修改 or 更正 of a record, in its place in the timeline. */
export const MendRecord = ({ entry, customerId, part, onClose }: MendRecordProps) => {
  const say = useText()
  const [text, setText] = useState(part === 'content' ? entry.content : '')
  const save = useSubmit(
    async (written: string, idempotencyKey) =>
      part === 'content'
        ? api.patch(`/follow-ups/${entry.id}`, { content: written }, { idempotencyKey })
        : api.post(`/follow-ups/${entry.id}/corrections`, { text: written }, { idempotencyKey }),
    {
      onDone: async () => {
        await queryClient.invalidateQueries({ queryKey: ['customer', customerId] })
        showToast(say(`followup.web.mended.${part}`))
        onClose()
      }
    }
  )
  const submit = (event?: FormEvent): void => {
    event?.preventDefault()
    if (text.trim() !== '' && !save.isPending) save.mutate(text.trim())
  }
  return (
    <form
      className="stack mend"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
          submit()
      }}
    >
      <Field
        label={say(part === 'content' ? 'followup.web.content' : 'followup.web.correct.text')}
        hint={say(`followup.web.mend.about.${part}`)}
      >
        <TextArea autoFocus rows={3} value={text} onChange={setText} />
      </Field>
      <FormProblem error={save.error} />
      <div className="row">
        <Button submits busy={save.isPending} disabled={text.trim() === ''}>
          {say(part === 'content' ? 'ui.save' : 'followup.web.correct.add')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {say('ui.cancel')}
        </Button>
      </div>
    </form>
  )
}
