import { z } from 'zod'
import { memberRoute, type Route } from '#platform/http'
import {
  changeMeSchema,
  changePasswordSchema,
  changeWorkspaceSchema,
  meSchema,
  recoveryCodesSchema,
  secondFactorConfirmSchema,
  secondFactorOfferSchema,
  secondFactorStartSchema,
  sessionListSchema
} from '../../contract.ts'
import type { IdentityService } from '../../service/index.ts'

/** One's own account, and the workspace. */
export const meRoutes = (identity: IdentityService): readonly Route[] => [
  memberRoute({
    method: 'GET',
    path: '/me',
    summary: 'Who I am and what I may do',
    access: 'member',
    answer: meSchema,
    handle: ({ transaction, actor }) => identity.me(transaction, actor)
  }),
  memberRoute({
    method: 'PATCH',
    path: '/me',
    summary: 'Change my name or language',
    access: 'member',
    body: changeMeSchema,
    answer: meSchema,
    handle: (context) => identity.changeMe(context.transaction, context.actor, context.body, context, context)
  }),
  memberRoute({
    method: 'POST',
    path: '/me/password',
    summary: 'Change my password; my other sessions end',
    access: 'member',
    body: changePasswordSchema,
    status: 204,
    handle: (context) =>
      identity.changePassword(context.transaction, context.actor, context.body, context, context)
  }),
  memberRoute({
    method: 'GET',
    path: '/me/sessions',
    summary: 'Where I am logged in',
    access: 'member',
    answer: sessionListSchema,
    handle: (context) => identity.sessions(context.transaction, context.actor, context)
  }),
  memberRoute({
    method: 'DELETE',
    path: '/me/sessions',
    summary: 'End my other sessions',
    access: 'member',
    status: 204,
    handle: (context) => identity.endOwnSessions(context.transaction, context.actor, null, context, context)
  }),
  memberRoute({
    method: 'DELETE',
    path: '/me/sessions/{id}',
    summary: 'End one of my sessions',
    access: 'member',
    params: z.strictObject({ id: z.uuid() }),
    status: 204,
    handle: (context) =>
      identity.endOwnSessions(context.transaction, context.actor, context.params.id, context, context)
  }),
  memberRoute({
    method: 'POST',
    path: '/me/second-factor',
    summary: 'Get a key for an authenticator app',
    access: 'member',
    body: secondFactorStartSchema,
    answer: secondFactorOfferSchema,
    secretAnswer: true,
    handle: (context) =>
      identity.offerSecondFactor(context.transaction, context.actor, context.body.password, context)
  }),
  memberRoute({
    method: 'POST',
    path: '/me/second-factor/confirm',
    summary: 'Show a first code: from now on the second factor is asked for',
    access: 'member',
    body: secondFactorConfirmSchema,
    answer: recoveryCodesSchema,
    secretAnswer: true,
    handle: (context) =>
      identity.confirmSecondFactor(context.transaction, context.actor, context.body.code, context, context)
  }),
  memberRoute({
    method: 'POST',
    path: '/me/second-factor/off',
    summary: 'Do without the second factor',
    access: 'member',
    body: secondFactorStartSchema,
    status: 204,
    handle: (context) =>
      identity.turnOffSecondFactor(
        context.transaction,
        context.actor,
        context.body.password,
        context,
        context
      )
  }),
  memberRoute({
    method: 'PATCH',
    path: '/workspace',
    summary: 'Change the name, time zone, language or idle limit of the workspace',
    access: 'workspace.write',
    body: changeWorkspaceSchema,
    answer: meSchema,
    handle: (context) =>
      identity.changeWorkspace(context.transaction, context.actor, context.body, context, context)
  })
]
