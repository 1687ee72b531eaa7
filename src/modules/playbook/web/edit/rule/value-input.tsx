import type { FactDefinition } from '#lib/rules'
import { Combobox, DateInput, Select, SeveralChoice, TextInput, useNamed, useText } from '#ui'
import { WordsInput } from '../controls/words-input.tsx'
import { NumberInput } from '../controls/number-input.tsx'
import { AmountInput } from '../controls/amount-input.tsx'
import type { Shape } from './comparison.ts'
import { useFactValues } from './use-fact-values.ts'

/** So many are chosen from at a glance; more are looked for. */
const FEW = 12

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

const WINDOWS = [7, 30, 90, 180, 365] as const

type Props = Readonly<{
  fact: FactDefinition
  shape: Shape
  value: unknown
  /** Of contacts or needs. */
  collection: string | null
  words: readonly string[]
  onChange: (value: unknown) => void
}>

const Quantity = ({
  fact,
  value,
  label,
  onChange
}: Omit<Props, 'shape' | 'words' | 'collection'> & Readonly<{ label: string }>) => {
  const named = useNamed()
  if (fact.type === 'amount' || fact.type === 'amountRange')
    return <AmountInput value={value} label={label} onChange={onChange} />
  const unit = fact.unit?.['zh-CN']
  return (
    <span className="with-unit">
      <NumberInput value={value} label={label} min={fact.min} max={fact.max} onChange={onChange} />
      {unit !== undefined && <span className="soft">{named(unit)}</span>}
    </span>
  )
}

const Window = ({ value, onChange }: Pick<Props, 'value' | 'onChange'>) => {
  const say = useText()
  return (
    <span className="with-unit">
      <NumberInput value={value} label={say('method.rule.days')} min={0} onChange={onChange} />
      <span className="soft">{say('method.unit.days')}</span>
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

/** What a fact is compared with, entered as its kind asks for: amounts in 万, words of the vocabulary, days. */
export const ValueInput = ({ fact, shape, value, collection, words, onChange }: Props) => {
  const say = useText()
  const named = useNamed()
  const label = say('method.rule.value')
  const options = words.map((word) => {
    const name = fact.valueNames?.[word]?.['zh-CN'] ?? word
    return { value: word, label: named(name) }
  })
  const found = useFactValues(fact, collection, options)
  switch (shape) {
    case 'none':
      return null
    case 'quantity':
      return <Quantity fact={fact} value={value} label={label} onChange={onChange} />
    case 'between': {
      const [from, to] = Array.isArray(value) ? (value as readonly unknown[]) : [null, null]
      return (
        <span className="between">
          <Quantity
            fact={fact}
            value={from}
            label={say('method.rule.from')}
            onChange={(next) => onChange([next, to])}
          />
          <span className="soft">≤ … &lt;</span>
          <Quantity
            fact={fact}
            value={to}
            label={say('method.rule.below')}
            onChange={(next) => onChange([from, next])}
          />
        </span>
      )
    }
    case 'window':
      return <Window value={value} onChange={onChange} />
    case 'day':
      return (
        <DateInput value={typeof value === 'string' ? value : ''} onChange={onChange} aria-label={label} />
      )
    case 'words':
      return options.length > 0 && options.length <= FEW ? (
        <WordsInput value={value} options={options} label={label} onChange={onChange} />
      ) : (
        <SeveralChoice
          values={textsOf(value)}
          nameOf={found.nameOf}
          find={(typed, signal) => found.find(typed, textsOf(value), signal)}
          searchKey={found.searchKey}
          dropLabel={(word) => say('method.words.remove', { word })}
          onChange={onChange}
          aria-label={label}
          placeholder={say('method.rule.value.find')}
        />
      )
    default: {
      const text = typeof value === 'string' ? value : ''
      if (shape === 'part') return <TextInput value={text} onChange={onChange} aria-label={label} />
      if (options.length === 0 || options.length > FEW)
        return (
          <Combobox
            value={text === '' ? null : { value: text, label: found.nameOf(text) }}
            search={(typed, signal) => found.find(typed, [], signal)}
            searchKey={found.searchKey}
            onChange={(choice) => choice && onChange(choice.value)}
            aria-label={label}
            placeholder={say('method.rule.value.find')}
          />
        )
      const known = words.includes(text) ? options : [{ value: text, label: text }, ...options]
      return <Select value={text} options={known} onChange={onChange} aria-label={label} />
    }
  }
}
