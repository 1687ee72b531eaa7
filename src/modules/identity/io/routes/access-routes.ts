import { z } from 'zod'
import { publicRoute, type Route } from '#platform/http'
import {
  loginSchema,
  meSchema,
  setUpSchema,
  setUpStateSchema,
  ticketSchema,
  ticketUsedSchema,
  useTicketSchema
} from '../../contract.ts'
import type { IdentityService } from '../../service/index.ts'

const tokenParams = z.strictObject({ token: z.string().min(1).max(200) })

/** Set-up, coming in and going out: what anybody may call. */
export const accessRoutes = (identity: IdentityService): readonly Route[] => [
  publicRoute({
    method: 'GET',
    path: '/setup',
    summary: 'Whether this installation waits for its first administrator',
    answer: setUpStateSchema,
    handle: async () => ({ needed: await identity.isSetUpNeeded() })
  }),
  publicRoute({
    method: 'POST',
    path: '/setup',
    summary: 'Make the first workspace and its administrator, who is signed in',
    body: setUpSchema,
    answer: meSchema,
    status: 201,
    handle: async (context) => {
      const { token, me } = await identity.setUp(context.body, context, context)
      context.setSession(token)
      return me
    }
  }),
  publicRoute({
    method: 'POST',
    path: '/session',
    summary: 'Log in',
    body: loginSchema,
    answer: meSchema,
    status: 201,
    handle: async (context) => {
      const { token, me } = await identity.login(context.body, context, context)
      context.setSession(token)
      return me
    }
  }),
  publicRoute({
    method: 'DELETE',
    path: '/session',
    summary: 'Log out',
    status: 204,
    handle: async (context) => {
      context.setSession(null)
      if (context.sessionHash !== null) await identity.logout(context.sessionHash, context, context)
    }
  }),
  publicRoute({
    method: 'GET',
    path: '/tickets/{token}',
    summary: 'What a link that was handed over is for',
    params: tokenParams,
    answer: ticketSchema,
    handle: async (context) => {
      const { kind, workspace, name, email, expiresAt } = await identity.getTicket(
        context.params.token,
        context
      )
      return { kind, workspace, name, email, expiresAt: expiresAt.toISOString() }
    }
  }),
  publicRoute({
    method: 'POST',
    path: '/tickets/{token}',
    summary: 'Choose the password by a link; signs in where no second factor is asked for',
    params: tokenParams,
    body: useTicketSchema,
    answer: ticketUsedSchema,
    status: 201,
    handle: async (context) => {
      const token = await identity.takeLink(context.params.token, context.body.password, context, context)
      if (token !== null) context.setSession(token)
      return { signedIn: token !== null }
    }
  })
]
