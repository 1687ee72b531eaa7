import type { Day } from '#kernel/day'
import { message } from '#kernel/result'
import type { CustomerGrade, Level } from '#contracts/grading'
import type { Cadence, PlaybookDocument } from '#contracts/playbook'
import {
  createScore,
  evidenceOf,
  missingOf,
  numberOf,
  readRule,
  type PointScore,
  type Reason,
  type Rule
} from '#core/portrait'
import { fenOfWritten } from '#core/playbook'
import { byVerdicts, comparisonsIn, type Facts } from '#lib/rules'
import { potentialLevel, valueLevel } from './levels.ts'

type GradeRule = PlaybookDocument['grades']['rules'][number]
type ReadGradeRule = GradeRule & Readonly<{ rule: Rule }>

export type GradeResult = Readonly<{
  grade: CustomerGrade | null
  provisional: boolean
  value: Level | null
  potential: Readonly<{ level: Level | null } & Omit<PointScore, 'possible'>>
  reason: Reason
  missing: readonly string[]
  treatment: string | null
  methods: readonly string[]
  cadence: Cadence | null
  deepContactDays: number | null
}>

/** How a customer of a grade is treated (GRD-2). */
export type Treatment = Pick<GradeResult, 'treatment' | 'methods' | 'cadence' | 'deepContactDays'>

const untreated: Treatment = { treatment: null, methods: [], cadence: null, deepContactDays: null }

/**
 * The treatment of a grade by the playbook (GRD-2, S1): of the grade in force where a person has not yet accepted the one
 * that the rules give today. A grade that the playbook does not name has none.
 */
export const createTreatments =
  ({ grades }: PlaybookDocument): ((grade: CustomerGrade) => Treatment) =>
  (wanted) => {
    const found = grades.rules.find(({ grade }) => grade === wanted)
    if (!found) return untreated
    const { treatment, methods, cadence, deepContactDays } = found
    return { treatment, methods, cadence, deepContactDays }
  }

const better: Readonly<Record<CustomerGrade, CustomerGrade>> = { A: 'A', B: 'A', C: 'B' }

const unique = (lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())]

/** The first rule that is true, and what is missing for those before it; null where none of them is unknown. */
type Ruling = Readonly<{ found: ReadGradeRule | null; missing: readonly string[] | null }>

const missingIn = (open: readonly ReadGradeRule[], facts: Facts, asOf: Day): readonly string[] | null =>
  open.length === 0 ? null : unique(open.map(({ rule }) => missingOf(rule, facts, asOf)))

const nothing: readonly string[] = []

/** No grade yet. Of a list without amounts that is everybody: who lacks the same shares one result. */
const createUngraded = () => {
  const known = new WeakMap<PointScore, WeakMap<readonly string[], Map<Level | null, GradeResult>>>()
  return (
    potential: PointScore,
    level: Level | null,
    value: Level | null,
    open: readonly string[] | null
  ): GradeResult => {
    const missing = open ?? nothing
    const byMissing = known.get(potential) ?? new WeakMap<readonly string[], Map<Level | null, GradeResult>>()
    const byValue = byMissing.get(missing) ?? new Map<Level | null, GradeResult>()
    const before = byValue.get(value)
    if (before) return before
    const result: GradeResult = {
      grade: null,
      provisional: false,
      value,
      potential: { level, score: potential.score, points: potential.points },
      reason: {
        message: message(missing.length > 0 ? 'grading.none.missing' : 'grading.none.rule'),
        rule: null,
        facts: []
      },
      missing,
      ...untreated
    }
    known.set(potential, byMissing.set(missing, byValue.set(value, result)))
    return result
  }
}

/** What the rules make of a customer, before it is explained. */
type Judged = Readonly<{
  found: ReadGradeRule | null
  /** The rule whose grade counts: the one found, or a better one where the potential raises it. */
  inForce: ReadGradeRule | null
  provisional: boolean
  value: Level | null
  level: Level | null
  potential: PointScore
  missing: readonly string[] | null
}>

