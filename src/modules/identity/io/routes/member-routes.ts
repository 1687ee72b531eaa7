import { z } from 'zod'
import { entityTag, memberRoute, type Route } from '#platform/http'
import {
  changeMemberSchema,
  handedLinkSchema,
  invitedSchema,
  inviteSchema,
  leaveSchema,
  memberItemSchema,
  memberListSchema
} from '../../contract.ts'
import { seenVersion } from '../../service/guards.ts'
import type { IdentityService } from '../../service/index.ts'

const idParams = z.strictObject({ id: z.uuid() })

export const memberRoutes = (identity: IdentityService): readonly Route[] => [
  memberRoute({
    method: 'GET',
    path: '/members',
    summary: 'Everybody of the workspace, also who was invited and who left',
    access: 'member.read',
    answer: memberListSchema,
    handle: ({ transaction }) => identity.listTeam(transaction)
  }),
  memberRoute({
    method: 'POST',
    path: '/members',
    summary: 'Invite somebody; the link is for you to hand over',
    access: 'member.write',
    body: inviteSchema,
    answer: invitedSchema,
    status: 201,
    secretAnswer: true,
    handle: (context) => identity.invite(context.transaction, context.actor, context.body, context, context)
  }),
  memberRoute({
    method: 'PATCH',
    path: '/members/{id}',
    summary: 'Change a member: name, role, department, manager, position (If-Match)',
    access: 'member.write',
    params: idParams,
    body: changeMemberSchema,
    answer: memberItemSchema,
    handle: async (context) => {
      const member = await identity.changeMember(
        context.transaction,
        context.actor,
        context.params.id,
        context.body,
        seenVersion(context.ifMatch),
        context,
        context
      )
      context.setHeader('ETag', entityTag(member.version))
      return member
    }
  }),
  memberRoute({
    method: 'POST',
    path: '/members/{id}/reset-link',
    summary: 'A link to choose a new password, or to accept the invitation, for you to hand over',
    access: 'member.write',
    params: idParams,
    answer: handedLinkSchema,
    status: 201,
    secretAnswer: true,
    handle: (context) =>
      identity.makeResetLink(context.transaction, context.actor, context.params.id, context, context)
  }),
  memberRoute({
    method: 'DELETE',
    path: '/members/{id}/second-factor',
    summary: 'Take away the second factor of somebody who lost it; his sessions end',
    access: 'member.write',
    params: idParams,
    status: 204,
    handle: (context) =>
      identity.dropSecondFactor(context.transaction, context.actor, context.params.id, context, context)
  }),
  memberRoute({
    method: 'POST',
    path: '/members/{id}/leave',
    summary: 'A member leaves; another takes over everything',
    access: 'member.write',
    params: idParams,
    body: leaveSchema,
    status: 204,
    handle: (context) =>
      identity.leave(
        context.transaction,
        context.actor,
        context.params.id,
        context.body.handOverTo,
        context,
        context
      )
  })
]
