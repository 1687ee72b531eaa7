import type { InputHTMLAttributes, Ref, TextareaHTMLAttributes } from 'react'
import { useControl } from './control.ts'

type Shared = Readonly<{ value: string; onChange: (value: string) => void }>

/** React focuses before a dialog is open, where nothing can have the focus, and leaves no mark: `Dialog` looks for this one. */
const focusedFirst = (autoFocus = false) => (autoFocus ? { autoFocus, 'data-first': true } : {})

export type TextInputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> &
  Shared &
  Readonly<{ ref?: Ref<HTMLInputElement> }>

/** One line of text; `onChange` gets the text itself. Inside a `Field` it is labelled by it. */
export const TextInput = ({ value, onChange, className, autoFocus, ...rest }: TextInputProps) => {
  const control = useControl()
  return (
    <input
      autoComplete="off"
      {...control}
      {...rest}
      {...focusedFirst(autoFocus)}
      className={`input ${className ?? ''}`}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

export type TextAreaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange'> &
  Shared &
  Readonly<{ ref?: Ref<HTMLTextAreaElement> }>

/** Text of several lines. */
export const TextArea = ({ value, onChange, className, autoFocus, ...rest }: TextAreaProps) => {
  const control = useControl()
  return (
    <textarea
      rows={4}
      {...control}
      {...rest}
      {...focusedFirst(autoFocus)}
      className={`input ${className ?? ''}`}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
