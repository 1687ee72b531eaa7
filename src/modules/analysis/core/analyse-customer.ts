import type { Day } from '#kernel/day'
import type { CustomerFile } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import { createFollowUpPlanner } from '#core/followup'
import { createGrader, createTreatments } from '#core/grading'
import type { CustomerGrade } from '#contracts/grading'
import { createFacts, createPortrait, sizeCases, withGrade, withTags } from '#core/portrait'
import { createMatcher, createPlanFrom } from '#core/strategy'
import type { Language } from '#lang'
import { nextWorkday } from '#lib/china'
import type { CustomerAnalysis, DuplicateText } from '../contract.ts'
import type { Examined } from './examined.ts'
import type { RowFinding } from './finding-tally.ts'
import { explainPriority } from './needs.ts'
import { createSegmenter } from './segments.ts'
import { createWriter } from './write-customer.ts'

export type AnalyserOptions = Readonly<{ playbook: PlaybookDocument; language: Language; asOf: Day }>

export type Analyser = Readonly<{
  /**
   * Everything that the playbook decides of one customer. What follows from the grade follows from the one in force, where
   * a person has accepted one (GRD-3): `grade` says what the rules give today, its treatment is that of the one in force.
   */
  examine: (file: CustomerFile, gradeInForce?: CustomerGrade | null) => Examined
  /** The same in the form and language of analysis.json. */
  write: (
    examined: Examined,
    findings: readonly RowFinding[],
    duplicates?: readonly DuplicateText[]
  ) => CustomerAnalysis
}>

/** Working days by day; the same few hundred days come up for every customer. */
const rememberedWorkdays = (): ((day: Day) => Day) => {
  const known = new Map<Day, Day>()
  return (day) => {
    const found = known.get(day) ?? nextWorkday(day).day
    if (known.size < 10_000) known.set(day, found)
    return found
  }
}

/**
 * The loop on one customer: facts, portrait, grade, strategy, next follow-up, segment and need priority, by one
 * playbook and as of one day. Prepared once, then run over a list of any length; it keeps nothing of a customer.
 */
export const createAnalyser = ({ playbook, language, asOf }: AnalyserOptions): Analyser => {
  const toWorkday = rememberedWorkdays()
  const factsOf = createFacts(playbook)
  const portraitOf = createPortrait(playbook)
  const gradeOf = createGrader(playbook)
  const treatmentOf = createTreatments(playbook)
  const strategyOf = createMatcher(playbook, toWorkday)
  const followUpOf = createFollowUpPlanner(playbook, toWorkday)
  const planFrom = createPlanFrom(toWorkday)
  const segmentOf = createSegmenter(playbook)
  const write = createWriter(playbook, language)
  return {
    examine: (file, gradeInForce = null) => {
      const stated = factsOf(file, asOf)
      const portrait = portraitOf(file, stated, asOf)
      const tagged = withTags(
        stated,
        portrait.tags.map(({ tag }) => tag)
      )
      const computed = gradeOf(tagged, asOf)
      const inForce = gradeInForce ?? computed.grade
      const grade =
        gradeInForce === null || gradeInForce === computed.grade
          ? computed
          : { ...computed, ...treatmentOf(gradeInForce) }
      const facts = withGrade(tagged, inForce)
      const strategy = strategyOf(facts, asOf, sizeCases(file, facts))
      const followUp = followUpOf(facts, asOf, {
        grade: inForce === grade.grade ? grade : { ...grade, grade: inForce },
        strategy,
        place: file.row
      })
      return {
        file,
        facts,
        portrait,
        grade,
        strategy: strategy && { ...strategy, actions: planFrom(strategy.actions, followUp.on) },
        followUp,
        segment: segmentOf(file, facts, asOf),
        need: explainPriority(facts)
      }
    },
    write: (examined, findings, duplicates = []) => write(examined, findings, duplicates)
  }
}
