import { useEffect, useRef } from 'react'
import { AmountInput } from '../form/amount-input.tsx'
import { Combobox, type Choice } from '../form/combobox.tsx'
import { DateInput } from '../form/date-input.tsx'
import { NumberInput } from '../form/number-input.tsx'
import { Select, type Option } from '../form/select.tsx'
import { TextInput } from '../form/text-input.tsx'
import { useText } from '../text/use-text.ts'
import { isAmount, type ComparedFact, type OperandShape } from './operand.ts'
import { SeveralChoice } from './several-choice.tsx'

/** So many are chosen from at a glance; more are looked for. */
const FEW = 12
const WINDOWS = [7, 30, 90, 180, 365] as const

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** Which values a fact may be compared with, found as one types, and what each is called. */
export type OperandValues = Readonly<{
  nameOf: (value: string) => string
  find: (typed: string, taken: readonly string[], signal: AbortSignal) => Promise<readonly Choice[]>
  searchKey: readonly string[]
}>

export type OperandInputProps = Readonly<{
  fact: ComparedFact
  /** 人, 分, in the reader's words. */
  unit: string | null
  shape: OperandShape
  value: unknown
  values: OperandValues
  /** The words of a short closed list, for one of them. */
  options?: readonly Option[]
  /** It was just chosen what to compare: one goes on with what it is compared with. */
  autoFocus?: boolean
  onChange: (value: unknown) => void
}>

const Quantity = ({
  fact,
  unit,
  value,
  label,
  open = false,
  onChange
}: Pick<OperandInputProps, 'fact' | 'unit' | 'value' | 'onChange'> &
  Readonly<{ label: string; open?: boolean }>) =>
  isAmount(fact) ? (
    <AmountInput value={value} label={label} empty={open} onChange={onChange} />
  ) : (
    <span className="with-unit">
      <NumberInput value={value} label={label} min={fact.min} max={fact.max} onChange={onChange} />
      {unit !== null && <span className="soft">{unit}</span>}
    </span>
  )

const Window = ({ value, onChange }: Pick<OperandInputProps, 'value' | 'onChange'>) => {
  const say = useText()
  return (
    <span className="with-unit">
      <NumberInput value={value} label={say('ui.rule.days')} min={0} onChange={onChange} />
      <span className="soft">{say('ui.rule.day')}</span>
      <span className="quick-picks">
        {WINDOWS.map((days) => (
          <button
            key={days}
            type="button"
            className="quick-pick"
            aria-pressed={value === days}
            onClick={() => onChange(days)}
          >
            {days}
          </button>
        ))}
      </span>
    </span>
  )
}

const Entered = ({ fact, unit, shape, value, values, options = [], onChange }: OperandInputProps) => {
  const say = useText()
  const label = say('ui.rule.value')
  switch (shape) {
    case 'none':
      return null
    case 'quantity':
      return <Quantity fact={fact} unit={unit} value={value} label={label} onChange={onChange} />
    case 'between': {
      const [from, to] = Array.isArray(value) ? (value as readonly unknown[]) : [null, null]
      return (
        <span className="between">
          <Quantity
            fact={fact}
            unit={unit}
            value={from}
            label={say('ui.rule.from')}
            open
            onChange={(next) => onChange([next, to])}
          />
          <span className="soft">≤ … &lt;</span>
          <Quantity
            fact={fact}
            unit={unit}
            value={to}
            label={say('ui.rule.below')}
            open
            onChange={(next) => onChange([from, next])}
          />
        </span>
      )
    }
    case 'window':
      return <Window value={value} onChange={onChange} />
    case 'day':
      return (
        <DateInput
          value={typeof value === 'string' && value !== '' ? value : null}
          onChange={onChange}
          aria-label={label}
        />
      )
    case 'words':
      return (
        <SeveralChoice
          values={textsOf(value)}
          nameOf={values.nameOf}
          find={(typed, signal) => values.find(typed, textsOf(value), signal)}
          searchKey={values.searchKey}
          dropLabel={(word) => say('ui.rule.drop', { word })}
          onChange={onChange}
          aria-label={label}
          placeholder={say(textsOf(value).length === 0 ? 'ui.rule.choose' : 'ui.rule.more')}
        />
      )
    default: {
      const text = typeof value === 'string' ? value : ''
      if (shape === 'part') return <TextInput value={text} onChange={onChange} aria-label={label} />
      if (options.length === 0 || options.length > FEW)
        return (
          <Combobox
            value={text === '' ? null : { value: text, label: values.nameOf(text) }}
            search={(typed, signal) => values.find(typed, [], signal)}
            searchKey={values.searchKey}
            onChange={(choice) => choice && onChange(choice.value)}
            aria-label={label}
            placeholder={say('ui.rule.choose')}
          />
        )
      const isKnown = text === '' || options.some((one) => one.value === text)
      return (
        <Select
          value={text}
          options={isKnown ? options : [{ value: text, label: text }, ...options]}
          placeholder={text === '' ? say('ui.rule.choose') : undefined}
          onChange={onChange}
          aria-label={label}
        />
      )
    }
  }
}

/** What a fact is compared with, entered as its comparison asks for: amounts in 万, words that are found, days. */
export const OperandInput = (props: OperandInputProps) => {
  const host = useRef<HTMLSpanElement>(null)
  const { autoFocus = false } = props
  useEffect(() => {
    if (autoFocus) host.current?.querySelector<HTMLElement>('input, select')?.focus()
  }, [autoFocus])
  return (
    <span ref={host} className="operand">
      <Entered {...props} />
    </span>
  )
}
