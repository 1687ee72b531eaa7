import type { Day } from '#kernel/day'
import { remembered } from '#kernel/remembered'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Score, ScorePoint } from '#contracts/portrait'
import type { Facts, Verdict } from '#lib/rules'
import { readRule, type Rule } from './rule.ts'

type PointRule = Readonly<{ id: string; label: string; points: number; when: unknown }>
export type PointScore = Score &
  Readonly<{ /** The score if all that is unknown came true. */ possible: number }>

const signOf = (verdict: Verdict): string => (verdict === null ? '?' : verdict ? '+' : '-')
const verdictOf = (sign: string | undefined): Verdict => (sign === '?' ? null : sign === '+')

/**
 * Points out of 100 that are certain, each line with whether it was got, not got, or cannot be told (null):
 * 25 of 50 points is a score of 50. `possible` counts what is unknown as if it were true.
 */
export const createScore = (
  prefix: string,
  rules: readonly PointRule[],
  playbook: PlaybookDocument
): ((facts: Facts, asOf: Day) => PointScore) => {
  const compiled: readonly (PointRule & { rule: Rule })[] = rules.map((line) => ({
    ...line,
    rule: readRule(`${prefix}.${line.id}`, line.when, playbook)
  }))
  const total = rules.reduce((sum, { points }) => sum + points, 0)
  const share = (points: number): number => (total === 0 ? 0 : Math.round((100 * points) / total))
  // A score follows from its lines' verdicts, a sign each; customers repeat each other in them, and share the score then.
  const scoreOf = remembered((signs): PointScore => {
    let [certain, possible] = [0, 0]
    const points = compiled.map(({ id, label, points }, at): ScorePoint => {
      const got = verdictOf(signs[at])
      if (got === true) certain += points
      if (got !== false) possible += points
      return { id, label, points, got }
    })
    return { score: share(certain), possible: share(possible), points }
  })
  return (facts, asOf) => {
    let signs = ''
    for (const { rule } of compiled) signs += signOf(rule.test(facts, asOf))
    return scoreOf(signs)
  }
}

export type Scores = Readonly<Record<'base' | 'need' | 'behaviour' | 'value', Score>>

/** The four scores of the portrait (POR-1); their formulas are the playbook's, ours by default. */
export const createScores = (playbook: PlaybookDocument): ((facts: Facts, asOf: Day) => Scores) => {
  const { scores } = playbook
  const base = createScore('score.base', scores.base, playbook)
  const need = createScore('score.need', scores.need, playbook)
  const behaviour = createScore('score.behaviour', scores.behaviour, playbook)
  const value = createScore('score.value', scores.value, playbook)
  const plain = ({ score, points }: PointScore): Score => ({ score, points })
  return (facts, asOf) => ({
    base: plain(base(facts, asOf)),
    need: plain(need(facts, asOf)),
    behaviour: plain(behaviour(facts, asOf)),
    value: plain(value(facts, asOf))
  })
}
