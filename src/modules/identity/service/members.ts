import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { audit } from '#modules/audit'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import type { ChangeMember, HandedLink, Invite, MemberItem } from '../contract.ts'
import { findMemberByEmail, getMember, insertMember, listMembers, updateMember } from '../io/store/members.ts'
import { lockRights } from '../io/store/roles.ts'
import { removeSecondFactor } from '../io/store/second-factors.ts'
import { endSessions, insertLogin } from '../io/store/sessions.ts'
import type { Origin } from '../io/store/ways-in.ts'
import type { Moment } from './deps.ts'
import {
  lockedMember,
  requireAdministrator,
  requireAuthority,
  requireCovered,
  requireDepartment,
  requiredRole,
  requireManager,
  requireVersion,
  requireWholeScope
} from './guards.ts'
import { makeLink } from './links.ts'
import { memberItem } from './member-item.ts'

export const listTeam = async (transaction: Transaction): Promise<{ items: MemberItem[] }> => ({
  items: (await listMembers(transaction)).map(memberItem)
})

/** A new member, or one who had left and comes back; he chooses his password by the link. */
export const invite = async (
  transaction: Transaction,
  actor: Actor,
  input: Invite,
  moment: Moment,
  origin: Origin
): Promise<{ member: MemberItem; link: HandedLink }> => {
  const role = await requiredRole(transaction, input.roleId)
  requireCovered(actor, role)
  if (input.departmentId !== null) requireWholeScope(actor)
  await requireDepartment(transaction, input.departmentId)
  await requireManager(transaction, input.managerId, null)
  const former = await findMemberByEmail(transaction, input.email)
  if (former !== null) {
    if (former.state !== 'left') throw new AppError('conflict', 'identity.emailTaken', {}, 'email')
    await lockedMember(transaction, former.id, former.version)
  }
  const id = former?.id ?? newId()
  if (!(await insertLogin(transaction, input.email, id)))
    throw new AppError('conflict', 'identity.emailTaken', {}, 'email')
  const link = await makeLink(transaction, 'invitation', id, moment.now)
  const member = { ...input, language: null, state: 'invited', leftAt: null } as const
  await (former === null
    ? insertMember(transaction, { ...member, passwordHash: null }, moment.now, id)
    : updateMember(transaction, id, member))
  await audit(
    transaction,
    {
      actor,
      action: former === null ? 'member.invited' : 'member.invitedAgain',
      subjectKind: 'member',
      subjectId: id,
      detail: { roleId: input.roleId, departmentId: input.departmentId },
      address: origin.address
    },
    moment.now
  )
  await announce(transaction, 'member.changed', { id }, moment.now)
  return { member: memberItem(await getMember(transaction, id)), link }
}

/** Another link for somebody: to accept the invitation, or to choose a new password. */
export const makeResetLink = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  moment: Moment,
  origin: Origin
): Promise<HandedLink> => {
  const member = await lockedMember(transaction, id, null)
  if (member.state === 'left') throw new AppError('conflict', 'identity.member.left')
  await requireAuthority(transaction, actor, member)
  const kind = member.state === 'invited' ? 'invitation' : 'reset'
  const link = await makeLink(transaction, kind, id, moment.now)
  await audit(
    transaction,
    {
      actor,
      action: 'member.linkMade',
      subjectKind: 'member',
      subjectId: id,
      detail: { kind },
      address: origin.address
    },
    moment.now
  )
  return link
}

/** For somebody who lost both the app and the recovery codes; his sessions end, since it may be another who asks. */
export const dropSecondFactor = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  moment: Moment,
  origin: Origin
): Promise<void> => {
  if (id === actor.memberId) throw new AppError('conflict', 'identity.secondFactorOwn')
  const member = await lockedMember(transaction, id, null)
  await requireAuthority(transaction, actor, member)
  if (!member.secondFactor) throw new AppError('conflict', 'identity.secondFactorNotOn')
  await endSessions(transaction, id, { but: null })
  await removeSecondFactor(transaction, id)
  await audit(
    transaction,
    {
      actor,
      action: 'member.secondFactor',
      subjectKind: 'member',
      subjectId: id,
      detail: { state: 'off' },
      address: origin.address
    },
    moment.now
  )
  await announce(transaction, 'member.changed', { id }, moment.now)
}

/** What of a member differs, as keys: the audit names no person's words. */
const changedKeys = (before: object, after: object): readonly string[] => {
  const old = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after)
    .filter(([key, value]) => old.get(key) !== value)
    .map(([key]) => key)
}

export const changeMember = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  input: ChangeMember,
  version: number,
  moment: Moment,
  origin: Origin
): Promise<MemberItem> => {
  if (input.roleId !== undefined) await lockRights(transaction)
  const before = await lockedMember(transaction, id, null)
  requireVersion(before.version, version)
  if (before.state === 'left') throw new AppError('conflict', 'identity.member.left')
  await requireAuthority(transaction, actor, before)
  const after = {
    ...before,
    name: input.name ?? before.name,
    roleId: input.roleId ?? before.roleId,
    departmentId: input.departmentId === undefined ? before.departmentId : input.departmentId,
    managerId: input.managerId === undefined ? before.managerId : input.managerId,
    jobTitle: input.jobTitle === undefined ? before.jobTitle : input.jobTitle
  }
  const changed = changedKeys(before, after)
  if (changed.length === 0) return memberItem(before)
  if (changed.includes('roleId')) {
    requireCovered(actor, await requiredRole(transaction, after.roleId))
    await requireAdministrator(transaction, { member: after })
  }
  if (changed.includes('departmentId')) {
    requireWholeScope(actor)
    await requireDepartment(transaction, after.departmentId)
  }
  if (changed.includes('managerId')) await requireManager(transaction, after.managerId, id)
  await updateMember(transaction, id, after)
  await audit(
    transaction,
    {
      actor,
      action: 'member.changed',
      subjectKind: 'member',
      subjectId: id,
      detail: { fields: changed, roleId: after.roleId, departmentId: after.departmentId },
      address: origin.address
    },
    moment.now
  )
  await announce(transaction, 'member.changed', { id }, moment.now)
  return memberItem(await getMember(transaction, id))
}
