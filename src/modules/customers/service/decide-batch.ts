import { createRecent } from '#kernel/recent'
import { createDecider, type Decisions } from '#core/analysis'
import { validUntil, type Condition } from '#lib/rules'
import { recordChanges } from '#modules/audit'
import { playbookOfKey } from '#modules/playbook'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Day } from '#kernel/day'
import type { Transaction } from '#platform/database'
import { tagWord } from '../core/search/index.ts'
import { examineAll } from '../facts/examine-all.ts'
import { indexableTags } from '../facts/indexable.ts'
import { rowReader, type Asked } from '../facts/standing-facts.ts'
import { changesBetween } from '../facts/writes-of.ts'
import {
  loadStanding,
  saveDecisions,
  type DecidedRow,
  type DecisionRow,
  type StandingRow
} from '../io/store/decisions.ts'
import { lockCustomers } from '../io/store/load.ts'
import type { Moment } from './moment.ts'
import { recomputeBatch, type ComputeBatch } from './recompute-batch.ts'

/** What a rollout knows of an edit that leaves the facts as they are. */
export type OfRules = Readonly<{
  version: number
  /** The version that everybody's facts are by, or an older one whose facts are the same. */
  base: number
  asked: Asked
  /** Conditions that were not asked before. */
  fresh: readonly Condition[]
}>

/** What follows from a customer follows whoever asks. */
const everybody = { visibleOwners: null }

/** Facts are as they would be computed today: by a version that made them so, and time has not moved them since. */
const isStanding = (row: StandingRow, base: number, today: Day): boolean =>
  row.playbook_version <= base && (row.facts_valid_until === null || row.facts_valid_until > today)

type Decide = (row: StandingRow & Readonly<Record<string, unknown>>) => Decisions

const deciderOf = (playbook: PlaybookDocument, today: Day, asked: Asked): Decide => {
  const decide = createDecider(playbook, today)
  const factsOf = rowReader(asked)
  return (row) => {
    const manualTags = row.manual_tags ?? []
    const file = {
      manualTags,
      ...(row.tag_marks_said ? { tagMarks: row.tag_marks_said } : {}),
      statedSize: row.stated_size,
      industryCode: row.customer_industry_code,
      industryClass: row.customer_industry_class
    }
    return decide(file, factsOf(row, manualTags), row.grade)
  }
}

const deciders = new WeakMap<PlaybookDocument, Readonly<{ today: Day; asked: unknown; decide: Decide }>>()

/** Preparing one takes some 20 ms, so the last is kept. */
const keptDecider = (playbook: PlaybookDocument, today: Day, asked: Asked): Decide => {
  const known = deciders.get(playbook)
  if (known?.today === today && known.asked === asked) return known.decide
  const decide = deciderOf(playbook, today, asked)
  deciders.set(playbook, { today, asked, decide })
  return decide
}

const earlier = (known: Day | null, day: Day | null): Day | null =>
  known === null || (day !== null && day < known) ? day : known

const rowOf = (row: StandingRow, decided: Decisions, until: Day | null): DecisionRow => {
  const inForce = row.grade ?? decided.grade
  return {
    grade: inForce,
    computed_grade: decided.grade,
    grade_provisional: decided.provisional,
    value_level: decided.value,
    potential_level: decided.potential,
    strategy_id: decided.strategyId,
    segment: decided.segment === '' ? null : decided.segment,
    score_base: decided.scores.base,
    score_need: decided.scores.need,
    score_behaviour: decided.scores.behaviour,
    score_value: decided.scores.value,
    customer_tags: indexableTags(decided.tags),
    customer_grade: inForce,
    facts_valid_until: until
  }
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at])

const isSameRow = (standing: StandingRow, fresh: DecisionRow): boolean => {
  for (const key in fresh) {
    // Keys of the row that is looked through.
    const name = key as keyof DecisionRow
    if (name !== 'customer_tags' && standing[name] !== fresh[name]) return false
  }
  return isSameList(standing.customer_tags ?? [], fresh.customer_tags ?? [])
}

/** Some thousand tags stand for everybody's, and folding one to its word costs more than all else about it. */
const wordsOfTags = createRecent<string, string>(5000)
const wordOf = (tag: string): string => {
  const known = wordsOfTags.get(tag)
  if (known !== undefined) return known
  const word = tagWord(tag)
  wordsOfTags.set(tag, word)
  return word
}

/** Two lists of some twenty: looking through them is quicker than making sets. */
const without = (items: readonly string[], others: readonly string[]): readonly string[] =>
  items.filter((item) => !others.includes(item))

const noWords = { lost: null, gained: null }

/** Words of the search that only the one or only the other tags give; tags in another order give the same. */
const words = (old: readonly string[], fresh: readonly string[]) => {
  if (isSameList(old, fresh)) return noWords
  const [gone, come] = [without(old, fresh), without(fresh, old)]
  const lost = gone.length === 0 ? gone : without(gone.map(wordOf), fresh.map(wordOf))
  const gained = come.length === 0 ? come : without(come.map(wordOf), old.map(wordOf))
  return lost.length + gained.length === 0 ? noWords : { lost, gained }
}

type Changed = Readonly<{ standing: StandingRow; decided: Decisions; row: DecidedRow }>

/**
 * The same as `recomputeBatch` where an edit changed nothing but what rules decide: facts are taken from their rows, neither
 * the file nor contacts, needs and orders are read, and only who is decided otherwise is written. Who cannot be told so is
 * computed from his file: whose facts time has moved, or who was written by a version between.
 */
export const decideBatch =
  (ofRules: OfRules): ComputeBatch =>
  async (transaction: Transaction, customerIds, moment: Moment, runId) => {
    const { now, today } = moment
    const { found, playbookKey } = await lockCustomers(transaction, customerIds, everybody)
    if (found.length === 0) return 0
    const playbook = await playbookOfKey(transaction, playbookKey)
    // Saved once more meanwhile: that edit is not the one that is known here.
    if (playbook.version !== ofRules.version) return recomputeBatch(transaction, customerIds, moment, runId)
    const { asked, base, fresh } = ofRules
    const ids = found.map(({ id }) => id)
    const rows = await loadStanding(transaction, ids, asked)
    const standing = rows.filter((row) => isStanding(row, base, today))
    const told = new Set(standing.map(({ id }) => id))
    const decide = keptDecider(playbook, today, asked)
    const changed: Changed[] = []
    await examineAll(standing, (one) => {
      const decided = decide(one)
      const until = earlier(one.facts_valid_until, validUntil(fresh, decided.facts, today))
      const decision = rowOf(one, decided, until)
      if (isSameRow(one, decision)) return
      const row = {
        ...decision,
        customer_id: one.id,
        as_of: today,
        playbook_version: playbook.version,
        ...words(one.customer_tags ?? [], decision.customer_tags ?? [])
      }
      changed.push({ standing: one, decided, row })
    })
    await saveDecisions(
      transaction,
      changed.map(({ row }) => row)
    )
    const run = { actorId: null, playbookVersion: playbook.version, runId }
    await recordChanges(
      transaction,
      changed.flatMap(({ standing: one, decided }) =>
        changesBetween(
          {
            grade: one.grade,
            computedGrade: one.computed_grade,
            tags: one.customer_tags ?? [],
            strategyId: one.strategy_id
          },
          { computedGrade: decided.grade, tags: decided.tags, strategyId: decided.strategyId },
          { customerId: one.id, ...run }
        )
      ),
      now
    )
    const others = ids.filter((id) => !told.has(id))
    if (others.length > 0) await recomputeBatch(transaction, others, moment, runId)
    return found.length
  }
