import { changedSchema, tagMarkInputSchema } from '#contracts/customers'
import { entityTag, memberRoute, type Route } from '#platform/http'
import { markTag } from '../../service/tag-customers.ts'
import { idParams } from './customer-routes.ts'

/** What people say of a customer's portrait. */
export const portraitRoutes = (): readonly Route[] => [
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
