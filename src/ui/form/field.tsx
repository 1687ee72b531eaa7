import { useId, type ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { ControlContext } from './control.ts'

export type FieldProps = Readonly<{
  label: string
  hint?: ReactNode
  /** What is wrong, as a sentence; null or undefined where nothing is. */
  error?: string | null | undefined
  required?: boolean | undefined
  optional?: boolean | undefined
  children: ReactNode
}>

/** `<Field label="邮箱" error={problemOfField(save.error, 'email')}><TextInput … /></Field>` */
export const Field = ({ label, hint, error, required, optional, children }: FieldProps) => {
  const say = useText()
  const id = useId()
  const described = [error ? `${id}-error` : null, hint ? `${id}-hint` : null].filter((one) => one !== null)
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
        {optional === true && <span className="soft small"> {say('ui.optional')}</span>}
      </label>
      <ControlContext
        value={{
          id,
          'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
          'aria-invalid': error ? true : undefined,
          required
        }}
      >
        {children}
      </ControlContext>
      {error ? (
        <p className="alarm small" id={`${id}-error`} role="alert">
          {error}
        </p>
      ) : null}
      {hint ? (
        <p className="soft small" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
