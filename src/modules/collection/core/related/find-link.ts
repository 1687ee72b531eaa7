import type { CustomerLink } from './read-related.ts'

type Candidate = Readonly<{
  id: string
  nameKey: string | null
  creditCode: string | null
  externalId: string | null
  isNew: boolean
}>

const only = <T extends Candidate>(found: readonly T[]): T | 'many' | null => {
  if (found.length < 2) return found[0] ?? null
  // Of several customers of one name it is the one that came with this list.
  const fresh = found.filter(({ isNew }) => isNew)
  return fresh.length === 1 && fresh[0] ? fresh[0] : 'many'
}

/** Whose a row is (COL-14): by credit code, where it has one nothing else; by name; by the customer's number. */
export const findLink = <T extends Candidate>(
  { creditCode, nameKey, number }: CustomerLink,
  candidates: readonly T[]
): T | 'many' | null => {
  if (creditCode !== null) {
    const coded = only(candidates.filter((one) => one.creditCode === creditCode))
    if (coded !== null || nameKey === null) return coded
    // A code that nobody has yet: the name tells, unless it is another one's.
    return only(candidates.filter((one) => one.nameKey === nameKey && one.creditCode === null))
  }
  const named = nameKey === null ? null : candidates.filter((one) => one.nameKey === nameKey)
  if (named !== null && named.length > 1 && number !== null) {
    const numbered = named.filter(({ externalId }) => externalId === number)
    if (numbered.length === 1 && numbered[0]) return numbered[0]
  }
  if (named !== null && named.length > 0) return only(named)
  return number === null ? null : only(candidates.filter((one) => one.externalId === number))
}
