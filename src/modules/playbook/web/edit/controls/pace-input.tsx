import { NumberInput, Button, useText } from '#ui'

const usual = [
  { key: 'weekly', min: 1, max: 1, days: 7 },
  { key: 'twoWeeks', min: 1, max: 1, days: 14 },
  { key: 'monthly', min: 1, max: 1, days: 30 },
  { key: 'quarterly', min: 1, max: 1, days: 90 }
] as const

type Pace = Readonly<{ min: number; max: number; days: number }>

/** How often: 1 到 2 次 / 7 天. */
export const PaceInput = ({
  value,
  onChange,
  open
}: Readonly<{ value: unknown; onChange: (value: Pace | null) => void; open: boolean }>) => {
  const say = useText()
  // A pace has these three numbers, or is being written.
  const pace = value as Pace | null | undefined
  const set = (more: Partial<Record<keyof Pace, number | null>>): void => {
    const next = { min: 1, max: 1, days: 14, ...pace, ...more }
    // What is no number yet is told by the check.
    onChange(next as Pace)
  }
  if (!pace)
    return <Button onClick={() => onChange({ min: 1, max: 1, days: 14 })}>{say('method.pace.set')}</Button>
  return (
    <span className="with-unit pace-input">
      <span className="soft">{say('method.pace.every')}</span>
      <NumberInput
        label={say('method.unit.days')}
        value={pace.days}
        min={1}
        max={366}
        onChange={(days) => set({ days })}
      />
      <span className="soft">{say('method.pace.least')}</span>
      <NumberInput
        label={say('method.pace.least')}
        value={pace.min}
        min={0}
        onChange={(min) => set({ min })}
      />
      <span className="soft">{say('method.pace.most')}</span>
      <NumberInput
        label={say('method.pace.most')}
        value={pace.max}
        min={1}
        onChange={(max) => set({ max })}
      />
      <span className="soft">{say('method.unit.times')}</span>
      <span className="quick-picks">
        {usual.map(({ key, ...one }) => (
          <button
            key={key}
            type="button"
            className="quick-pick"
            aria-pressed={pace.days === one.days && pace.min === 1 && pace.max === 1}
            onClick={() => onChange(one)}
          >
            {say(`method.pace.${key}`)}
          </button>
        ))}
        {open && (
          <button type="button" className="quick-pick" onClick={() => onChange(null)}>
            {say('method.none')}
          </button>
        )}
      </span>
    </span>
  )
}
