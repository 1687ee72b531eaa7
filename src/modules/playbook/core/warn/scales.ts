import { bandsOf, factsUsed, type FactDefinition, type NumberSet } from '#lib/rules'
import { entriesOf, type Entry, type Subject } from './subject.ts'

/** Rules that sort customers into steps: grades, intents, values, the tags of one namespace. */
export type Scale = Readonly<{
  key: string
  entries: readonly Entry[]
  /** The first that holds wins; otherwise all that hold do. */
  firstWins: boolean
  /** Everybody of whom the number is known is to have a step. */
  complete: boolean
}>

const all = (list: readonly unknown[]): readonly number[] => list.map((_, index) => index)

export const scalesOf = (subject: Subject): readonly Scale[] => {
  const { cadences, grades, leads, segments, tags } = subject.playbook
  const ofList = (path: string, list: readonly unknown[], complete = false): Scale => ({
    key: path,
    entries: entriesOf(subject, path, all(list)),
    firstWins: true,
    complete
  })
  return [
    ofList('grades.rules', grades.rules, true),
    ofList('leads.intent', leads.intent),
    ofList('leads.gates', leads.gates),
    ofList('segments.value', segments.value),
    ofList('cadences.caps', cadences.caps),
    ofList('cadences.firstContact', cadences.firstContact),
    ...tags.namespaces.map(({ name, single }): Scale => {
      const given = tags.rules.flatMap(({ namespace, value }, index) =>
        namespace === name && typeof value === 'string' ? [index] : []
      )
      return {
        key: `tags.${name}`,
        entries: entriesOf(subject, 'tags.rules', given),
        firstWins: single,
        complete: false
      }
    })
  ]
}

/** A scale on one number: the steps that say of it alone, with the stretches that they claim. */
export type Banded = Readonly<{
  fact: FactDefinition
  steps: readonly (Entry & Readonly<{ bands: NumberSet }>)[]
}>

/** Of a date it is the age: 最近接触 30 天以内, 超过 90 天. */
const NUMBERS: ReadonlySet<string> = new Set(['number', 'amount', 'range', 'amountRange', 'date'])

/** The numbers on which at least two steps of a scale lie. */
export const bandedBy = ({ entries }: Scale, { catalogue }: Subject): readonly Banded[] =>
  catalogue.facts
    .filter(({ type }) => NUMBERS.has(type))
    .flatMap((fact): readonly Banded[] => {
      const steps = entries.flatMap((entry) => {
        if (!factsUsed(entry.condition).includes(fact.key)) return []
        const bands = bandsOf(entry.condition, fact)
        return bands.length === 0 ? [] : [{ ...entry, bands }]
      })
      return steps.length < 2 ? [] : [{ fact, steps }]
    })
