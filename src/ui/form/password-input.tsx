import { useState } from 'react'
import { useText } from '../text/use-text.ts'
import { IconButton } from './icon-button.tsx'
import { TextInput } from './text-input.tsx'

export type PasswordInputProps = Readonly<{
  value: string
  onChange: (value: string) => void
  /** Tells a password manager which one it is. */
  use: 'current-password' | 'new-password'
}>

/** A password that can be looked at while it is typed. */
export const PasswordInput = ({ value, onChange, use }: PasswordInputProps) => {
  const say = useText()
  const [seen, setSeen] = useState(false)
  return (
    <div className="input-with-button">
      <TextInput
        type={seen ? 'text' : 'password'}
        autoComplete={use}
        minLength={use === 'new-password' ? 8 : undefined}
        value={value}
        onChange={onChange}
      />
      <IconButton
        icon={seen ? 'eyeOff' : 'eye'}
        label={say(seen ? 'ui.password.hide' : 'ui.password.show')}
        onClick={() => setSeen(!seen)}
      />
    </div>
  )
}
