import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { Amount, GradeBadge, RelativeDate, useText } from '#ui'
import type { CustomerRow } from '../../contract.ts'
import { NameLink, RowTags } from './list-columns.tsx'

const CARD_PX = 108
const AHEAD = 12

const Card = ({ row }: Readonly<{ row: CustomerRow }>) => {
  const say = useText()
  return (
    <>
      <div className="card-head">
        <GradeBadge grade={row.grade} computed={row.computedGrade} />
        <NameLink row={row} />
        <Amount fen={row.amount12mFen} />
      </div>
      <RowTags tags={row.tags} />
      <div className="card-foot small">
        <span className="soft">{row.owner?.name ?? say('web.customer.owner.nobody')}</span>
        <span className={row.overdue ? 'alarm' : 'soft'}>
          {say('web.customer.next')} <RelativeDate day={row.nextFollowUpOn} overdue={row.overdue} />
        </span>
      </div>
    </>
  )
}

/** The list on a phone: a card each, as long as it may be, scrolled with the page. */
export const CustomerCards = ({
  rows,
  onEnd
}: Readonly<{ rows: readonly CustomerRow[]; onEnd: () => void }>) => {
  const host = useRef<HTMLUListElement>(null)
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => CARD_PX,
    overscan: 6,
    scrollMargin: host.current?.offsetTop ?? 0
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= rows.length - AHEAD) onEnd()
  }, [last, rows.length, onEnd])
  return (
    <ul ref={host} className="cards" style={{ height: virtual.getTotalSize() }}>
      {items.map(({ index, key, start }) => {
        const row = rows[index]
        return (
          row && (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
            >
              <Card row={row} />
            </li>
          )
        )
      })}
    </ul>
  )
}
