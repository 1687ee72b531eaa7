import type { SelectHTMLAttributes } from 'react'
import { useControl } from './control.ts'

export type Option<V extends string = string> = Readonly<{ value: V; label: string; disabled?: boolean }>

export type SelectProps<V extends string> = Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  'value' | 'onChange'
> &
  Readonly<{
    value: V
    options: readonly Option<V>[]
    onChange: (value: V) => void
    /** Shown first where nothing is chosen; its value is `''`. */
    placeholder?: string | undefined
  }>

/** A choice of few; the platform's own list, also on a phone. For many, `Combobox`. */
export const Select = <V extends string>({
  value,
  options,
  onChange,
  placeholder,
  className,
  ...rest
}: SelectProps<V>) => {
  const control = useControl()
  return (
    <select
      {...control}
      {...rest}
      className={`input ${className ?? ''}`}
      value={value}
      // The values of the elements are the values of the options.
      onChange={(event) => onChange(event.target.value as V)}
    >
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
