import { useState } from 'react'
import { TextInput } from './text-input.tsx'

/** A number; what is no number yet stays on the screen and is told as nothing. */
export const NumberInput = ({
  value,
  onChange,
  label,
  min,
  max,
  step
}: Readonly<{
  value: unknown
  onChange: (value: number | null) => void
  label?: string
  min?: number | undefined
  max?: number | undefined
  step?: number | undefined
}>) => {
  const shown = typeof value === 'number' ? String(value) : ''
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      type="number"
      inputMode="decimal"
      className="number-input"
      aria-label={label}
      min={min}
      max={max}
      step={step ?? 'any'}
      value={typed ?? shown}
      onChange={(text) => {
        setTyped(text)
        const number = Number(text)
        onChange(text.trim() === '' || !Number.isFinite(number) ? null : number)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
