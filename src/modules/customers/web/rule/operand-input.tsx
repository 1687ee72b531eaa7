import { useRef } from 'react'
import {
  api,
  DateInput,
  SeveralChoice,
  TextInput,
  useLanguage,
  useNamed,
  useText,
  valuesFound,
  type Choice
} from '#ui'
import type { FactValues } from '../../contract.ts'
import type { ListSearch } from '../list/list-search.ts'
import { kindOf, type Draft } from './draft.ts'
import { factKey } from './use-askable.ts'

type OperandProps = Readonly<{
  draft: Draft
  search: ListSearch
  onChange: (texts: readonly string[]) => void
}>

/** Several values, each with how many customers of the list have it; what is written otherwise is taken too. */
const Choices = ({ draft, search, onChange }: OperandProps) => {
  const say = useText()
  const named = useNamed()
  const language = useLanguage()
  const labels = useRef(new Map<string, string>())
  const { fact, texts } = draft
  const nameOf = (value: string): string =>
    named(fact.values?.find((one) => one.value === value)?.label ?? labels.current.get(value) ?? value)
  const find = async (typed: string, signal: AbortSignal): Promise<readonly Choice[]> => {
    const { sort: _, rule: __, ...filter } = search
    const counted =
      fact.collection === null
        ? await api.get<FactValues>('/customers/values', { query: { ...filter, fact: fact.fact }, signal })
        : { values: [], exact: true }
    for (const { value, label } of counted.values) labels.current.set(value, label)
    const inWords = <T extends Readonly<{ label: string }>>(values: readonly T[]): readonly T[] =>
      values.map((one) => ({ ...one, label: named(one.label) }))
    return valuesFound(typed, {
      known: inWords(fact.values ?? []),
      counted: inWords(counted.values),
      taken: texts,
      isOpen: fact.values === null
    }).map(({ value, label, count }) => ({
      value,
      label,
      ...(fact.collection === null ? { about: (count ?? 0).toLocaleString(language) } : {})
    }))
  }
  return (
    <SeveralChoice
      values={texts}
      nameOf={nameOf}
      find={find}
      searchKey={['customers', 'values', factKey(fact), JSON.stringify(search)]}
      dropLabel={(filter) => say('web.customers.dropFilter', { filter })}
      onChange={onChange}
      aria-label={say('views.web.value')}
      placeholder={say('views.web.choose')}
    />
  )
}

/** The operand of a comparison, as its operator takes it. */
export const OperandInput = (props: OperandProps) => {
  const { draft, onChange } = props
  const say = useText()
  const named = useNamed()
  const { fact, texts } = draft
  const [first = '', second = ''] = texts
  const unit = fact.unit === null ? null : <span className="soft small">{named(fact.unit)}</span>
  const placeholder =
    fact.type === 'amount' || fact.type === 'amountRange' ? say('views.web.amount') : undefined
  switch (kindOf(draft)) {
    case 'none':
      return null
    case 'choices':
      return <Choices {...props} />
    case 'between':
      return (
        <span className="operand-ends">
          <TextInput
            aria-label={say('views.web.from')}
            placeholder={placeholder ?? say('views.web.from')}
            value={first}
            onChange={(text) => onChange([text, second])}
          />
          <span className="soft">–</span>
          <TextInput
            aria-label={say('views.web.below')}
            placeholder={say('views.web.below')}
            value={second}
            onChange={(text) => onChange([first, text])}
          />
          {unit}
        </span>
      )
    case 'day':
      return (
        <DateInput
          aria-label={say('views.web.value')}
          value={first === '' ? null : first}
          onChange={(day) => onChange([day ?? ''])}
        />
      )
    case 'days':
      return (
        <span className="operand-ends">
          <TextInput
            aria-label={say('views.web.days')}
            inputMode="numeric"
            value={first}
            onChange={(text) => onChange([text])}
          />
          <span className="soft small">{say('views.web.days')}</span>
        </span>
      )
    default:
      return (
        <span className="operand-ends">
          <TextInput
            aria-label={say('views.web.value')}
            placeholder={placeholder}
            value={first}
            onChange={(text) => onChange([text])}
          />
          {unit}
        </span>
      )
  }
}