const createJudge = (playbook: PlaybookDocument): ((facts: Facts, asOf: Day) => Judged) => {
  const { grades } = playbook
  const rules: readonly ReadGradeRule[] = grades.rules.map((rule) => ({
    ...rule,
    rule: readRule(`grade.${rule.grade}`, rule.when, playbook)
  }))
  const scorePotential = createScore('potential', grades.potential.rules, playbook)
  const thresholds = { high: fenOfWritten(grades.value.high), medium: fenOfWritten(grades.value.medium) }

  const rulingOf = (facts: Facts, asOf: Day): Ruling => {
    const open: ReadGradeRule[] = []
    for (const rule of rules) {
      const verdict = rule.rule.test(facts, asOf)
      if (verdict === true) return { found: rule, missing: missingIn(open, facts, asOf) }
      if (verdict === null) open.push(rule)
    }
    return { found: null, missing: missingIn(open, facts, asOf) }
  }
  const comparisons = rules.map(({ rule }) => comparisonsIn(rule.condition))
  // Where a rule asks of contacts or needs one by one, what is missing does not follow from a few verdicts.
  const ruling = comparisons.includes(null)
    ? rulingOf
    : byVerdicts(
        comparisons.flatMap((one) => one ?? []),
        rulingOf
      )

  const raised = (found: ReadGradeRule, level: Level | null): ReadGradeRule => {
    if (!grades.potentialRaises || level !== '高') return found
    return rules.find(({ grade }) => grade === better[found.grade]) ?? found
  }

  return (facts, asOf) => {
    const { found, missing } = ruling(facts, asOf)
    const potential = scorePotential(facts, asOf)
    const { score, possible, points } = potential
    const level = potentialLevel(score, possible, points, grades.potential)
    const value = valueLevel(numberOf(facts.values['orders.amount12m']), thresholds)
    const inForce = found && raised(found, level)
    const provisional = found !== null && missing !== null && value === null
    return { found, inForce, provisional, value, level, potential, missing }
  }
}

/**
 * Grades a customer A, B or C (GRD-1, S1): the playbook's rules in order, the first that is true wins, so an amount of
 * 10万 or more stays A or B whatever the intention. Where none is true and one is unknown there is *no grade yet*,
 * with the facts that are missing: a list without amounts does not turn everybody into C. A grade found while the
 * current value is unknown and a better grade still open is provisional.
 */
export const createGrader = (playbook: PlaybookDocument): ((facts: Facts, asOf: Day) => GradeResult) => {
  const judge = createJudge(playbook)
  const ungraded = createUngraded()
  return (facts, asOf) => {
    const { found, inForce, provisional, value, level, potential, missing } = judge(facts, asOf)
    if (!found || !inForce) return ungraded(potential, level, value, missing)
    const because =
      inForce === found ? (provisional ? 'grading.provisional' : 'grading.matched') : 'grading.raised'
    return {
      grade: inForce.grade,
      provisional,
      value,
      potential: { level, score: potential.score, points: potential.points },
      reason: {
        message: message(because, { grade: inForce.grade, from: found.grade }),
        rule: found.rule.id,
        facts: evidenceOf(found.rule, facts, asOf)
      },
      missing: provisional ? (missing ?? []) : [],
      treatment: inForce.treatment,
      methods: inForce.methods,
      cadence: inForce.cadence,
      deepContactDays: inForce.deepContactDays
    }
  }
}

/** A grade without its reason and what follows from it. */
export type GradeChoice = Pick<GradeResult, 'grade' | 'provisional' | 'value'> &
  Readonly<{ potential: Level | null }>

/** The grade that `createGrader` gives, with the levels behind it. */
export const createGradeChoice = (playbook: PlaybookDocument): ((facts: Facts, asOf: Day) => GradeChoice) => {
  const judge = createJudge(playbook)
  return (facts, asOf) => {
    const { inForce, provisional, value, level } = judge(facts, asOf)
    return { grade: inForce?.grade ?? null, provisional, value, potential: level }
  }
}
