import type { Phone, SimilarCustomer } from '#contracts/customers'
import { domainOf } from '#core/verification'
import { translate, type Language } from '#lang'
import { compareRecords, type MatchRecord } from '#lib/matching'
import type { Actor } from '#kernel/actor'

/** What comparing looks at, as the database puts it together. */
export type MatchJson = Readonly<{
  id: string
  name: string | null
  shortName: string | null
  creditCode: string | null
  formerNames: readonly string[] | null
  website: string | null
  address: string | null
  ownerId: string | null
  owner: string | null
  department: string | null
  contacts: readonly Readonly<{ phones: readonly Phone[] | null; email: string | null }>[] | null
}>

const recordOf = (json: MatchJson): MatchRecord => {
  const contacts = json.contacts ?? []
  const domains = [domainOf(json.website), ...contacts.map(({ email }) => domainOf(email))]
  return {
    row: 1,
    name: json.name ?? json.shortName ?? '',
    shortName: json.name === null ? null : json.shortName,
    formerNames: json.formerNames ?? [],
    creditCode: json.creditCode,
    phones: contacts.flatMap(({ phones }) => (phones ?? []).map(({ e164 }) => e164)),
    domains: domains.filter((domain) => domain !== null),
    address: json.address
  }
}

/** Reasons that show what a mask covers are told without the value: they are left out. */
const isTold = (code: string, { maskedFields }: Pick<Actor, 'maskedFields'>): boolean =>
  !(code === 'matching.samePhone' && maskedFields.includes('phone')) &&
  !(code === 'matching.sameDomain' && maskedFields.includes('email'))

const seenBy = ({ visibleOwners }: Pick<Actor, 'visibleOwners'>, ownerId: string | null): boolean =>
  visibleOwners === null || (ownerId !== null && visibleOwners.includes(ownerId))

/** Below it two records merely look alike. */
const LEAST_SCORE = 0.25
const MOST_SHOWN = 10

/**
 * Which of some customers are, or may be, the one at hand (COL-19), surest first, each with the reasons. Of those whom
 * the actor does not reach only the name and the owner's department are told.
 */
export const similarTo = (
  record: MatchRecord,
  candidates: readonly MatchJson[],
  actor: Pick<Actor, 'visibleOwners' | 'maskedFields'>,
  language: Language
): SimilarCustomer[] =>
  candidates
    .flatMap((candidate) => {
      const { score, kind, because } = compareRecords(record, recordOf(candidate))
      if (kind === 'different' || score < LEAST_SCORE) return []
      const seen = seenBy(actor, candidate.ownerId)
      const told = because.filter(({ code }) => seen && isTold(code, actor))
      return [
        {
          id: seen ? candidate.id : null,
          name: candidate.name ?? candidate.shortName ?? '',
          owner: seen ? candidate.owner : null,
          department: candidate.department,
          score,
          kind,
          because: told.map((one) => translate(language, one)).join('；')
        }
      ]
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_SHOWN)
