import type { StoredContact } from '../core/stored.ts'

/** One contact is the primary one; who is made it takes the place of the other. */
export const withPrimary = (contacts: readonly StoredContact[], id: string): readonly StoredContact[] =>
  contacts.map((one) => ({ ...one, isPrimary: one.id === id }))

/** Which contact is the primary one; null where none is. */
export const primaryOf = (contacts: readonly StoredContact[]): string | null =>
  contacts.find(({ isPrimary }) => isPrimary)?.id ?? null
