import type { Day } from '#kernel/day'
import type { CustomerFile } from '#contracts/customers'
import type { CustomerGrade, Level } from '#contracts/grading'
import type { PlaybookDocument } from '#contracts/playbook'
import { createGradeChoice } from '#core/grading'
import { createScores, createTagNames, sizeCases, withGrade, withTags, type Scores } from '#core/portrait'
import { createStrategyChoice } from '#core/strategy'
import type { Facts } from '#lib/rules'
import { createSegmentLabel, type Segmented } from './segments.ts'

/** What rules decide of a customer, without reasons and without a plan. */
export type Decisions = Readonly<{
  tags: readonly string[]
  /** Points out of 100. */
  scores: Readonly<Record<keyof Scores, number>>
  /** The grade that the rules give today. */
  grade: CustomerGrade | null
  provisional: boolean
  value: Level | null
  potential: Level | null
  strategyId: string | null
  /** 制造业-中小型-高潜力; empty where nothing of it is known. */
  segment: string
  /** The facts with tags and grade in force. */
  facts: Facts
}>

/** What of a file is asked beside its facts. */
export type DecidedFile = Segmented & Pick<CustomerFile, 'manualTags' | 'tagMarks'>

/**
 * The same decisions as `createAnalyser` takes, from facts that are known already: a customer whose facts stand is tagged,
 * graded and placed anew in a fraction of the time that reading his file and explaining everything takes.
 */
export const createDecider = (
  playbook: PlaybookDocument,
  asOf: Day
): ((file: DecidedFile, stated: Facts, gradeInForce: CustomerGrade | null) => Decisions) => {
  const tagsOf = createTagNames(playbook)
  const scoresOf = createScores(playbook)
  const gradeOf = createGradeChoice(playbook)
  const strategyOf = createStrategyChoice(playbook)
  const segmentOf = createSegmentLabel(playbook)
  return (file, stated, gradeInForce) => {
    const tags = tagsOf(file, stated, asOf)
    const { base, need, behaviour, value } = scoresOf(stated, asOf)
    const tagged = withTags(stated, tags)
    const graded = gradeOf(tagged, asOf)
    const facts = withGrade(tagged, gradeInForce ?? graded.grade)
    return {
      tags,
      scores: { base: base.score, need: need.score, behaviour: behaviour.score, value: value.score },
      grade: graded.grade,
      provisional: graded.provisional,
      value: graded.value,
      potential: graded.potential,
      strategyId: strategyOf(sizeCases(file, facts), asOf),
      segment: segmentOf(file, facts, asOf),
      facts
    }
  }
}
