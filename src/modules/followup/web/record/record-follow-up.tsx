import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { methods } from './methods.ts'
import type { Recorded } from '#contracts/followup'
import { Button, dayIn, keyText, Sheet, useMe, useReached, useText, useTimeZone, useToday } from '#ui'
import { AfterRecord } from './after-record.tsx'
import { hasWords, emptyDraft, type Draft } from './draft.ts'
import { inputOfDraft } from './input-of-draft.ts'
import { dropDraft, keepDraft, readDraft } from './kept-drafts.ts'
import { RecordForm } from './record-form.tsx'
import { happenedAtOf } from './time-choices.ts'
import { stepMet, useCustomer } from './use-customer.ts'
import { useRecord } from './use-record.ts'

export type RecordFollowUpProps = Readonly<{
  customerId: string
  customerName: string
  /** Those of the customer where they are not given. */
  contacts?: readonly Readonly<{ id: string; name: string }>[]
  /** The planned step that this contact is; the one that is due where none is given. */
  stepId?: string
  onClose: () => void
  onRecorded?: (recorded: Recorded) => void
}>

/**
 * 记录跟进 in under a minute (FUP-4): how, what was said, what is next. Everything else is folded away. What is written
 * stays on the device until it is saved; a lost answer and a second try have one effect.
 */
export const RecordFollowUp = ({
  customerId,
  customerName,
  contacts,
  stepId,
  onClose,
  onRecorded
}: RecordFollowUpProps) => {
  const say = useText()
  const me = useMe()
  const today = useToday()
  const timeZone = useTimeZone()
  const reached = useReached()
  const form = useId()
  const content = useRef<HTMLTextAreaElement>(null)
  const customer = useCustomer(customerId)
  const [kept] = useState(() => readDraft(me.id, customerId))
  const [draft, setDraft] = useState<Draft>(kept ?? emptyDraft)
  const [methodChosen, setMethodChosen] = useState(kept !== null)
  const { save, busy, error, after } = useRecord({ customerId, customerName, onClose, onRecorded })
  useEffect(() => {
    if (!busy && after === null) keepDraft(me.id, customerId, draft)
  }, [me.id, customerId, draft, busy, after])
  // After the dialog has given the focus to its first field.
  useEffect(() => content.current?.focus(), [])

  const change = (part: Partial<Draft>): void => {
    if (part.method !== undefined) setMethodChosen(true)
    setDraft((known) => ({ ...known, ...part }))
  }
  const now = new Date()
  const contactOn = dayIn(timeZone, happenedAtOf(draft.time, draft.at, now))
  const step = customer ? stepMet(customer.plan, contactOn, stepId) : null
  const planned = methods.find((method) => method === step?.method)
  const shown = methodChosen || !planned ? draft : { ...draft, method: planned }
  const known = (customer?.contacts ?? []).flatMap(({ id, state, fields }) => {
    const name = fields.contactName?.text ?? ''
    return state === 'active' && name !== '' ? [{ id, name }] : []
  })
  const empty = draft.content.trim() === ''
  const submit = (event?: FormEvent): void => {
    event?.preventDefault()
    if (empty || busy) return
    void save(inputOfDraft(shown, draft.unplanned ? null : (stepId ?? step?.id), new Date(), today), shown)
  }
  if (after !== null) return <AfterRecord {...{ customerId, customerName, onClose }} {...after} />
  return (
    <Sheet
      title={say('followup.web.record.of', { name: customerName })}
      onClose={onClose}
      footer={
        <>
          <span className={reached ? 'record-note small soft' : 'record-note away small alarm'}>
            {reached
              ? say('followup.web.record.keys', { key: keyText('mod+Enter') })
              : say('followup.web.record.offline')}
          </span>
          {hasWords(draft) && (
            <Button
              kind="quiet"
              onClick={() => {
                dropDraft(me.id, customerId)
                setDraft(emptyDraft)
                content.current?.focus()
              }}
            >
              {say('followup.web.record.anew')}
            </Button>
          )}
          <Button kind="primary" submits form={form} busy={busy} disabled={empty}>
            {say('followup.web.record.save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack record"
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
            submit()
        }}
      >
        <RecordForm
          draft={shown}
          keptBefore={kept !== null}
          step={step}
          contacts={contacts ?? known}
          customer={customer}
          today={today}
          error={error}
          contentRef={content}
          onChange={change}
        />
      </form>
    </Sheet>
  )
}
