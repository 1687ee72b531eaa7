import type { Contact, CustomerFile } from '#contracts/customers'
import type { CustomerLink } from './read-related.ts'

/** By what rows of one customer are known as one: its code, else its name, else its number. */
export const linkKey = ({ creditCode, nameKey, number }: CustomerLink): string =>
  creditCode !== null ? `c${creditCode}` : nameKey !== null ? `n${nameKey}` : `x${number ?? ''}`

/**
 * The customers that a list will bring, for a check that makes none: which of them a related row belongs to, and the contacts that
 * they come with.
 */
export const createListLinks = () => {
  const byKey = new Map<string, number>()
  const contacts: (readonly Contact[])[] = []
  return {
    add: ({ creditCode, nameKey, externalId, contacts: own }: CustomerFile): void => {
      const keys = [
        ...(creditCode === null ? [] : [`c${creditCode}`]),
        ...(nameKey === null ? [] : [`n${nameKey}`]),
        ...(externalId === null ? [] : [`x${externalId}`])
      ]
      const known = keys.map((key) => byKey.get(key)).find((place) => place !== undefined)
      const place = known ?? contacts.push(own) - 1
      for (const key of keys) if (!byKey.has(key)) byKey.set(key, place)
    },
    /** The customer's place in the list; null where the list does not bring it. */
    find: ({ creditCode, nameKey, number }: CustomerLink): number | null => {
      if (creditCode !== null) return byKey.get(`c${creditCode}`) ?? null
      const named = nameKey === null ? undefined : byKey.get(`n${nameKey}`)
      return named ?? (number === null ? null : (byKey.get(`x${number}`) ?? null))
    },
    contactsAt: (place: number): readonly Contact[] => contacts[place] ?? []
  }
}
export type ListLinks = ReturnType<typeof createListLinks>
