import { Link } from '@tanstack/react-router'
import { GradeBadge, RelativeTime, useText, type Say } from '#ui'
import type { CSSProperties, ReactNode } from 'react'
import type { PairSide } from '../contract.ts'

type Row = Readonly<{ key: string; text: (side: PairSide) => string; shown?: (side: PairSide) => ReactNode }>

const rowsOf = (say: Say): readonly Row[] => [
  { key: 'creditCode', text: ({ creditCode }) => creditCode ?? '' },
  { key: 'shortName', text: ({ shortName }) => shortName ?? '' },
  { key: 'contacts', text: ({ contacts }) => contacts.join('\n') },
  { key: 'place', text: ({ city, address }) => address ?? city ?? '' },
  {
    key: 'owner',
    text: ({ id, owner, department }) =>
      id === null ? (department ?? '') : (owner?.name ?? say('web.customer.owner.nobody'))
  },
  {
    key: 'has',
    text: ({ orders, records }) =>
      orders === null || records === null ? '' : say('merging.web.has', { orders, records })
  },
  {
    key: 'created',
    text: ({ createdAt }) => createdAt ?? '',
    shown: ({ createdAt }) => (createdAt === null ? null : <RelativeTime at={createdAt} />)
  }
]

/** Rows in which the sides say something else are worth a look. */
const differs = (sides: readonly PairSide[], row: Row): boolean => {
  const texts = sides.map(row.text).filter((text) => text !== '')
  return row.key !== 'created' && row.key !== 'has' && new Set(texts).size > 1
}

/** Of several with the same name the pairs below say which two are meant. */
export const SideNumber = ({ at }: Readonly<{ at: number }>) => <span className="side-number">{at + 1}</span>

/** Two or more customers side by side; of one out of reach only the name and the department. */
export const SideTable = ({ sides }: Readonly<{ sides: readonly PairSide[] }>) => {
  const say = useText()
  const rows = rowsOf(say).filter((row) => sides.some((side) => row.text(side) !== ''))
  // A custom property is not among React's known styles.
  const style = { '--sides': sides.length } as CSSProperties
  return (
    <div className="sides">
      <table style={style}>
        <thead>
          <tr>
            <td />
            {sides.map((side, at) => (
              <th key={side.key} scope="col">
                {sides.length > 2 && <SideNumber at={at} />}{' '}
                {side.id === null ? (
                  <>
                    {side.name} <span className="soft small">{say('merging.web.outOfReach')}</span>
                  </>
                ) : (
                  <>
                    {side.grade && <GradeBadge grade={side.grade} />}{' '}
                    <Link to="/customers/$id" params={{ id: side.id }} preload="intent">
                      {side.name}
                    </Link>
                  </>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-differs={differs(sides, row) || undefined}>
              <th scope="row">{say(`merging.web.row.${row.key}`)}</th>
              {sides.map((side) => (
                <td key={side.key}>{row.shown ? row.shown(side) : row.text(side)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
