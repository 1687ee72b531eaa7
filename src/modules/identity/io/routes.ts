import { memberRoute, publicRoute, type Route } from '#platform/http'
import { loginSchema, meSchema, setUpSchema, setUpStateSchema } from '../contract.ts'
import type { IdentityService } from '../service/index.ts'

/** Set-up, coming in and going out. */
const accessRoutes = (identity: IdentityService): readonly Route[] => [
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
  memberRoute({
    method: 'GET',
    path: '/me',
    summary: 'Who I am and what I may do',
    access: 'member',
    answer: meSchema,
    handle: ({ transaction, actor }) => identity.me(transaction, actor)
  })
]

export const createIdentityRoutes = ({
  identity
}: Readonly<{ identity: IdentityService }>): readonly Route[] => accessRoutes(identity)
