import type { ReactNode } from 'react'

export type CheckboxProps = Readonly<{
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
  disabled?: boolean | undefined
}>

export const Checkbox = ({ checked, onChange, children, disabled }: CheckboxProps) => (
  <label className="check">
    <input
      type="checkbox"
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.target.checked)}
    />
    <span>{children}</span>
  </label>
)
