import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { PlaybookDocument } from '#contracts/playbook'
import { placeNameOf } from '#lib/china'
import { translate, type Language } from '#lang'
import { factsUsed, operatorsFor, sentence, type FactDefinition, type Label } from '#lib/rules'
import { codeValuesOf } from '#core/playbook'
import { factWordsOf, playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import type { AskableFact, FactValues, FactValuesQuery } from '../contract.ts'
import { factColumnsOf } from '../facts/custom-columns.ts'
import { SAMPLE_SHARE } from '../io/facets/count-groups.ts'
import { withinMs } from '../io/facets/count-rows.ts'
import { countValues } from '../io/facets/count-values.ts'
import { maskedQuestion } from '../io/list/asking.ts'
import { conditionsOf } from '../io/list/conditions.ts'
import { askable, isMaskedFact, parseRule } from '../io/list/rule-condition.ts'
import { hiddenFactsOf, type HiddenFacts } from '../masking/hidden-facts.ts'
import { FIRST_MS } from './count-customers.ts'
import { askingOf } from './list-customers.ts'
import type { Moment } from './moment.ts'

/** Facts whose values are codes of a standard; they are named by it. */
const places: ReadonlySet<string> = new Set(['customer.province', 'customer.city'])

const named = (label: Label, language: Language): string =>
  language === 'en' ? label.en : (language === 'zh-TW' && label['zh-TW']) || label['zh-CN']

/** A place is asked for by its name. */
const labelOf = ({ key, label }: FactDefinition, language: Language): string =>
  places.has(key) ? translate(language, { code: `views.fact.${key}`, params: {} }) : named(label, language)

type Words = ReturnType<typeof factWordsOf>

const askableOf = (
  fact: FactDefinition,
  collection: string | null,
  words: Words,
  language: Language
): AskableFact => {
  const { key, type, unit, values, valueNames, says } = fact
  const { means = null, find = '' } = words.get(collection === null ? key : `${collection}.${key}`) ?? {}
  const codes = collection === null ? codeValuesOf(key) : null
  return {
    fact: key,
    collection,
    group: collection ?? key.slice(0, key.indexOf('.')),
    label: labelOf(fact, language),
    means,
    find,
    type,
    unit: unit === undefined ? null : named(unit, language),
    values:
      values?.map((value) => {
        const name = valueNames?.[value]
        return { value, label: name ? named(name, language) : value }
      }) ??
      (codes && [...codes]),
    says: says === undefined ? null : { yes: named(says.yes, language), no: named(says.no, language) },
    operators: operatorsFor(type).map((one) => one.key)
  }
}

const isSeen = (fact: string, collection: string | null, hidden: HiddenFacts): boolean =>
  !isMaskedFact(collection === null ? fact : `${collection}.${fact}`, hidden)

/** Every fact that a reader may ask for in a filter, in his language; what is masked for him is not among them. */
export const listAskableFacts = async (
  transaction: Transaction,
  actor: Actor,
  language: Language
): Promise<Readonly<{ facts: AskableFact[] }>> => {
  const playbook = await playbookOf(transaction)
  const hidden = hiddenFactsOf(playbook, actor)
  const words = factWordsOf(playbook, language)
  const { facts, collections } = askable(playbook)
  const all = [
    ...facts.map((fact) => ({ fact, collection: null })),
    ...collections.flatMap(({ key, facts: within }) => within.map((fact) => ({ fact, collection: key })))
  ]
  return {
    facts: all
      .filter(({ fact: { key }, collection }) => isSeen(key, collection, hidden))
      .map(({ fact, collection }) => askableOf(fact, collection, words, language))
  }
}

const columnOf = (
  fact: string,
  playbook: PlaybookDocument
): Readonly<{ column: string; isList: boolean }> => {
  const definition = askable(playbook).facts.find(({ key }) => key === fact)
  const column = factColumnsOf(playbook).columns[fact]
  const isWord = definition?.type === 'text' || definition?.type === 'list'
  if (!isWord || typeof column !== 'string') throw new AppError('invalid', 'views.noValues', { fact }, 'fact')
  return { column, isList: definition.type === 'list' }
}

/**
 * Which values a fact has among the customers of a filter that somebody reaches, and how many each: what he can choose
 * from. Of many customers those of one in sixteen.
 */
export const listFactValues = async (
  transaction: Transaction,
  actor: Actor,
  { fact, ...filter }: FactValuesQuery,
  { today }: Pick<Moment, 'today'>
): Promise<FactValues> => {
  const playbook = await playbookOf(transaction)
  const asking = { ...(await askingOf(transaction, actor, { today }, filter)), playbook }
  if (isMaskedFact(fact, asking.hidden)) throw maskedQuestion('fact')
  const { column, isList } = columnOf(fact, playbook)
  const conditions = conditionsOf(filter, asking, transaction.workspaceId)
  const count = (sampled: boolean) => countValues(transaction, conditions, column, { isList, sampled })
  const all = await withinMs(transaction, FIRST_MS, () => count(false))
  const found = all ?? (await count(true))
  return {
    values: found.map(({ value, count: hits }) => ({
      value,
      label: places.has(fact) ? (placeNameOf(value) ?? value) : value,
      count: all === null ? hits * SAMPLE_SHARE : hits
    })),
    exact: all !== null
  }
}

/** A condition as it reads in the reader's language; refused as the list would refuse it. */
export const sentenceOfRule = async (
  transaction: Transaction,
  actor: Actor,
  rule: string,
  language: Language
): Promise<Readonly<{ sentence: string }>> => {
  const playbook = await playbookOf(transaction)
  const parsed = parseRule(rule, playbook)
  const hidden = hiddenFactsOf(playbook, actor)
  if (factsUsed(parsed).some((fact) => isMaskedFact(fact, hidden))) throw maskedQuestion('rule')
  return { sentence: sentence(parsed, askable(playbook), language) }
}
