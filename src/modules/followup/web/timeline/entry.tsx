import { Amount, RelativeTime, useText } from '#ui'
import { changeTexts, type Names } from './change-text.ts'
import type { TimelineItem } from './merge-entries.ts'
import { RecordEntry } from './record-entry.tsx'

type EntryProps = Readonly<{ item: TimelineItem; customerId: string; names: Names }>

/** One thing that happened with the customer. */
export const Entry = ({ item, customerId, names }: EntryProps) => {
  const say = useText()
  if (item.kind === 'record')
    return (
      <li className="entry record">
        <RecordEntry entry={item} customerId={customerId} />
      </li>
    )
  if (item.kind === 'order')
    return (
      <li className="entry order">
        <p className="entry-head small">
          <b>{say('followup.web.order')}</b>
          <span className="soft">
            <RelativeTime at={item.at} />
          </span>
        </p>
        <p className="entry-order">
          {item.amountFen !== null && <Amount fen={item.amountFen} />}
          {item.productType !== null && <span>{item.productType}</span>}
        </p>
      </li>
    )
  if (item.kind === 'event')
    return (
      <li className="entry event">
        <p className="entry-head small">
          <b>{say(`web.portrait.event.${item.event}`)}</b>
          <span className="soft">
            <RelativeTime at={item.at} />
          </span>
        </p>
        {item.title !== null && <p>{item.title}</p>}
      </li>
    )
  return (
    <li className="entry change">
      <p className="entry-head small soft">
        <RelativeTime at={item.at} />
        <span>{item.author?.name ?? say('followup.web.system')}</span>
      </p>
      <ul className="entry-changes">
        {/* The deed first, then what followed from it. */}
        {item.changes
          .toReversed()
          .flatMap((change) =>
            changeTexts(change, names, say).map((text) => <li key={`${change.id} ${text}`}>{text}</li>)
          )}
      </ul>
    </li>
  )
}
