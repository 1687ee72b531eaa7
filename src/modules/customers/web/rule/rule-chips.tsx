import { useQuery } from '@tanstack/react-query'
import { api, Icon, useNamed, useText } from '#ui'
import { comparisonText } from './comparison-text.ts'
import { conditionOf, readRule, writeRule, type RuleItem } from './rule-items.ts'
import { factKey, useAskable } from './use-askable.ts'

/** What is too deep to be built here is read out by the server. */
const Sentence = ({ condition }: Readonly<{ condition: unknown }>) => {
  const say = useText()
  const named = useNamed()
  const rule = JSON.stringify(condition)
  const { data } = useQuery({
    queryKey: ['playbook', 'sentence', rule],
    queryFn: async ({ signal }) =>
      api.get<{ sentence: string }>('/customers/rule-sentence', { query: { rule }, signal }),
    staleTime: Infinity
  })
  return <>{data ? named(data.sentence) : say('web.customers.rule')}</>
}

/** The condition of the list, a chip a link: a click changes it, its cross takes it away. */
export const RuleChips = ({
  rule,
  editing,
  onEdit,
  onChange
}: Readonly<{
  rule: string | undefined
  /** Which link is being changed. */
  editing: number | null
  onEdit: (index: number) => void
  onChange: (rule: string | undefined) => void
}>) => {
  const say = useText()
  const named = useNamed()
  const items = readRule(rule)
  const facts = useAskable(items.length > 0)
  const known = new Map(facts?.map((fact) => [factKey(fact), fact]))
  const textOf = (item: RuleItem): string | null => {
    if (item.kind === 'other') return null
    const texts = item.of.map((one) => {
      const fact = known.get(factKey(one))
      return fact ? comparisonText(one, fact, { say, named }) : null
    })
    return texts.every((text) => text !== null) ? texts.join(` ${say('views.web.or')} `) : null
  }
  return (
    <>
      {items.map((item, index) => {
        const text = textOf(item)
        const spoken = text ?? say('web.customers.rule')
        return (
          <span
            key={JSON.stringify(conditionOf(item))}
            className="filter-chip rule-chip"
            data-editing={index === editing || undefined}
          >
            {text === null ? (
              <span className="rule-text">
                <Sentence condition={conditionOf(item)} />
              </span>
            ) : (
              <button
                type="button"
                className="rule-text"
                aria-label={say('views.web.editCondition', { condition: spoken })}
                onClick={() => onEdit(index)}
              >
                {text}
              </button>
            )}
            <button
              type="button"
              className="rule-drop"
              aria-label={say('web.customers.dropFilter', { filter: spoken })}
              onClick={() => onChange(writeRule(items.filter((_, at) => at !== index)))}
            >
              <Icon name="close" />
            </button>
          </span>
        )
      })}
    </>
  )
}
