import type { ImportOptions } from '../../contract.ts'

/** Who a row's customer belongs to; `unknown` is a name that nobody of the team has. */
export type RowOwner = Readonly<{ ownerId: string | null; unknown: string | null }>

const folded = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()

/**
 * Finds owners by the name in a column: 李明 is the member 李明; where two members have one name it is nobody's, for the
 * list does not say whose.
 */
export const createOwners = (
  { owner }: ImportOptions,
  team: readonly Readonly<{ id: string; name: string }>[]
): ((name: string | null) => RowOwner) => {
  if (owner.kind === 'member') return () => ({ ownerId: owner.memberId, unknown: null })
  if (owner.kind === 'none') return () => ({ ownerId: null, unknown: null })
  const byName = new Map<string, string | null>()
  for (const { id, name } of team) byName.set(folded(name), byName.has(folded(name)) ? null : id)
  return (name) => {
    if (name === null) return { ownerId: null, unknown: null }
    const ownerId = byName.get(folded(name)) ?? null
    return { ownerId, unknown: ownerId === null ? name : null }
  }
}
