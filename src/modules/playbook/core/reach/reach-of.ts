import type { PlaybookDocument } from '../../contract.ts'
import { compileRule } from '../compile-rule.ts'
import { catalogueOf } from '../custom/index.ts'
import { isSameDocument } from '../same-document.ts'
import { reachOfFacts } from './fact-reach.ts'
import { freshConditions } from './fresh-conditions.ts'
import { reachOfOtherParts } from './other-parts.ts'
import { reachSections, type Reach, type ReachPart, type ReachSection } from './reach.ts'
import { reachOfRules, type Catalogues } from './rule-lists.ts'

type Compare = (
  before: PlaybookDocument,
  after: PlaybookDocument,
  catalogues: Catalogues
) => readonly ReachPart[]

const everybody = (section: ReachSection): readonly ReachPart[] => [{ kind: 'all', section }]

const reachOfTags: Compare = ({ tags: before }, { tags: after }, catalogues) => {
  // Names of namespaces and other writings decide how the tags are read that people gave.
  const read = ({ namespaces, aliases }: PlaybookDocument['tags']): unknown => [
    namespaces.map(({ name, single }) => [name, single]),
    aliases.map(({ written, tag }) => [written, tag])
  ]
  if (!isSameDocument(read(before), read(after))) return everybody('tags')
  return reachOfRules(before.rules, after.rules, {
    section: 'tags',
    stage: 'stated',
    nameOf: ({ id }) => id,
    givesOf: ({ namespace, value }) => [namespace, value],
    ordered: true,
    onTrue: true,
    catalogues
  })
}

type PointRules = PlaybookDocument['scores']['base']
const totalOf = (rules: PointRules): number => rules.reduce((sum, { points }) => sum + points, 0)

/** Points count as a share of all that can be had: another sum is another score for everybody. */
const reachOfPoints = (
  section: ReachSection,
  before: PointRules,
  after: PointRules,
  stage: 'stated' | 'tagged',
  catalogues: Catalogues
): readonly ReachPart[] =>
  totalOf(before) !== totalOf(after)
    ? everybody(section)
    : reachOfRules(before, after, {
        section,
        stage,
        nameOf: ({ id }) => id,
        givesOf: ({ points }) => points,
        ordered: false,
        // What is unknown keeps a potential open.
        onTrue: section === 'scores',
        catalogues
      })

const reachOfScores: Compare = ({ scores: before }, { scores: after }, catalogues) =>
  (['base', 'need', 'behaviour', 'value'] as const).flatMap((dimension) =>
    reachOfPoints('scores', before[dimension], after[dimension], 'stated', catalogues)
  )

/** Those on another side of a bound on the amount of 12 months, or on none. */
const reachOfBound = (before: string | number, after: string | number): readonly ReachPart[] =>
  before === after
    ? []
    : [
        {
          kind: 'differ',
          section: 'grades',
          stage: 'tagged',
          before: compileRule({ fact: 'orders.amount12m', gte: before }).condition,
          after: compileRule({ fact: 'orders.amount12m', gte: after }).condition,
          onTrue: true
        }
      ]

const reachOfGrades: Compare = ({ grades: before }, { grades: after }, catalogues) => {
  const potential = ({
    potential: { high, medium },
    potentialRaises
  }: PlaybookDocument['grades']): unknown => [high, medium, potentialRaises]
  if (!isSameDocument(potential(before), potential(after))) return everybody('grades')
  const parts = [
    ...reachOfRules(before.rules, after.rules, {
      section: 'grades',
      stage: 'tagged',
      nameOf: ({ grade }) => grade,
      givesOf: () => null,
      ordered: true,
      onTrue: false,
      catalogues
    }),
    ...reachOfBound(before.value.high, after.value.high),
    ...reachOfBound(before.value.medium, after.value.medium),
    ...reachOfPoints('grades', before.potential.rules, after.potential.rules, 'tagged', catalogues)
  ]
  // Where a potential raises, one grade is taken from another's rule.
  return parts.length > 0 && after.potentialRaises ? everybody('grades') : parts
}

const reachOfStrategies: Compare = (before, after, catalogues) =>
  reachOfRules(before.strategies, after.strategies, {
    section: 'strategies',
    stage: 'graded',
    nameOf: ({ id }) => id,
    givesOf: () => null,
    ordered: true,
    onTrue: true,
    catalogues
  })

const reachOfSegments: Compare = (
  { segments: before, size: sizeBefore },
  { segments: after, size },
  catalogues
) =>
  isSameDocument(sizeBefore.aliases, size.aliases)
    ? reachOfRules(before.value, after.value, {
        section: 'segments',
        stage: 'graded',
        nameOf: ({ id }) => id,
        givesOf: ({ label }) => label,
        ordered: true,
        onTrue: true,
        catalogues
      })
    : everybody('segments')

const reachOfChecks: Compare = ({ verification: before }, { verification: after }) =>
  isSameDocument(before, after) ? [] : everybody('checks')

const compares: readonly Compare[] = [
  reachOfFacts,
  reachOfOtherParts,
  reachOfTags,
  reachOfScores,
  reachOfGrades,
  reachOfStrategies,
  reachOfSegments,
  reachOfChecks
]

/** What decides when to meet a customer again, but is stored nowhere. */
const pacesOf = ({ cadences, grades, strategies }: PlaybookDocument): unknown => [
  cadences,
  grades.rules.map(({ grade, cadence, deepContactDays }) => [grade, cadence, deepContactDays]),
  strategies.map(({ id, cadence, actions }) => [id, cadence, actions])
]

/**
 * Whom an edit of the playbook may concern, and through what: 客户A from 50万 to 60万 concerns those for whom the two
 * conditions differ, and nobody else's grade, strategy or segment. It may name too many, never too few: what follows from
 * an edited rule is other only for those whom the rule itself tells differently (ours).
 */
export const reachOf = (before: PlaybookDocument, after: PlaybookDocument): Reach => {
  const catalogues: Catalogues = [catalogueOf(before), catalogueOf(after)]
  const parts = compares.flatMap((compare) => compare(before, after, catalogues))
  const dates = !isSameDocument(pacesOf(before), pacesOf(after))
  const named = new Set<ReachSection>(parts.map(({ section }) => section))
  if (dates) named.add('cadences')
  return {
    sections: reachSections.filter((section) => named.has(section)),
    parts,
    fresh: freshConditions(before, after),
    dates
  }
}
