import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState, type KeyboardEvent } from 'react'
import {
  api,
  ApiProblem,
  Button,
  FactChoice,
  IconButton,
  OperandInput,
  Select,
  shapeOf,
  useLanguage,
  useNamed,
  useText,
  type ChoosableFact
} from '#ui'
import type { AskableFact, CustomerCount } from '../../contract.ts'
import type { ListSearch } from '../list/list-search.ts'
import { choicesOf, compared, comparisonOfDraft, draftFrom, draftOf, type Draft } from './draft.ts'
import { useListValues } from './use-list-values.ts'
import { readRule, writeRule, type Comparison, type RuleItem } from './rule-items.ts'
import { factKey, useAskable } from './use-askable.ts'

/** One more than a person reads at a glance. */
const MOST_ALTERNATIVES = 5

/** What was typed so far; null for a comparison that has no fact yet. */
type Part = Draft | null

type Choosable = ChoosableFact & Readonly<{ fact: AskableFact }>

/** The facts of customers first, as they are looked for. */
const useChoosable = (facts: readonly AskableFact[]): readonly Choosable[] => {
  const say = useText()
  const named = useNamed()
  return useMemo(
    () =>
      facts.map((fact) => ({
        fact,
        key: factKey(fact),
        names: [...new Set([named(fact.label), fact.label])],
        group: say(`views.group.${fact.group}`),
        means: fact.means === null ? null : named(fact.means),
        find: fact.find
      })),
    [facts, say, named]
  )
}

const operatorText = (operator: string, { says }: AskableFact): string =>
  operator === 'is:true' && says ? says.yes : operator === 'is:false' && says ? says.no : ''

/** What a fact is compared with, of values that customers of the list have. */
const Operand = ({
  draft: { fact, operator, operand },
  search,
  ...rest
}: Readonly<{
  draft: Draft
  search: ListSearch
  autoFocus: boolean
  onChange: (operand: unknown) => void
}>) => {
  const named = useNamed()
  return (
    <OperandInput
      {...rest}
      fact={fact}
      unit={fact.unit === null ? null : named(fact.unit)}
      shape={shapeOf(operator)}
      value={operand}
      values={useListValues(fact, search)}
    />
  )
}

/** How many customers the list would have with it; nothing while it is not complete. */
const useCount = (search: ListSearch, rule: string | null) => {
  const { sort: _, ...filter } = search
  return useQuery({
    queryKey: ['customers', 'count', filter, rule],
    queryFn: async ({ signal }) =>
      api.get<CustomerCount>('/customers/count', { query: { ...filter, rule }, signal }),
    enabled: rule !== null,
    placeholderData: keepPreviousData,
    retry: false
  })
}

/**
 * Builds one link of the condition, in the words of the playbook: a fact, how it compares, with what; several joined by 或
 * are one link. Says how many customers there would be before it is taken. Enter takes, Escape leaves.
 */
export const RuleEditor = ({
  search,
  index,
  onDone,
  onClose
}: Readonly<{
  search: ListSearch
  /** The link that is changed; null for a new one. */
  index: number | null
  onDone: (item: RuleItem & Readonly<{ kind: 'any' }>, others: readonly RuleItem[]) => void
  onClose: () => void
}>) => {
  const facts = useAskable(true)
  return facts === undefined ? null : (
    <Editor
      key={index ?? 'new'}
      facts={facts}
      search={search}
      index={index}
      onDone={onDone}
      onClose={onClose}
    />
  )
}

const Editor = ({
  facts,
  search,
  index,
  onDone,
  onClose
}: Parameters<typeof RuleEditor>[0] & Readonly<{ facts: readonly AskableFact[] }>) => {
  const say = useText()
  const named = useNamed()
  const language = useLanguage()
  const items = readRule(search.rule)
  const choosable = useChoosable(facts)
  const [parts, setParts] = useState<readonly Part[]>(() => {
    const item = index === null ? undefined : items[index]
    const found = (item?.kind === 'any' ? item.of : []).map((one) => {
      const fact = facts.find((known) => factKey(known) === factKey(one))
      return fact ? draftFrom(fact, one) : null
    })
    return found.length === 0 ? [null] : found
  })
  // Where a fact was just chosen: one goes on with what it is compared with.
  const [fresh, setFresh] = useState<number | null>(null)
  const others = items.filter((_, at) => at !== index)
  const made = parts.map((part) => part && comparisonOfDraft(part))
  const isWhole = made.every((one): one is Comparison => one !== null)
  const item = { kind: 'any', of: made.filter((one): one is Comparison => one !== null) } as const
  const count = useCount(search, isWhole ? (writeRule([...others, item]) ?? null) : null)
  const set = (at: number, part: Part): void =>
    setParts(parts.map((one, place) => (place === at ? part : one)))
  const take = (): void => {
    if (isWhole && !count.isError) onDone(item, others)
  }
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) take()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="rule-editor" role="group" aria-label={say('views.web.condition')} onKeyDown={pressed}>
      {parts.map((part, at) => (
        <div key={at} className="rule-part">
          {at > 0 && <span className="soft">{say('views.web.or')}</span>}
          <span className="rule-fact">
            <FactChoice
              facts={choosable}
              fact={choosable.find(({ fact }) => fact === part?.fact) ?? null}
              searchKey={['playbook', 'facts']}
              aria-label={say('views.web.fact')}
              placeholder={say('views.web.fact')}
              onChoose={({ fact }) => {
                setFresh(at)
                set(at, draftOf(fact))
              }}
            />
          </span>
          {part && (
            <>
              <Select
                aria-label={say('views.web.operator')}
                value={part.operator}
                options={choicesOf(part.fact).map((operator) => ({
                  value: operator,
                  label:
                    named(operatorText(operator, part.fact)) || say(`views.how.${operator.replace(':', '.')}`)
                }))}
                onChange={(operator) => set(at, compared(part, operator))}
              />
              <Operand
                key={`${factKey(part.fact)} ${part.operator}`}
                draft={part}
                search={search}
                autoFocus={fresh === at}
                onChange={(operand) => set(at, { ...part, operand })}
              />
            </>
          )}
          {parts.length > 1 && (
            <IconButton
              icon="close"
              label={say('views.web.dropPart')}
              onClick={() => setParts(parts.filter((_, place) => place !== at))}
            />
          )}
        </div>
      ))}
      <div className="rule-actions">
        {isWhole && parts.length < MOST_ALTERNATIVES && (
          <Button kind="quiet" onClick={() => setParts([...parts, null])}>
            {say('views.web.orElse')}
          </Button>
        )}
        <span className={count.isError ? 'alarm small' : 'soft small'} role="status">
          {count.error instanceof ApiProblem
            ? count.error.message
            : isWhole && count.data
              ? say(count.data.exact ? 'web.customers.count' : 'web.customers.countAbout', {
                  count: count.data.count.toLocaleString(language)
                })
              : ''}
        </span>
        <Button kind="quiet" onClick={onClose}>
          {say('ui.cancel')}
        </Button>
        <Button disabled={!isWhole || count.isError} onClick={take}>
          {say(index === null ? 'views.web.add' : 'views.web.apply')}
        </Button>
      </div>
    </div>
  )
}
