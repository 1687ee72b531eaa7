import type { FactDefinition } from '#lib/rules'
import type { PlaybookDocument } from '../../contract.ts'
import { type PlaybookProblem, readPath } from '../check/problem.ts'
import { listAt, valueAt } from '../draft/place.ts'
import { factCatalogue } from '../fact-catalogue.ts'
import { readWrittenAmount } from '../written-amount.ts'

/** A way to put right what was warned of, to be chosen with a click: a sentence and other values at some places. */
export type Mend = Readonly<{
  code: string
  params: PlaybookProblem['params']
  edits: readonly Readonly<{ path: string; value: unknown }>[]
}>

type Written = string | number

const facts = new Map(factCatalogue.facts.map((fact) => [fact.key, fact]))

/** Dates are left out: their bounds are days ago, written by windows that do not simply move. */
const NUMBERS: ReadonlySet<string> = new Set(['number', 'amount', 'range', 'amountRange'])

const isAmount = ({ type }: FactDefinition): boolean => type === 'amount' || type === 'amountRange'

/** As a number to compare with: 50万 and 500000 are the same bound. */
const numberOf = (fact: FactDefinition, written: unknown): number | null => {
  if (typeof written !== 'string' && typeof written !== 'number') return null
  return isAmount(fact) ? readWrittenAmount(written) : Number(written)
}

/** A condition as it is written, in which a bound of one fact is another one; the same object where it has none. */
const withBound = (
  rule: unknown,
  fact: FactDefinition,
  bound: Written,
  other: Written
): Readonly<{ rule: unknown; moved: number }> => {
  const at = numberOf(fact, bound)
  const next = isAmount(fact) ? other : Number(other)
  let moved = 0
  const operandOf = (operand: unknown): unknown => {
    if (Array.isArray(operand)) return operand.map(operandOf)
    if (numberOf(fact, operand) !== at) return operand
    moved += 1
    return next
  }
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk)
    if (typeof node !== 'object' || node === null) return node
    const isOf = 'fact' in node && node.fact === fact.key
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [
        key,
        isOf && key !== 'fact' ? operandOf(value) : walk(value)
      ])
    )
  }
  return { rule: walk(rule), moved }
}

type Move = Readonly<{ code: string; place: string; bound: Written; other: Written }>

/** Which bounds could be moved to where: those of the place warned of, or either neighbour of a gap. */
const movesOf = ({ code, path, params }: PlaybookProblem): readonly Move[] => {
  const { from, to, bound, other, below, above } = params
  switch (code) {
    case 'playbook.warn.boundElsewhere':
      if (bound === undefined || other === undefined) return []
      return [{ code: 'playbook.mend.bound', place: path, bound, other }]
    case 'playbook.warn.gap':
    case 'playbook.warn.gapElse':
      if (from === undefined || to === undefined) return []
      return [
        { code: 'playbook.mend.until', place: `${below}.when`, bound: from, other: to },
        { code: 'playbook.mend.from', place: `${above}.when`, bound: to, other: from }
      ]
    case 'playbook.warn.overlap':
    case 'playbook.warn.overlapBoth':
      if (from === undefined || to === undefined) return []
      return [
        { code: 'playbook.mend.until', place: `${below}.when`, bound: to, other: from },
        { code: 'playbook.mend.from', place: `${above}.when`, bound: from, other: to }
      ]
    default:
      return []
  }
}

const namespaceOf = (item: unknown): unknown =>
  typeof item === 'object' && item !== null && 'namespace' in item ? item.namespace : null

/** The conditions that share a bound with one that is moved: where 价值等级-高 begins, 价值等级-中 ends. */
const neighboursOf = (place: string, playbook: PlaybookDocument): readonly string[] => {
  const [, list = '', index] = /^(.*)\[(\d+)\]\.when$/.exec(place) ?? []
  if (index === undefined) return [place]
  const items = listAt(playbook, readPath(list))
  const namespace = namespaceOf(items[Number(index)])
  return items.flatMap((item, at) => (namespaceOf(item) === namespace ? [`${list}[${at}].when`] : []))
}

/**
 * How a warning of bounds can be put right: after A was raised to 80万, B goes up to 80万 or A begins at 50万 again, and
 * 价值等级-高 begins at 80万 too. Empty where nobody but a person can tell what was meant.
 */
export const mendsOf = (found: PlaybookProblem, playbook: PlaybookDocument): readonly Mend[] => {
  const fact = facts.get(String(found.params['fact']))
  if (fact === undefined || !NUMBERS.has(fact.type)) return []
  return movesOf(found).flatMap(({ code, place, bound, other }) => {
    if (bound === other) return []
    // A gap is closed from one side; a bound of another scale moves as a whole, or it would leave a gap there.
    const places = code === 'playbook.mend.bound' ? neighboursOf(place, playbook) : [place]
    const edits = places.flatMap((path) => {
      const written = valueAt(playbook, readPath(path))
      if (typeof written !== 'object' || written === null) return [{ path, value: other }]
      const { rule, moved } = withBound(written, fact, bound, other)
      return moved === 0 ? [] : [{ path, value: rule }]
    })
    const step = place.replace(/\.when$/, '')
    return edits.length === 0 ? [] : [{ code, params: { fact: fact.key, bound: other, step }, edits }]
  })
}
