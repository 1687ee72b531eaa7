import type { Actor } from '#kernel/actor'
import { isMasked } from '#modules/identity'
import type { Transaction } from '#platform/database'
import type { SearchAnswer, SearchHit } from '../contract.ts'
import { isMeant, searchQueryOf, whatMatched, type SearchQuery } from '../core/search/index.ts'
import { findHits, findWide, type HitRow } from '../io/search/find-hits.ts'
import { indexQuestion, tagQuestion, wideQuestion } from '../io/search/index-question.ts'
import type { HiddenFacts } from '../masking/hidden-facts.ts'
import { hiddenFrom } from './list-customers.ts'

export const MOST_HITS = 20

const hitOf = (row: HitRow, query: SearchQuery, actor: Actor, { isHiddenTag }: HiddenFacts): SearchHit => {
  const contacts = row.contacts ?? []
  const present = (texts: readonly (string | null)[]): readonly string[] =>
    texts.filter((text) => text !== null)
  const { field, text, ranges } = whatMatched(
    {
      name: row.name,
      shortName: row.short_name,
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

/**
 * The one search box (POR-10): name and short name, pinyin, contact, phone's tail, credit code, tag; what somebody does
 * not reach or sees masked is not found. Where that gives few, names with one character wrong and names that only sound
 * so come after. One round trip, two where few are found.
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
  const found = await findHits(transaction, actor, { folded, core, question, tagged }, MOST_HITS)
  const wide = found.length < MOST_HITS ? wideQuestion(query, actor) : null
  const known = new Set(found.map(({ id }) => id))
  const meant: HitRow[] = []
  for (const row of wide === null ? [] : await findWide(transaction, actor, wide)) {
    if (found.length + meant.length >= MOST_HITS) break
    if (!known.has(row.id) && isMeant(row.name, query)) meant.push(row)
  }
  const hits = [...found, ...meant].map((row) => hitOf(row, query, actor, hidden))
  // What was found by a tag that tells something masked has nothing that he could be shown: it is not found.
  return { hits: hidden.facts.size === 0 ? hits : hits.filter(({ matched }) => matched.ranges.length > 0) }
}
