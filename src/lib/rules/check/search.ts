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

class Search {
  readonly #clashes: (readonly string[])[] = []
  readonly #agree: Agree
  #deadEnds = 0

  constructor(agree: Agree) {
    this.#agree = agree
  }

  get clashes(): readonly (readonly string[])[] {
    return this.#clashes
  }

  get isSpent(): boolean {
    return this.#deadEnds > MAX_TERMS
  }

  /** The term with one formula more, or null where that is impossible. Alternatives stay open. */
  #add({ groups, open }: Term, formula: Formula): Term | null {
    if (formula.kind !== 'literal') {
      if (formula.kind === 'or') return formula.parts.length > 0 ? { groups, open: [...open, formula] } : null
      let term: Term | null = { groups, open }
      for (const part of formula.parts) term = term && this.#add(term, part)
      return term
    }
    const key = groupOf(formula)
    const literals = [...(groups.get(key) ?? []), formula]
    if (this.#agree(literals)) return { groups: new Map(groups).set(key, literals), open }
    this.#note(literals)
    return null
  }

  /** Keeps the clash for the answer, unless it is one that has been seen or there are enough to show. */
  #note(literals: readonly Literal[]): void {
    if (this.#clashes.length >= MAX_CLASHES) return
    const seen = new Set(literals.map(({ path }) => path))
    if (this.#clashes.some((clash) => clash.every((path) => seen.has(path)))) return
    this.#clashes.push(leastClash(literals, this.#agree).map(({ path }) => path))
  }

  /** Depth first; the alternatives with the fewest ways left go first, so that dead ends show early. */
  #descend(term: Term): boolean {
    let [fewest, chosen]: [Term[] | null, Branch | null] = [null, null]
    for (const branch of term.open) {
      const rest = { ...term, open: term.open.filter((one) => one !== branch) }
      const ways = branch.parts.map((part) => this.#add(rest, part)).filter((way) => way !== null)
      if (fewest === null || ways.length < fewest.length) [fewest, chosen] = [ways, branch]
      if (ways.length <= 1) break
    }
    if (fewest === null || chosen === null) return true
    if (fewest.length === 0) this.#deadEnds++
    for (const way of fewest) {
      if (this.isSpent) return false
      if (this.#descend(way)) return true
    }
    return false
  }

  run(formulas: readonly Formula[]): boolean {
    const term = this.#add({ groups: new Map(), open: [] }, { kind: 'and', parts: formulas })
    return term !== null && this.#descend(term)
  }
}

/**
 * Whether one record can meet all the formulas at once: looks through the terms of their disjunctive form, leaving
 * out what has clashed already, and stops at the first that is possible.
 */
export const search = (formulas: readonly Formula[], agree: Agree): Outcome => {
  const run = new Search(agree)
  if (run.run(formulas)) return { status: 'possible' }
  if (run.isSpent) return { status: 'unchecked' }
  return { status: 'impossible', clashes: run.clashes }
}
