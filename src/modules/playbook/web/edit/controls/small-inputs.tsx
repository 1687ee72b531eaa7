import { useState } from 'react'
import { AmountInput, Segmented, Select, TextInput, useNamed, useText } from '#ui'
import { facts } from '../forms/choices.ts'
import { useEditing } from '../editing.ts'

type Bare = Readonly<{ value: unknown; onChange: (value: unknown) => void; label: string }>

/** The value of a tag: fixed, or taken from a fact (行业-{细分行业}). */
export const TagValueInput = ({ value, onChange, label }: Bare) => {
  const say = useText()
  const named = useNamed()
  const { document } = useEditing()
  // A value is a text, or `{ from: fact }` by the contract.
  const from = typeof value === 'object' && value !== null ? (value as Readonly<{ from: string }>).from : null
  return (
    <span className="with-unit">
      <Segmented
        label={label}
        value={from === null ? 'fixed' : 'fact'}
        options={[
          { value: 'fixed', label: say('method.tagValue.fixed') },
          { value: 'fact', label: say('method.tagValue.fact') }
        ]}
        onChange={(kind) =>
          onChange(kind === 'fixed' ? say('method.fresh.tag') : { from: 'customer.industrySegment' })
        }
      />
      {from === null ? (
        <TextInput value={typeof value === 'string' ? value : ''} onChange={onChange} aria-label={label} />
      ) : (
        <Select
          value={from}
          options={facts(document, say).map((one) => ({ ...one, label: named(one.label) }))}
          onChange={(fact) => onChange({ from: fact })}
          aria-label={label}
        />
      )}
    </span>
  )
}

/** From an amount to an amount; either may be open. */
export const BandInput = ({ value, onChange, label }: Bare) => {
  const say = useText()
  // A price band has these two by the contract.
  const band = value as Readonly<{ min: unknown; max: unknown }>
  return (
    <span className="with-unit" role="group" aria-label={label}>
      <AmountInput
        value={band.min}
        label={say('ui.rule.from')}
        empty
        onChange={(min) => onChange({ ...band, min })}
      />
      <span className="soft">–</span>
      <AmountInput
        value={band.max}
        label={say('method.rule.to')}
        empty
        onChange={(max) => onChange({ ...band, max })}
      />
    </span>
  )
}

/** The lower bounds of bands, separated by commas: 1, 50, 100. Told when the field is left. */
export const BandsInput = ({ value, onChange, label }: Bare) => {
  const [typed, setTyped] = useState<string | null>(null)
  const bounds = Array.isArray(value) ? value.join(', ') : ''
  return (
    <TextInput
      aria-label={label}
      inputMode="numeric"
      value={typed ?? bounds}
      onChange={setTyped}
      onBlur={() => {
        if (typed !== null)
          onChange(
            typed
              .split(/[,，、\s]+/)
              .filter((one) => one !== '')
              .map(Number)
          )
        setTyped(null)
      }}
    />
  )
}
