import type { Branch, Formula, Literal } from './formula.ts'

/** Whether the literals about one fact (or one collection) can all be met by some record. */
export type Agree = (literals: readonly Literal[]) => boolean

/** `possible`: some record meets all. `impossible`: none does, with the comparisons that clash, by their paths. */
export type Outcome =
  | Readonly<{ status: 'possible' | 'unchecked' }>
  | Readonly<{ status: 'impossible'; clashes: readonly (readonly string[])[] }>

/** Terms of the disjunctive form that are looked at; beyond that the answer is `unchecked`. */
const MAX_TERMS = 256
/** More clashes than these help nobody. */
const MAX_CLASHES = 12

type Groups = ReadonlyMap<string, readonly Literal[]>
type Term = Readonly<{ groups: Groups; open: readonly Branch[] }>

const groupOf = ({ condition }: Literal): string =>
  condition.kind === 'fact' ? `fact ${condition.fact}` : `collection ${condition.collection}`

/** The fewest of the literals that still clash. */
const leastClash = (literals: readonly Literal[], agree: Agree): readonly Literal[] => {
  let clash = literals
  for (const literal of literals) {
    const rest = clash.filter((one) => one !== literal)
    if (!agree(rest)) clash = rest
  }
  return clash
}

/**
 * Whether one record can meet all the formulas at once: looks through the terms of their disjunctive form depth first,
 * leaving out what has clashed already, and stops at the first that is possible.
 */
export const search = (formulas: readonly Formula[], agree: Agree): Outcome => {
  const clashes: (readonly string[])[] = []
  let deadEnds = 0
  let isGlance = false

  /** Keeps the clash for the answer, unless it is one that has been seen or there are enough to show. */
  const note = (literals: readonly Literal[]): void => {
    if (isGlance || clashes.length >= MAX_CLASHES) return
    const seen = new Set(literals.map(({ path }) => path))
    if (clashes.some((clash) => clash.every((path) => seen.has(path)))) return
    clashes.push(leastClash(literals, agree).map(({ path }) => path))
  }

  /** The term with one formula more, or null where that is impossible. Alternatives stay open. */
  const add = ({ groups, open }: Term, formula: Formula): Term | null => {
    if (formula.kind !== 'literal') {
      if (formula.kind === 'or') return formula.parts.length > 0 ? { groups, open: [...open, formula] } : null
      let term: Term | null = { groups, open }
      for (const part of formula.parts) term = term && add(term, part)
      return term
    }
    const key = groupOf(formula)
    const literals = [...(groups.get(key) ?? []), formula]
    if (agree(literals)) return { groups: new Map(groups).set(key, literals), open }
    note(literals)
    return null
  }

  /** The ways to go on: the open alternatives with the fewest, so that dead ends show early; null where none is open. */
  const waysOn = (term: Term): readonly Term[] | null => {
    let fewest: readonly Term[] | null = null
    for (const branch of term.open) {
      const rest = { ...term, open: term.open.filter((one) => one !== branch) }
      const ways = branch.parts.map((part) => add(rest, part)).filter((way) => way !== null)
      if (fewest === null || ways.length < fewest.length) fewest = ways
      if (ways.length <= 1) break
    }
    return fewest
  }

  const descend = (term: Term): boolean => {
    const ways = waysOn(term)
    if (ways === null) return true
    if (ways.length === 0) deadEnds++
    return ways.some((way) => deadEnds <= MAX_TERMS && descend(way))
  }

  /**
   * Whether the first alternative that fits, branch by branch, meets all. Most lists are sound, and this finds it without
   * weighing each branch against all others, which takes the cube of their number; where it fails nothing is known.
   */
  const meetsAtFirst = (from: Term): boolean => {
    isGlance = true
    let term: Term | null = from
    while (term && term.open.length > 0) {
      const [branch, ...open]: readonly Branch[] = term.open
      const rest: Term = { groups: term.groups, open }
      let next: Term | null = null
      for (const part of branch?.parts ?? []) next ??= add(rest, part)
      term = next
    }
    isGlance = false
    return term !== null
  }

  const start = add({ groups: new Map(), open: [] }, { kind: 'and', parts: formulas })
  if (start && (meetsAtFirst(start) || descend(start))) return { status: 'possible' }
  return deadEnds > MAX_TERMS ? { status: 'unchecked' } : { status: 'impossible', clashes }
}
