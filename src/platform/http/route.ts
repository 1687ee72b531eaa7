import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { Actor } from '#kernel/actor'
import type { Language } from '#lang'
import type { Transaction } from '#platform/database'

/** What a route's handler gets: parsed input, who asks, and the transaction of the request. */
export type RouteContext<Params, Query, Body> = Readonly<{
  params: Params
  query: Query
  body: Body
  language: Language
  /** The instant of the request and today in the workspace's time zone. */
  now: Date
  today: string
  address: string | null
  agent: string | null
  /** SHA-256 of the session's token; null without a session. */
  sessionHash: Uint8Array | null
  /** Sets the answer's headers: `ETag`, `Location`, `Content-Disposition` … */
  setHeader: (name: string, value: string) => void
  /** The version that `If-Match` names, null where there is none. */
  ifMatch: number | null
  /** Gives the browser a session, or takes it away. */
  setSession: (token: string | null) => void
  /** The file that was sent, where the route takes one (`upload`); to be read once, to its end. */
  upload: Upload | null
}>

/** A file on its way in: a part of a form (`multipart/form-data`) or the bare body with `?fileName=`. */
export type Upload = Readonly<{ fileName: string; contentType: string; stream: Readable }>

/** A request of somebody who is known: runs in one transaction inside his workspace, committed before the answer. */
export type MemberContext<P, Q, B> = RouteContext<P, Q, B> &
  Readonly<{ actor: Actor; transaction: Transaction }>

type Shape = z.ZodType

type RouteBase<P extends Shape, Q extends Shape, B extends Shape, A extends Shape> = Readonly<{
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/api/v1`, with `{places}`: `/customers/{id}`. */
  path: string
  /** One line of the API's documentation. */
  summary: string
  params?: P
  query?: Q
  body?: B
  /** The answer's shape; parsed in tests and development only. `204` answers have none. */
  answer?: A
  status?: 200 | 201 | 202 | 204
  /** Most bytes of a body, where the usual megabyte does not do. */
  bodyLimit?: number
  /** Takes a file instead of a JSON body; it is not tried again when the database stumbles. */
  upload?: true
  /**
   * Of a change that is asked for often: the handler does nothing beyond computing before it asks the database, so that it
   * may begin before his session is confirmed; that is told with his first question, and the two are one round trip.
   */
  asksFirst?: true
  /** The answer holds a secret (a link with a token): it is not kept to answer a repeated request. */
  secretAnswer?: true
}>

type Handler<C, A extends Shape> = (context: C) => Promise<z.input<A>>

/** A route declares who may call it: the build fails where none is said. */
export type Route =
  | (RouteBase<Shape, Shape, Shape, Shape> &
      Readonly<{
        access: 'public'
        handle: (context: RouteContext<never, never, never>) => Promise<unknown>
      }>)
  | (RouteBase<Shape, Shape, Shape, Shape> &
      Readonly<{
        access: 'member' | Actor['permissions'][number]
        handle: (context: MemberContext<never, never, never>) => Promise<unknown>
      }>)

/** A route that anybody may call: login, set-up, health. Has no transaction. */
export const publicRoute = <
  P extends Shape = z.ZodUndefined,
  Q extends Shape = z.ZodUndefined,
  B extends Shape = z.ZodUndefined,
  A extends Shape = z.ZodVoid
>(
  route: RouteBase<P, Q, B, A> &
    Readonly<{ handle: Handler<RouteContext<z.output<P>, z.output<Q>, z.output<B>>, A> }>
): Route => ({ ...route, access: 'public' }) as unknown as Route

/** A route for members; `access` names the permission it needs, `member` none but being one. */
export const memberRoute = <
  P extends Shape = z.ZodUndefined,
  Q extends Shape = z.ZodUndefined,
  B extends Shape = z.ZodUndefined,
  A extends Shape = z.ZodVoid
>(
  route: RouteBase<P, Q, B, A> &
    Readonly<{
      access: 'member' | Actor['permissions'][number]
      handle: Handler<MemberContext<z.output<P>, z.output<Q>, z.output<B>>, A>
    }>
): Route => route
