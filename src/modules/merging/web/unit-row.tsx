import { useId } from 'react'
import { useText } from '#ui'
import type { MergeUnitView } from '../contract.ts'

export type UnitChoice = 'survivor' | 'merged' | 'both'

type Values = MergeUnitView['fields'][number]['survivor']

const shownOf = (value: Values): string => value?.text ?? value?.raw ?? ''

/** What one side says of a unit; where several fields come along, each with its name. */
const SideValue = ({ unit, side }: Readonly<{ unit: MergeUnitView; side: 'survivor' | 'merged' }>) => {
  const say = useText()
  const known = unit.fields.filter((field) => shownOf(field[side]) !== '')
  if (known.length === 0) return <span className="soft">{say('ui.unknown')}</span>
  if (unit.fields.length === 1) return <span>{shownOf(known[0]?.[side] ?? null)}</span>
  return (
    <span>
      {known.map((field) => (
        <span key={field.field} className="unit-part">
          <span className="soft small">{say(`web.customerField.${field.field}`)}</span> {shownOf(field[side])}
        </span>
      ))}
    </span>
  )
}

/** One question of the wizard: which side's value stays; why one is suggested stands beside it. */
export const UnitRow = ({
  unit,
  choice,
  onChoose
}: Readonly<{ unit: MergeUnitView; choice: UnitChoice; onChoose: (choice: UnitChoice) => void }>) => {
  const say = useText()
  const name = useId()
  const label = say(unit.fields.length > 1 ? `merging.web.unit.${unit.key}` : `web.customerField.${unit.key}`)
  const isSettled = unit.reason === 'same' || unit.masked
  const option = (side: UnitChoice) => (
    <input
      type="radio"
      name={name}
      checked={choice === side}
      onChange={() => onChoose(side)}
      aria-label={`${label}: ${say(`merging.web.side.${side}`)}`}
    />
  )
  return (
    <div className="unit" role="group" aria-label={label} data-settled={isSettled || undefined}>
      <div className="unit-label">
        {label}
        <span className="soft small">
          {unit.masked ? say('merging.web.masked') : say(`merging.web.reason.of.${unit.reason}`)}
        </span>
        {unit.key === 'note' && !isSettled && unit.reason !== 'only' && (
          <label className="unit-both small">
            {option('both')} {say('merging.web.side.both')}
          </label>
        )}
      </div>
      {(['survivor', 'merged'] as const).map((side) =>
        unit.masked ? (
          <div key={side} className="unit-value soft">
            •••
          </div>
        ) : isSettled ? (
          <div key={side} className="unit-value">
            <SideValue unit={unit} side={side} />
          </div>
        ) : (
          <label
            key={side}
            className="unit-value"
            data-chosen={choice === side || choice === 'both' || undefined}
          >
            {option(side)}
            <SideValue unit={unit} side={side} />
          </label>
        )
      )}
    </div>
  )
}
