import type { Contact, CustomerFile } from '#contracts/customers'
import { noContact } from '#core/customers'
import { createPackedTexts } from '../import/packed-texts.ts'
import { createRowIndex } from '../import/row-index.ts'
import type { CustomerLink } from './read-related.ts'

/** By what rows of one customer are known as one: its code, else its name, else its number. */
export const linkKey = ({ creditCode, nameKey, number }: CustomerLink): string =>
  creditCode !== null ? `c${creditCode}` : nameKey !== null ? `n${nameKey}` : `x${number ?? ''}`

/** Contacts of one customer by which a further one is known again; more are not kept. */
const MOST_CONTACTS = 80

/** What a contact is known again by (`isSameContact`): name, address and numbers. */
const textsOf = ({ name, email, phones }: Contact): readonly (string | null)[] => [
  name,
  email,
  phones.map(({ e164 }) => e164).join(' ')
]

const contactOf = (name: string | null, email: string | null, numbers: string | null): Contact => ({
  ...noContact,
  name,
  email,
  phones: (numbers ?? '')
    .split(' ')
    .filter((e164) => e164 !== '')
    .map((e164) => ({ e164, extension: null, kind: 'mobile', provinces: [] }))
})

/**
 * The customers that a list will bring, for a check that makes none: which of them a related row belongs to, and the contacts that
 * they come with. Of each are kept some 100 bytes outside of the heap, however long the list is.
 */
export const createListLinks = () => {
  const index = createRowIndex()
  const texts = createPackedTexts()
  /** Where the contacts of each customer lie, in order. */
  const places: number[] = []
  return {
    add: ({ creditCode, nameKey, externalId, contacts }: CustomerFile): void => {
      const keys = [
        ...(creditCode === null ? [] : [`c${creditCode}`]),
        ...(nameKey === null ? [] : [`n${nameKey}`]),
        ...(externalId === null ? [] : [`x${externalId}`])
      ]
      const known = keys.map((key) => index.rowWith(key)).find((place) => place !== null)
      const place = known ?? places.push(texts.add(contacts.slice(0, MOST_CONTACTS).flatMap(textsOf))) - 1
      for (const key of keys) index.firstWith(key, place)
    },
    /** The customer's place in the list; null where the list does not bring it. */
    find: ({ creditCode, nameKey, number }: CustomerLink): number | null => {
      if (creditCode !== null) return index.rowWith(`c${creditCode}`)
      const named = nameKey === null ? null : index.rowWith(`n${nameKey}`)
      return named ?? (number === null ? null : index.rowWith(`x${number}`))
    },
    /** As far as they tell whether another one is the same person. */
    contactsAt: (place: number): readonly Contact[] => {
      const at = places[place]
      const kept = at === undefined ? [] : texts.at(at)
      return Array.from({ length: kept.length / 3 }, (_, contact) => {
        const [name = null, email = null, numbers = null] = kept.slice(contact * 3)
        return contactOf(name, email, numbers)
      })
    }
  }
}
export type ListLinks = ReturnType<typeof createListLinks>
