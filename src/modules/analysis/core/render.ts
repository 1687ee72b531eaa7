import type { Message } from '#kernel/result'
import type { BecauseText, FactText, MissingFact } from '#contracts/portrait'
import type { PlaybookDocument } from '#contracts/playbook'
import { catalogueOf } from '#core/playbook'
import type { Evidence, Reason } from '#core/portrait'
import type { Requirement } from '#core/strategy'
import { translate, type Language } from '#lang'
import { toTraditional } from '#lib/chinese'
import { withAmountsIn } from '#core/verification'
import { describeValue, sentence, type Catalogue, type Condition, type FactDefinition } from '#lib/rules'

/** Puts what the cores decided into one language. */
export type Renderer = Readonly<{
  say: (message: Message) => string
  /** A name of the playbook (tag, strategy, step) in the script of the language; it is never translated. */
  named: (name: string) => string
  because: (reason: Reason) => BecauseText
  missing: (facts: readonly string[]) => MissingFact[]
  requirement: (requirement: Requirement) => string
}>

type Named = Readonly<{ label: FactDefinition['label']; definition: FactDefinition | null }>

type Names = ReadonlyMap<string, Named>

const namesOf = (catalogue: Catalogue): Names =>
  new Map<string, Named>([
    ...catalogue.facts.map((fact): [string, Named] => [fact.key, { label: fact.label, definition: fact }]),
    ...catalogue.collections.flatMap(({ key, label, facts }): [string, Named][] => [
      [key, { label, definition: null }],
      ...facts.map((fact): [string, Named] => [`${key}.${fact.key}`, { label: fact.label, definition: fact }])
    ])
  ])

const labelIn = (label: FactDefinition['label'], language: Language): string =>
  language === 'zh-TW' ? (label['zh-TW'] ?? toTraditional(label['zh-CN'])) : label[language]

const createLabels = (named: Names, language: Language): ((fact: string) => string) => {
  const ready = new Map<string, string>()
  for (const [key, { label }] of named) ready.set(key, labelIn(label, language))
  return (fact) => ready.get(fact) ?? fact
}

/** A fact as a part of a sentence: 采购预算 30万, and of a yes or no the sentence itself: 需求已明确. */
type Phrased = Readonly<{ text: FactText; phrase: string }>

/** The sentence with the facts that decided, where its text has a place for them, else behind it in brackets. */
const withFacts = (text: string, facts: readonly Phrased[], language: Language): string => {
  if (facts.length === 0) return text
  const isEnglish = language === 'en'
  const parts = facts.map(({ phrase }) => phrase).join(isEnglish ? ', ' : '，')
  if (text.includes('{facts}')) return text.replace('{facts}', parts)
  return isEnglish ? `${text} (${parts})` : `${text}（${parts}）`
}

/** What counts items of a collection (contacts, needs) is a number. */
const countText = (value: Evidence['value']): string => (typeof value === 'number' ? String(value) : '')

/** How a salesperson gets a fact that is missing, by what he asks about: `strategy.ask.budget`. */
const askedAbout: Readonly<Record<string, string>> = {
  'need.known': 'need',
  'need.budget': 'budget',
  'need.purchaseBy': 'time',
  'need.purchasePeriodKnown': 'time',
  'need.willingness': 'willingness',
  'chain.roles': 'chain',
  'chain.lead': 'chain',
  'chain.complete': 'chain',
  'orders.amount12m': 'orders',
  'orders.count': 'orders',
  'customer.size': 'size',
  'customer.employees': 'size',
  'customer.revenue': 'size'
}

const MAX_REMEMBERED = 20_000

/** A value as the key of what is remembered of it. */
const keyOf = (value: Evidence['value']): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value)

export const createRenderer = (playbook: PlaybookDocument, language: Language): Renderer => {
  const catalogue = catalogueOf(playbook)
  const named = namesOf(catalogue)
  const labelOf = createLabels(named, language)
  const options = { toTraditional }
  const sentences = new WeakMap<Condition, string>()
  // A text without places is the same for every customer.
  const plainTexts = new Map<string, string>()
  const say = (message: Message): string => {
    const known = plainTexts.get(message.code)
    if (known !== undefined) return known
    // Names of the playbook (strategies, caps) stand in the sentences as they were written, mostly simplified.
    const told = translate(language, withAmountsIn(message, language))
    const text = language === 'zh-TW' ? toTraditional(told) : told
    if (Object.keys(message.params).length === 0) plainTexts.set(message.code, text)
    return text
  }

  // The same few values (中型, 长三角, 24小时) come up for customer after customer.
  const factTexts = new Map<string, Phrased>()
  const readFact = ({ fact, value }: Evidence): Phrased => {
    const definition = named.get(fact)?.definition
    const text = {
      fact,
      label: labelOf(fact),
      value: definition ? describeValue(definition, value, language, options) : countText(value)
    }
    const says = typeof value === 'boolean' ? definition?.says?.[value ? 'yes' : 'no'] : undefined
    return { text, phrase: says ? labelIn(says, language) : `${text.label} ${text.value}` }
  }
  const factText = (evidence: Evidence): Phrased => {
    const key = `${evidence.fact} ${keyOf(evidence.value)}`
    const text = factTexts.get(key) ?? readFact(evidence)
    if (factTexts.size < MAX_REMEMBERED) factTexts.set(key, text)
    return text
  }

  const names = new Map<string, string>()
  const nameOf = (name: string): string => {
    const known = names.get(name) ?? toTraditional(name)
    if (names.size < MAX_REMEMBERED) names.set(name, known)
    return known
  }

  const sentenceOf = (condition: Condition): string => {
    const known = sentences.get(condition)
    if (known !== undefined) return known
    const text = sentence(condition, catalogue, language, options)
    sentences.set(condition, text)
    return text
  }

  return {
    say,
    named: language === 'zh-TW' ? nameOf : (name) => name,
    because: ({ message, rule, facts }) => {
      const phrased = facts.map(factText)
      return {
        text: withFacts(say(message), phrased, language),
        rule,
        facts: phrased.map(({ text }) => text)
      }
    },
    missing: (facts) => facts.map((fact) => ({ fact, label: labelOf(fact) })),
    requirement: ({ condition, unknown }) => {
      const about = (condition.kind === 'fact' && askedAbout[condition.fact]) || 'fact'
      const what = unknown || (about !== 'orders' && about !== 'fact') ? about : 'more'
      return say({ code: `strategy.ask.${what}`, params: { condition: sentenceOf(condition) } })
    }
  }
}
