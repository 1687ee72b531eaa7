import { AppError } from '#kernel/app-error'
import { type Language, translate } from '#lang'
import type { Transaction } from '#platform/database'
import type { AccessExplanation } from '../contract.ts'
import { explainAccess } from '../core/index.ts'
import { listDepartments } from '../io/store/departments.ts'
import { findMember } from '../io/store/members.ts'
import { requiredRole } from './guards.ts'

/** Why a member sees a customer with this owner, or does not, in the reader's language. */
export const explainFor = async (
  transaction: Transaction,
  memberId: string,
  ownerId: string | null,
  language: Language
): Promise<AccessExplanation> => {
  const member = await findMember(transaction, memberId)
  if (member === null) throw new AppError('notFound', 'identity.member.unknown')
  const role = await requiredRole(transaction, member.roleId)
  const owner = ownerId === null ? null : await findMember(transaction, ownerId)
  const { allowed, message } = explainAccess(
    { ...member, role: role.name, permissions: role.permissions, scope: role.scope },
    owner,
    await listDepartments(transaction)
  )
  const scope = translate(language, { code: `identity.scope.${role.scope}`, params: {} })
  const because = { code: message.code, params: { ...message.params, scope } }
  return {
    allowed,
    because: { ...because, text: translate(language, because) },
    scope: role.scope,
    role: role.name,
    maskedFields: [...role.maskedFields]
  }
}
