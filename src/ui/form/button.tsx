import type { ButtonHTMLAttributes, ReactNode } from 'react'

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger'

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> &
  Readonly<{
    /** `primary` once a screen; `quiet` looks like a link; `danger` for what cannot be taken back. */
    kind?: ButtonKind
    /** Submits the form that it stands in. */
    submits?: boolean
    /** Still working: stays focusable and says so, takes no second click. */
    busy?: boolean | undefined
    children: ReactNode
  }>

/** `<Button kind="primary" onClick={record}>记录跟进</Button>`; the label is a verb. */
export const Button = ({
  kind = 'plain',
  submits = false,
  busy = false,
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    type={submits ? 'submit' : 'button'}
    className={`button ${kind} ${className ?? ''}`}
    aria-busy={busy || undefined}
    aria-disabled={busy || undefined}
    onClick={(event) => {
      if (busy) event.preventDefault()
      else onClick?.(event)
    }}
  >
    {children}
  </button>
)
