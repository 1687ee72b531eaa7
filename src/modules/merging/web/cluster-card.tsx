import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { Button, RelativeTime, useMay, useText } from '#ui'
import type { DuplicateCluster, DuplicatePair, PairSide } from '../contract.ts'
import { DismissDialog } from './dismiss-dialog.tsx'
import { SideNumber, SideTable } from './side-table.tsx'
import { useDecide } from './use-decide.ts'

/** Whoever has more is suggested to stay; the wizard can turn it round. */
const weight = ({ completeness, orders, records }: PairSide): number =>
  (completeness ?? 0) + 10 * Math.min(orders ?? 0, 10) + 5 * Math.min(records ?? 0, 10)

const PairLine = ({
  pair,
  sides,
  alone,
  first
}: Readonly<{ pair: DuplicatePair; sides: readonly PairSide[]; alone: boolean; first: boolean }>) => {
  const say = useText()
  const may = useMay()
  const decide = useDecide()
  const [asking, setAsking] = useState(false)
  const [a, b] = [pair.a, pair.b].map((key) => sides.find((side) => side.key === key))
  if (!a || !b) return null
  const [stays, goes] = weight(b) > weight(a) ? [b, a] : [a, b]
  const ids = a.id !== null && b.id !== null ? { a: a.id, b: b.id } : null
  const decidable = ids !== null && may('customer.write')
  return (
    <li className="pair" data-decidable={decidable || undefined}>
      <div className="pair-why">
        <strong className="pair-score" data-kind={pair.kind}>
          {say(`web.customer.similar.${pair.kind}`, { percent: Math.round(pair.score * 100) })}
        </strong>
        {!alone && (
          <span className="small">
            <SideNumber at={sides.indexOf(a)} /> – <SideNumber at={sides.indexOf(b)} />
          </span>
        )}
        <span className="soft">{pair.because === '' ? say('merging.web.askOwner') : pair.because}</span>
        {pair.dismissed && (
          <span className="soft small">
            {say('merging.web.dismissedBy', {
              who: pair.dismissed.by?.name ?? '',
              reason: pair.dismissed.reason ?? say('merging.web.noReason')
            })}{' '}
            · <RelativeTime at={pair.dismissed.at} />
          </span>
        )}
      </div>
      {decidable && (
        <div className="row pair-actions">
          {pair.dismissed ? (
            <Button onClick={() => void decide.reopen(ids)}>{say('merging.web.reopen')}</Button>
          ) : (
            <Button onClick={() => setAsking(true)}>{say('merging.web.dismiss')}</Button>
          )}
          {!pair.dismissed && (
            <Link
              to="/merge"
              search={{ survivor: stays.id ?? '', merged: goes.id ?? '' }}
              className={first && pair.kind === 'duplicate' ? 'button primary' : 'button'}
            >
              {say('merging.web.merge')}
            </Link>
          )}
        </div>
      )}
      {asking && ids && (
        <DismissDialog
          names={[a.name, b.name]}
          onClose={() => setAsking(false)}
          onDismiss={(reason) => {
            setAsking(false)
            void decide.dismiss(ids, reason)
          }}
        />
      )}
    </li>
  )
}

/** One customer that is there several times, or two that are kin: side by side, with why and what to do. */
export const ClusterCard = ({ cluster }: Readonly<{ cluster: DuplicateCluster }>) => (
  <li className="cluster">
    <SideTable sides={cluster.sides} />
    <ul>
      {cluster.pairs.map((pair, at) => (
        <PairLine
          key={`${pair.a} ${pair.b}`}
          pair={pair}
          sides={cluster.sides}
          alone={cluster.pairs.length === 1}
          first={at === 0}
        />
      ))}
    </ul>
  </li>
)
