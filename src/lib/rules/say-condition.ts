import type { Message } from '#kernel/result'
import type { Language } from '#lang'
import { amountText } from './amount.ts'
import {
  type Catalogue,
  collectionOf,
  countFact,
  type FactDefinition,
  factOf,
  type FactType,
  type Label
} from './catalogue.ts'
import type { Condition, CountCondition, FactCondition } from './condition.ts'
import { type FactValue, isList, isRange, knownValue } from './facts.ts'
import { numberOperatorOf, operatorOf } from './operators/index.ts'
import type { Words } from './operators/operator.ts'

/** Who reads: his language, its texts by code (`rules.sentence.…`), and how names without a zh-TW of their own are written. */
export type Reader = Readonly<{
  language: Language
  tell: (message: Message) => string
  convert: (text: string) => string
}>

const say = ({ tell }: Reader, what: string, params: Readonly<Record<string, string | number>>): string =>
  tell({ code: `rules.sentence.${what}`, params })

const named = (label: Label, { language, convert }: Reader): string =>
  language === 'zh-TW' ? (label['zh-TW'] ?? convert(label['zh-CN'])) : label[language]

/** Grouped in threes for English readers: 500000 → 500,000. */
const grouped = (value: number): string => {
  const [whole = '', fraction] = String(value).split('.')
  const groups = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? groups : `${groups}.${fraction}`
}

const isAmount = (type: FactType): boolean => type === 'amount' || type === 'amountRange'

const quantity = (value: number, fact: FactDefinition, reader: Reader): string => {
  if (isAmount(fact.type)) {
    if (reader.language === 'en') return say(reader, 'amount', { value: grouped(value / 100) })
    const amount = amountText(value)
    return /\d$/.test(amount) ? say(reader, 'amount', { value: amount }) : reader.convert(amount)
  }
  const number = reader.language === 'en' ? grouped(value) : String(value)
  return fact.unit ? say(reader, 'with-unit', { value: number, unit: named(fact.unit, reader) }) : number
}

const text = (value: string, { valueNames }: FactDefinition, reader: Reader): string => {
  if (value === '') return say(reader, 'empty-text', {})
  const name = valueNames && Object.hasOwn(valueNames, value) ? valueNames[value] : undefined
  return name ? named(name, reader) : reader.convert(value)
}

const texts = (values: readonly string[], fact: FactDefinition, reader: Reader): string =>
  values
    .map((value) => text(value, fact, reader))
    .reduce((left, right) => say(reader, 'list', { left, right }))

const wordsOf = (name: string, fact: FactDefinition, reader: Reader): Words => ({
  fact: name,
  quantity: (value) => quantity(value, fact, reader),
  text: (value) => text(value, fact, reader),
  texts: (values) => texts(values, fact, reader)
})

/** A fact's value in the words of a reader; see `describeValue`. */
export const sayValue = (
  fact: FactDefinition,
  value: FactValue | null | undefined,
  reader: Reader
): string => {
  const known = knownValue(value)
  if (known === undefined) return say(reader, 'no-value', {})
  if (typeof known === 'string') return text(known, fact, reader)
  if (typeof known === 'boolean') return say(reader, known ? 'yes' : 'no', {})
  if (typeof known === 'number') return quantity(known, fact, reader)
  if (isRange(known)) {
    const [min, max] = [known.min, known.max].map((end) => (end === null ? '' : quantity(end, fact, reader)))
    if (known.max === null) return say(reader, 'from', { value: min ?? '' })
    if (known.min === null) return say(reader, 'up-to', { value: max ?? '' })
    return known.min === known.max ? (min ?? '') : say(reader, 'range', { min: min ?? '', max: max ?? '' })
  }
  return isList(known) && known.length > 0 ? texts(known, fact, reader) : say(reader, 'empty-list', {})
}

type Scope = Readonly<{ catalogue: Catalogue; collection?: string; reader: Reader }>

const sayFact = (condition: FactCondition, { catalogue, collection, reader }: Scope): string => {
  const fact = factOf(catalogue, condition.fact, collection)
  const says = fact.says && named(condition.operand === true ? fact.says.yes : fact.says.no, reader)
  if (says !== undefined && condition.operator === 'is') return says
  // 是标杆客户 is a sentence of its own: that it is known reads “是标杆客户”已知.
  const name = fact.says
    ? say(reader, 'quoted', { text: named(fact.says.yes, reader) })
    : named(fact.label, reader)
  const words = wordsOf(name, fact, reader)
  return reader.tell(operatorOf(condition.operator).sentence(condition.operand, words, fact))
}

const sayCount = (condition: CountCondition, scope: Scope): string => {
  const { catalogue, reader } = scope
  const collection = collectionOf(catalogue, condition.collection)
  const where = sayWhole(condition.where, { ...scope, collection: condition.collection })
  const name =
    condition.where.kind === 'always'
      ? say(reader, 'count-all', { collection: named(collection.label, reader) })
      : say(reader, 'count', { collection: named(collection.label, reader), where })
  const fact = countFact(collection)
  return reader.tell(
    numberOperatorOf(condition.operator).sentence(condition.operand, wordsOf(name, fact, reader), fact)
  )
}

/** The condition turned around, where a single comparison says it exactly. */
const negated = (condition: Condition): Condition | null => {
  if (condition.kind === 'not') return condition.part
  if (condition.kind !== 'fact') return null
  const negation = operatorOf(condition.operator).negation?.(condition.operand)
  return negation ? { ...condition, ...negation } : null
}

/** A group within another is put into brackets; single comparisons stand as they are. */
const sayPart = (condition: Condition, scope: Scope): string => {
  const part = sayWhole(condition, scope)
  const bare = condition.kind === 'all' || condition.kind === 'any'
  return bare && condition.parts.length > 1 ? say(scope.reader, 'group', { part }) : part
}

const sayWhole = (condition: Condition, scope: Scope): string => {
  const { reader, catalogue } = scope
  switch (condition.kind) {
    case 'always':
      return say(reader, 'always', {})
    case 'all':
    case 'any': {
      const [only, ...others] = condition.parts
      if (only && others.length === 0) return sayWhole(only, scope)
      const parts = condition.parts.map((part) => sayPart(part, scope))
      return parts.reduce((left, right) => say(reader, condition.kind, { left, right }))
    }
    case 'not': {
      const turned = negated(condition.part)
      return turned ? sayWhole(turned, scope) : say(reader, 'not', { part: sayWhole(condition.part, scope) })
    }
    case 'fact':
      return sayFact(condition, scope)
    case 'some':
    case 'every': {
      const collection = named(collectionOf(catalogue, condition.collection).label, reader)
      const where = sayWhole(condition.where, { ...scope, collection: condition.collection })
      return say(reader, condition.kind, { collection, where })
    }
    default:
      return sayCount(condition, scope)
  }
}

/**
 * A condition in the words of a reader, also where the texts come from elsewhere than `#lang`, as in the browser. Within a
 * collection its facts are those of its items; see `sentence`.
 */
export const sayCondition = (
  condition: Condition,
  catalogue: Catalogue,
  reader: Reader,
  collection?: string
): string => sayWhole(condition, { catalogue, reader, ...(collection === undefined ? {} : { collection }) })
