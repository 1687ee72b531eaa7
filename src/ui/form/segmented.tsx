import { useId } from 'react'
import type { Option } from './select.tsx'

export type SegmentedProps<V extends string> = Readonly<{
  label: string
  value: V | null
  options: readonly Option<V>[]
  onChange: (value: V) => void
}>

/** One of a few, all in sight (电话 · 拜访 · 微信); arrow keys move, as radio buttons do. */
export const Segmented = <V extends string>({ label, value, options, onChange }: SegmentedProps<V>) => {
  const name = useId()
  return (
    <div className="segmented" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
