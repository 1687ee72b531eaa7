import type { Actor } from '#kernel/actor'
import { fold } from '#lib/chinese'
import { isMasked } from '#modules/identity'
import type { Transaction } from '#platform/database'
import type { SearchAnswer, SearchHit } from '../contract.ts'
import {
  isNearName,
  rangesOfSound,
  rankOfMatch,
  searchQueryOf,
  soundsSo,
  whatMatched,
  type SearchQuery
} from '../core/search/index.ts'
import { findHits, findHitsOf, findNearNames, findWide, type HitRow } from '../io/search/find-hits.ts'
import { indexQuestion, nearQuestions, tagQuestion, wideQuestion } from '../io/search/index-question.ts'
import type { HiddenFacts } from '../masking/hidden-facts.ts'
import { hiddenFrom } from './list-customers.ts'

export const MOST_HITS = 20
/** Of so many the best are told: what is called so shortly is seen only when it is read. */
const MOST_COMPARED = 40
/** So many near names, and no more, are looked at. */
const MOST_NEAR = 60

const hitOf = (row: HitRow, query: SearchQuery, actor: Actor, { isHiddenTag }: HiddenFacts): SearchHit => {
  const contacts = row.contacts ?? []
  const present = (texts: readonly (string | null)[]): readonly string[] =>
    texts.filter((text) => text !== null)
  const { field, text, ranges } = whatMatched(
    {
      name: row.name,
      shortName: row.short_name,
      formerNames: row.former_names ?? [],
      contacts: present(contacts.map(({ name }) => name)),
      phones: isMasked(actor, 'phone') ? [] : present(contacts.map(({ mobile }) => mobile)),
      codes: present([row.customer_credit_code, row.external_id]),
      tags: (row.customer_tags ?? []).filter((tag) => !isHiddenTag(tag))
    },
    query
  )
  return {
    id: row.id,
    name: row.name,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    grade: row.grade,
    matched: { field, text, ranges: ranges.map(([from, to]) => [from, to]) }
  }
}

/** The best first; of as good ones one's own before others', then the shorter name, then whom somebody worked on last. */
const ranked = (
  rows: readonly HitRow[],
  hits: readonly SearchHit[],
  query: SearchQuery,
  { memberId }: Actor
): readonly SearchHit[] =>
  rows
    .flatMap((row, at) => {
      const hit = hits[at]
      if (!hit) return []
      const rank = rankOfMatch({ name: row.name, shortName: row.short_name }, hit.matched, query)
      return [{ hit, at, order: [rank, row.owner_id === memberId ? 0 : 1, row.name?.length ?? 0] as const }]
    })
    .sort(
      (one, other) =>
        one.order[0] - other.order[0] ||
        one.order[1] - other.order[1] ||
        one.order[2] - other.order[2] ||
        one.at - other.at
    )
    .map(({ hit }) => hit)

/** Names that sound so, the shortest first, then names with one character otherwise: wrong, missing, too many, swapped. */
const findNear = async (
  transaction: Transaction,
  actor: Actor,
  query: SearchQuery
): Promise<readonly HitRow[]> => {
  const questions = nearQuestions(query, actor)
  if (questions.sounding === null && questions.near.length + questions.loose.length === 0) return []
  const names = await findNearNames(transaction, questions)
  const near = new Map<string, Readonly<{ id: string; rank: number; length: number }>>()
  for (const { customer_id: id, name_folded: name, sounds_so: soundsSo } of names) {
    if (near.has(id) || !(soundsSo ? rangesOfSound(name, query) !== null : isNearName(name, query.core)))
      continue
    near.set(id, { id, rank: soundsSo ? 0 : 1, length: name.length })
  }
  const best = [...near.values()].sort(
    (one, other) => one.rank - other.rank || one.length - other.length || (one.id < other.id ? -1 : 1)
  )
  return best.length === 0 ? [] : findHitsOf(transaction, actor, best.slice(0, MOST_NEAR))
}

/**
 * The one search box (POR-10): name, short and former name, pinyin, contact, phone's tail, credit code, tag; what somebody
 * does not reach or sees masked is not found. Where that gives few, names that only sound so come after, and where nobody
 * is called so, names of the same sound and names with one character otherwise. One round trip; up to four where few are found.
 */
export const searchCustomers = async (
  transaction: Transaction,
  actor: Actor,
  text: string
): Promise<SearchAnswer> => {
  const query = searchQueryOf(text)
  if (!query) return { hits: [] }
  const hidden = await hiddenFrom(transaction, actor)
  const { folded, core } = query
  const tagged = tagQuestion(query, actor)
  const question = indexQuestion(query, actor)
  const found = await findHits(transaction, actor, { folded, core, question, tagged }, MOST_COMPARED)
  const told = (rows: readonly HitRow[]): readonly SearchHit[] =>
    rows.map((row) => hitOf(row, query, actor, hidden))
  const best = ranked(found, told(found), query, actor)
  const known = new Set(found.map(({ id }) => id))
  const wide = found.length < MOST_HITS ? wideQuestion(query, actor) : null
  const sounding = (wide === null ? [] : await findWide(transaction, actor, wide)).filter(
    ({ id, name }) => !known.has(id) && soundsSo(name, query)
  )
  const isCalledSo = found.some(({ name }) => name !== null && fold(name).includes(core))
  const near =
    found.length < MOST_HITS && !isCalledSo
      ? (await findNear(transaction, actor, query)).filter(({ id }) => !known.has(id))
      : []
  const hits = [...best, ...told(sounding), ...told(near)]
  // What was found by a tag that tells something masked has nothing that he could be shown: it is not found.
  const shown = hidden.facts.size === 0 ? hits : hits.filter(({ matched }) => matched.ranges.length > 0)
  return { hits: shown.slice(0, MOST_HITS) }
}
