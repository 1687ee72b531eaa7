import type { Condition } from '#lib/rules'

/** What of a playbook decides something of customers, in the order in which one follows from the other. */
export const reachSections = [
  'facts',
  'tags',
  'scores',
  'grades',
  'strategies',
  'segments',
  'checks',
  'cadences'
] as const
export type ReachSection = (typeof reachSections)[number]

/**
 * Which facts a rule is asked with: `stated` before anything is decided (tags and scores: of tags only those that a person
 * gave), `tagged` with the tags (grades), `graded` with the grade in force as well (all that comes after).
 */
export type ReachStage = 'stated' | 'tagged' | 'graded'

/**
 * Whom an edit may concern: those for whom two conditions differ (null is never true), or everybody. `onTrue` says that
 * only turning true or ceasing to be counts, not whether it is false or unknown.
 */
export type ReachPart =
  | Readonly<{
      kind: 'differ'
      section: ReachSection
      stage: ReachStage
      before: Condition | null
      after: Condition | null
      onTrue: boolean
    }>
  | Readonly<{ kind: 'all'; section: ReachSection }>

export type Reach = Readonly<{
  /** What was edited. */
  sections: readonly ReachSection[]
  /** Whose decisions may be other ones: nobody else's are, whatever follows from what was edited. */
  parts: readonly ReachPart[]
  /** Conditions that were not asked before: their time windows may close sooner than it was foretold. */
  fresh: readonly Condition[]
  /** Whether paces, first contacts or caps were edited: no decision that is stored, but the day that is proposed. */
  dates: boolean
}>
