import { useState, type KeyboardEvent } from 'react'
import { Select, TextInput, useNamed, useText } from '#ui'
import { optionsOf, type ChosenField } from './source-fields.ts'
import { useSourceChoices } from './use-source-choices.ts'

export type SourceInputProps = Readonly<{
  field: ChosenField
  value: string
  /** The customer's channel, which narrows the kinds. */
  channel: string | null
  onChange: (text: string) => void
  autoFocus?: boolean
  onKeyDown?: (event: KeyboardEvent) => void
}>

const OTHER = '\u0000other'

/** Channel, kind or legal basis: one of the playbook's words, or one's own. */
export const SourceInput = ({ field, value, channel, onChange, ...rest }: SourceInputProps) => {
  const say = useText()
  const named = useNamed()
  const options = optionsOf(field, useSourceChoices(), channel)
  const [own, setOwn] = useState(false)
  const isOwn = own || (value !== '' && !options.includes(value))
  return (
    <>
      <Select
        {...rest}
        value={isOwn ? OTHER : value}
        placeholder="—"
        options={[
          ...options.map((option) => ({ value: option, label: named(option) })),
          { value: OTHER, label: say('web.source.other') }
        ]}
        onChange={(chosen) => {
          setOwn(chosen === OTHER)
          if (chosen !== OTHER) onChange(chosen)
        }}
      />
      {isOwn && (
        <TextInput
          className="source-own"
          aria-label={say('web.source.other.text')}
          value={value}
          maxLength={200}
          autoFocus={own}
          onChange={onChange}
          onKeyDown={rest.onKeyDown}
        />
      )}
    </>
  )
}
