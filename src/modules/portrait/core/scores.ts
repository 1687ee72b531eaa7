import type { Day } from '#kernel/day'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Score, ScorePoint } from '#contracts/portrait'
import { byVerdicts, type Facts } from '#lib/rules'
import { readRule, type Rule } from './rule.ts'

type PointRule = Readonly<{ id: string; label: string; points: number; when: unknown }>
export type PointScore = Score &
  Readonly<{ /** The score if all that is unknown came true. */ possible: number }>

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
  // A score follows from its lines' verdicts; customers repeat each other in them, and share the score then.
  return byVerdicts(
    compiled.map(({ rule }) => rule.condition),
    (facts, asOf): PointScore => {
      let [certain, possible] = [0, 0]
      const lines = compiled.map(({ id, label, points, rule }): ScorePoint => {
        const got = rule.test(facts, asOf)
        if (got === true) certain += points
        if (got !== false) possible += points
        return { id, label, points, got }
      })
      return { score: share(certain), possible: share(possible), points: lines }
    }
  )
}

export type Scores = Readonly<Record<'base' | 'need' | 'behaviour' | 'value', Score>>

/** The four scores of the portrait (POR-1); their formulas are the playbook's, ours by default. */
export const createScores = (playbook: PlaybookDocument): ((facts: Facts, asOf: Day) => Scores) => {
  const { scores } = playbook
  const base = createScore('score.base', scores.base, playbook)
  const need = createScore('score.need', scores.need, playbook)
  const behaviour = createScore('score.behaviour', scores.behaviour, playbook)
  const value = createScore('score.value', scores.value, playbook)
  // Scores are shared by the customers who got them, and so are these.
  const known = new WeakMap<PointScore, Score>()
  const plain = (scored: PointScore): Score => {
    const before = known.get(scored)
    if (before !== undefined) return before
    const score = { score: scored.score, points: scored.points }
    known.set(scored, score)
    return score
  }
  return (facts, asOf) => ({
    base: plain(base(facts, asOf)),
    need: plain(need(facts, asOf)),
    behaviour: plain(behaviour(facts, asOf)),
    value: plain(value(facts, asOf))
  })
}
