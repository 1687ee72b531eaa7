import { useState } from 'react'
import type { FactDefinition } from '#lib/rules'
import {
  comparisonKey,
  FactChoice,
  OperandInput,
  Select,
  shapeOf,
  useLanguage,
  useNamed,
  useText,
  useToday
} from '#ui'
import { useEditing } from '../editing.ts'
import { choosableFacts } from './choosable-facts.ts'
import { comparisonsOf, operandFor, type Comparison } from './comparison.ts'
import { useFactValues } from './use-fact-values.ts'
import { wordsOfFact } from './words-of-fact.ts'

type Props = Readonly<{
  /** Null while nothing is asked yet. */
  fact: string | null
  operator: string | null
  operand: unknown
  /** Where it is about the items of one: contacts, needs. */
  collection: string | null
  onChange: (written: Readonly<Record<string, unknown>>) => void
}>

/** One comparison: which fact, how, with what. */
export const FactForm = ({ fact: key, operator, operand, collection, onChange }: Props) => {
  const say = useText()
  const named = useNamed()
  const today = useToday()
  const isEnglish = useLanguage() === 'en'
  const { catalogue, facts: about, document } = useEditing()
  const definitions =
    collection === null
      ? catalogue.facts
      : (catalogue.collections.find((one) => one.key === collection)?.facts ?? [])
  const aboutOf = (fact: string) => about.get(collection === null ? fact : `${collection}.${fact}`)
  const nameOf = ({ label }: FactDefinition): string => (isEnglish ? label.en : named(label['zh-CN']))
  const choosable = choosableFacts(definitions, aboutOf, nameOf)
  const fact = definitions.find((one) => one.key === key)
  const comparisons = fact ? comparisonsOf(fact) : []
  const chosen = fact && operator !== null ? comparisonKey(fact.type, operator, operand) : ''
  const compare = (definition: FactDefinition, comparison: Comparison, before: unknown): void => {
    onChange({
      fact: definition.key,
      [comparison.operator]: operandFor(definition, comparison, before, today)
    })
  }
  const take = (definition: FactDefinition): void => {
    const all = comparisonsOf(definition)
    const comparison = all.find((one) => one.key === chosen) ?? all[0]
    if (comparison)
      compare(
        definition,
        comparison,
        definition.type === fact?.type && definition.type !== 'text' && definition.type !== 'list'
          ? operand
          : undefined
      )
  }
  const [isFresh, setFresh] = useState(false)
  const words = fact ? wordsOfFact(document, fact, collection) : []
  const options = words.map((word) => ({
    value: word,
    label: named(fact?.valueNames?.[word]?.['zh-CN'] ?? word)
  }))
  const values = useFactValues(fact ?? null, collection, options)
  return (
    <div className="fact-form">
      <FactChoice
        facts={choosable}
        fact={choosable.find((one) => one.key === key) ?? null}
        searchKey={['facts', collection ?? '']}
        aria-label={say('method.rule.fact')}
        placeholder={say('method.rule.fact.find')}
        onChoose={({ definition }) => {
          setFresh(true)
          take(definition)
        }}
      />
      {fact && <p className="soft small">{aboutOf(fact.key)?.means}</p>}
      {fact && (
        <Select
          aria-label={say('method.rule.operator')}
          value={chosen}
          options={comparisons.map((one) => ({
            value: one.key,
            label:
              fact.says && one.operator === 'is'
                ? named(one.operand === true ? fact.says.yes['zh-CN'] : fact.says.no['zh-CN'])
                : say(`method.op.${one.key}`)
          }))}
          onChange={(next) => {
            const comparison = comparisons.find((one) => one.key === next)
            if (comparison) compare(fact, comparison, operand)
          }}
        />
      )}
      {fact && operator !== null && (
        <OperandInput
          key={`${fact.key} ${chosen}`}
          fact={fact}
          unit={fact.unit ? named(fact.unit['zh-CN']) : null}
          shape={shapeOf(chosen)}
          value={operand}
          values={values}
          options={options}
          autoFocus={isFresh}
          onChange={(next) => onChange({ fact: fact.key, [operator]: next })}
        />
      )}
    </div>
  )
}
