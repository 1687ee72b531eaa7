import type { Actor } from '#kernel/actor'
import { isMasked } from '#modules/identity'
import type { NearQuestions } from './find-hits.ts'
import { ownerWord, type SearchQuery } from '../../core/search/index.ts'

/** The customers of more owners than this are a good part of all: they are left to the join. */
const MOST_OWNERS = 5

const eitherOf = (questions: readonly (string | null)[]): string | null => {
  const asked = questions.filter((question) => question !== null)
  return asked.length === 0 ? null : asked.map((question) => `(${question})`).join(' | ')
}

/** Narrowed to the customers of those whom somebody reaches, by the word of the owner: the index looks at no others. */
const narrowed = (question: string | null, { visibleOwners }: Pick<Actor, 'visibleOwners'>): string | null =>
  question === null ||
  visibleOwners === null ||
  visibleOwners.length === 0 ||
  visibleOwners.length > MOST_OWNERS
    ? question
    : `(${question}) & (${visibleOwners.map((owner) => `'${ownerWord(owner)}'`).join(' | ')})`

type Asker = Pick<Actor, 'visibleOwners' | 'maskedFields'>

/** What somebody may look for, as one text search query: phones only where he sees them. Null where nothing is left. */
export const indexQuestion = (query: SearchQuery, actor: Asker): string | null =>
  narrowed(
    eitherOf([
      query.name,
      query.initials,
      query.sound,
      query.contact,
      query.code,
      isMasked({ maskedFields: actor.maskedFields }, 'phone') ? null : query.phone
    ]),
    actor
  )

/** Names that only sound so by their initials; they are compared before they are shown. */
export const wideQuestion = (query: SearchQuery, actor: Asker): string | null => narrowed(query.pinyin, actor)

/** Names that sound so, and names with one character otherwise; they are compared before they are shown. */
export const nearQuestions = ({ homophone, nearName }: SearchQuery, actor: Asker): NearQuestions => ({
  sounding: narrowed(homophone, actor),
  near: [nearName?.wrong, nearName?.swapped].flatMap((one) => narrowed(one ?? null, actor) ?? []),
  loose: (nearName?.loose ?? []).flatMap((pair) => narrowed(pair, actor) ?? [])
})

/** Tags by their value; the caller asks it of nobody for whom a tag of that value is masked. */
export const tagQuestion = (query: SearchQuery, actor: Asker): string | null => narrowed(query.tag, actor)
