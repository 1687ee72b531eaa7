import { useState } from 'react'
import { Button, RelativeTime, useMay, useNamed, useText } from '#ui'
import { dayLabel } from '../day-label.ts'
import { MendRecord } from './mend-record.tsx'
import type { RecordEntryItem } from './record-entry-item.ts'

/** What a contact brought besides its content, as a line each. */
const Details = ({ entry }: Readonly<{ entry: RecordEntryItem }>) => {
  const say = useText()
  const named = useNamed()
  const comma = say('followup.web.comma')
  const next = [entry.nextOn === null ? null : dayLabel(entry.nextOn, say), entry.nextAction].filter(
    (one) => one !== null && one !== ''
  )
  const promises = entry.promises.map(({ what, dueOn }) =>
    dueOn === null ? what : say('followup.web.promise.due', { what, day: dayLabel(dueOn, say) })
  )
  const lines: readonly (readonly [string, string])[] = [
    ['contacts', entry.contacts.map(({ name }) => name).join(comma)],
    ['feedback', entry.feedback ?? ''],
    ['objections', named(entry.objections.join(comma))],
    ['stage', named(entry.stage ?? '')],
    ['promises', promises.join(comma)],
    ['majorChanges', named(entry.majorChanges.join(comma))],
    ['next', next.join(' ')]
  ]
  const told = lines.filter(([, text]) => text !== '')
  if (told.length === 0) return null
  return (
    <dl className="entry-details small">
      {told.map(([key, text]) => (
        <div key={key}>
          <dt className="soft">{say(`followup.web.${key}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A contact as it was written down; its author mends it within a day, then corrections stand beside it. */
export const RecordEntry = ({
  entry,
  customerId
}: Readonly<{ entry: RecordEntryItem; customerId: string }>) => {
  const say = useText()
  const mayWrite = useMay()('followup.write')
  const [mending, setMending] = useState<'content' | 'correction' | null>(null)
  return (
    <>
      <p className="entry-head small">
        <b>{say(`followup.method.${entry.method}`)}</b>
        <span className="soft">
          <RelativeTime at={entry.at} />
        </span>
        {(entry.author ?? entry.authorName) !== null && (
          <span className="soft">{entry.author?.name ?? entry.authorName}</span>
        )}
        {!entry.answered && <span className="entry-mark">{say('followup.web.unanswered.mark')}</span>}
        {entry.late && (
          <span className="entry-mark" title={say('followup.web.late')}>
            {say('followup.web.late.mark')} <RelativeTime at={entry.recordedAt} />
          </span>
        )}
        {mayWrite && mending === null && (
          <Button
            kind="quiet"
            className="entry-mend"
            onClick={() => setMending(entry.open ? 'content' : 'correction')}
          >
            {say(entry.open ? 'followup.web.mend' : 'followup.web.correct')}
          </Button>
        )}
      </p>
      {mending === 'content' ? null : <p className="entry-content">{entry.content}</p>}
      <Details entry={entry} />
      {entry.corrections.map(({ at, author, text }) => (
        <p key={at} className="correction">
          <span className="soft small">
            {say('followup.web.correction', { name: author?.name ?? '' })} <RelativeTime at={at} />
          </span>
          <br />
          {text}
        </p>
      ))}
      {mending !== null && (
        <MendRecord entry={entry} customerId={customerId} part={mending} onClose={() => setMending(null)} />
      )}
    </>
  )
}
