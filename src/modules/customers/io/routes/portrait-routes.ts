import { z } from 'zod'
import { changedSchema, pastPortraitSchema, tagMarkInputSchema } from '#contracts/customers'
import { entityTag, memberRoute, type Route } from '#platform/http'
import { getPastPortrait } from '../../service/past-portrait.ts'
import { markTag } from '../../service/tag-customers.ts'
import { idParams } from './customer-routes.ts'

/** What people say of a customer's portrait, and how it stood before. */
export const portraitRoutes = (): readonly Route[] => [
  memberRoute({
    method: 'GET',
    path: '/customers/{id}/past',
    summary: 'Scores and contacts as they were at the end of a day, by the method of today',
    access: 'customer.read',
    params: idParams,
    query: z.strictObject({ day: z.iso.date() }),
    answer: pastPortraitSchema,
    handle: ({ transaction, actor, params, query, now, today, language }) =>
      getPastPortrait(transaction, actor, params.id, query.day, { now, today }, language)
  }),
  memberRoute({
    method: 'PUT',
    path: '/customers/{id}/tags',
    summary: 'Adds or pins a tag, suppresses one, or takes back what was said of it',
    access: 'customer.write',
    params: idParams,
    body: tagMarkInputSchema,
    answer: changedSchema,
    handle: async ({ transaction, actor, params, body, now, today, address, setHeader }) => {
      const version = await markTag(transaction, actor, params.id, body, { now, today }, address)
      setHeader('etag', entityTag(version))
      return { id: params.id, version }
    }
  })
]
