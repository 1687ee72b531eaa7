import type { ButtonHTMLAttributes } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'aria-label'> &
  Readonly<{ icon: IconName; label: string }>

/** A button without room for its word; `label` is spoken and shown on hover. */
export const IconButton = ({ icon, label, className, ...rest }: IconButtonProps) => (
  <button
    {...rest}
    type="button"
    className={`icon-button ${className ?? ''}`}
    aria-label={label}
    title={label}
  >
    <Icon name={icon} />
  </button>
)
