import type { FactDefinition } from '../catalogue.ts'
import type { Condition } from '../condition.ts'
import { complement, everyNumber, intersection, type NumberSet, type Span, wholeOf } from '../number-set.ts'
import { operatorOf } from '../operators/index.ts'
import { domainOf } from './numbers-agree.ts'

const union = (a: NumberSet, b: NumberSet): NumberSet =>
  complement(intersection(complement(a), complement(b)))

type Sides = Readonly<{ sure: NumberSet; maybe: NumberSet }>

/** The numbers of the fact for which a condition holds whatever else is so, and those for which it may. */
const sidesOf = (condition: Condition, fact: string): Sides => {
  switch (condition.kind) {
    case 'always':
      return { sure: everyNumber, maybe: everyNumber }
    case 'all':
    case 'any': {
      const parts = condition.parts.map((part) => sidesOf(part, fact))
      const [join, start] = condition.kind === 'all' ? [intersection, everyNumber] : [union, []]
      return {
        sure: parts.map(({ sure }) => sure).reduce(join, start),
        maybe: parts.map(({ maybe }) => maybe).reduce(join, start)
      }
    }
    case 'not': {
      const { sure, maybe } = sidesOf(condition.part, fact)
      return { sure: complement(maybe), maybe: complement(sure) }
    }
    case 'fact': {
      if (condition.fact !== fact) break
      const allowed = operatorOf(condition.operator).allowed(condition.operand, condition.type)
      // Windows of time say how many days ago: a number as well, and negative for a day to come.
      if (allowed.kind === 'numbers' || allowed.kind === 'ages')
        return { sure: allowed.set, maybe: allowed.set }
    }
  }
  return { sure: [], maybe: everyNumber }
}

/**
 * The stretches of a number, or of a date's age in days, that fulfil a condition whatever else is so, in order: `近12个月采购额 ≥ 50万 或 是标杆客户` is
 * from 50万 on. Nothing where the condition does not say of that fact alone; everything where it always holds.
 */
export const bandsOf = (condition: Condition, fact: FactDefinition): NumberSet =>
  intersection(sidesOf(condition, fact.key).sure, domainOf(fact))

/** Counts, people, amounts (in 分) and days have nothing between one and the next. */
const isWhole = ({ type, whole }: FactDefinition): boolean =>
  whole === true || type === 'amount' || type === 'amountRange' || type === 'date'

/** Numbers between two bands that neither has, or that both have; `below` and `above` are indexes of the bands' list. */
export type BandSeam = Readonly<{ kind: 'gap' | 'overlap'; span: Span; below: number; above: number }>

type Piece = Readonly<{ index: number; span: Span }>

const startsFirst = ({ span: a }: Piece, { span: b }: Piece): number =>
  a.from - b.from || Number(a.fromOpen) - Number(b.fromOpen) || a.to - b.to

/** How two bands lie, the second beginning no sooner than the first; null where they meet, or one lies within the other. */
const seamOf = (below: Piece, above: Piece, whole: boolean): BandSeam | null => {
  const [a, b] = [below.span, above.span]
  const real = (spans: NumberSet): boolean => (whole ? wholeOf(spans) : spans).length > 0
  const places = { below: below.index, above: above.index }
  const common = intersection([a], [b])
  if (real(common)) {
    const [span] = common
    const isNested = a.from === b.from || a.to >= b.to
    return span === undefined || isNested ? null : { kind: 'overlap', span, ...places }
  }
  const gap: Span = { from: a.to, fromOpen: !a.toOpen, to: b.from, toOpen: !b.fromOpen }
  return real(intersection([gap], everyNumber)) ? { kind: 'gap', span: gap, ...places } : null
}

/**
 * Where bands of one number leave something out between them, or both claim it: from 80万 beside from 10万 to 50万 leaves
 * 50万 to 80万 out. What lies below the lowest and above the highest is no gap; a band within another, or one that ends
 * as the other does (≥ 50万 before ≥ 10万), is meant so.
 */
export const seamsOf = (bands: readonly NumberSet[], fact: FactDefinition): readonly BandSeam[] => {
  const pieces = bands.flatMap((set, index) => set.map((span): Piece => ({ index, span }))).sort(startsFirst)
  const seams: BandSeam[] = []
  let highest: Piece | undefined
  for (const piece of pieces) {
    if (highest !== undefined) {
      const seam = seamOf(highest, piece, isWhole(fact))
      if (seam !== null && seam.below !== seam.above) seams.push(seam)
    }
    if (highest === undefined || piece.span.to > highest.span.to) highest = piece
  }
  return seams
}
