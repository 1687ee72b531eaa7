import type { MemberItem } from '../contract.ts'
import type { StoredMember } from '../io/store/members.ts'

/** A member as the wire has him. */
export const memberItem = ({
  language: _language,
  createdAt,
  leftAt,
  ...member
}: StoredMember): MemberItem => ({
  ...member,
  createdAt: createdAt.toISOString(),
  leftAt: leftAt?.toISOString() ?? null
})
