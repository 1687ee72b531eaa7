import type { TimelineEntry } from '#contracts/followup'
import { Amount, RelativeTime, useText } from '#ui'
import { changeText } from './change-text.ts'

const Record = ({ entry }: Readonly<{ entry: Extract<TimelineEntry, { kind: 'record' }> }>) => {
  const say = useText()
  return (
    <>
      <p className="small soft row">
        <b className="ink">{say(`followup.method.${entry.method}`)}</b>
        <RelativeTime at={entry.at} />
        {entry.author && <span>{entry.author.name}</span>}
        {entry.contacts.length > 0 && (
          <span>
            {say('followup.web.with', { names: entry.contacts.map(({ name }) => name).join('、') })}
          </span>
        )}
        {!entry.answered && <span className="alarm">{say('followup.web.unanswered')}</span>}
        {entry.late && <span className="alarm">{say('followup.web.late')}</span>}
      </p>
      <p className="entry-content">{entry.content}</p>
      {entry.objections.length > 0 && (
        <p className="small soft">
          {say('followup.web.objections')}：{entry.objections.join('、')}
        </p>
      )}
      {(entry.nextAction !== null || entry.nextOn !== null) && (
        <p className="small soft">
          {say('followup.web.next')}：{[entry.nextOn, entry.nextAction].filter(Boolean).join(' ')}
        </p>
      )}
      {entry.corrections.map(({ at, author, text }) => (
        <p key={at} className="small correction">
          {say('followup.web.correction', { name: author?.name ?? '' })} {text}
        </p>
      ))}
    </>
  )
}

/** One thing that happened with the customer. */
export const Entry = ({ entry }: Readonly<{ entry: TimelineEntry }>) => {
  const say = useText()
  if (entry.kind === 'record')
    return (
      <li className="entry record">
        <Record entry={entry} />
      </li>
    )
  if (entry.kind === 'order')
    return (
      <li className="entry order">
        <p className="small row">
          <b>{say('followup.web.order')}</b>
          {entry.amountFen !== null && <Amount fen={entry.amountFen} />}
          {entry.productType !== null && <span>{entry.productType}</span>}
          <span className="soft">
            <RelativeTime at={entry.at} />
          </span>
        </p>
      </li>
    )
  return (
    <li className="entry change">
      <p className="small soft">
        {changeText(entry, say)} <RelativeTime at={entry.at} />
        {entry.author && ` · ${entry.author.name}`}
      </p>
    </li>
  )
}
