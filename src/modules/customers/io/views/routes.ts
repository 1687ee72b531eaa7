import { z } from 'zod'
import {
  viewChangedSchema,
  viewChangesSchema,
  viewChoiceInputSchema,
  viewCountsInputSchema,
  viewCountsSchema,
  viewInputSchema,
  viewKeySchema,
  viewListSchema
} from '#contracts/customers'
import { entityTag, memberRoute, type Route } from '#platform/http'
import { countViews } from '../../service/views/count-views.ts'
import { changeView, chooseView, createView, deleteView, listSavedViews } from '../../service/views/views.ts'

const idParams = z.strictObject({ id: z.uuid() })

/** Views of the list: kept, shared, pinned; each by who may see customers. */
export const createViewRoutes = (): readonly Route[] => [
  memberRoute({
    method: 'GET',
    path: '/views',
    summary: 'Saved views of the list that the reader sees, and which of them he has pinned',
    access: 'customer.read',
    answer: viewListSchema,
    handle: ({ transaction, actor, today, language }) =>
      listSavedViews(transaction, actor, { today }, language)
  }),
  memberRoute({
    method: 'POST',
    path: '/views',
    summary: 'Keeps a filter, an order and columns under a name, for oneself, the department or everybody',
    access: 'customer.read',
    body: viewInputSchema,
    answer: viewChangedSchema,
    status: 201,
    handle: async ({ transaction, actor, body, now, today, language, address, setHeader }) => {
      const made = await createView(transaction, actor, body, { now, today }, { language, address })
      setHeader('location', `/api/v1/views/${made.id}`)
      setHeader('etag', entityTag(made.version))
      return made
    }
  }),
  memberRoute({
    method: 'POST',
    path: '/views/counts',
    summary:
      'How many customers several filters find; counted within a quarter of a second, the rest by the next request',
    access: 'customer.read',
    body: viewCountsInputSchema,
    answer: viewCountsSchema,
    handle: ({ transaction, actor, body, today }) => countViews(transaction, actor, body, { today })
  }),
  memberRoute({
    method: 'PATCH',
    path: '/views/{id}',
    summary: 'Changes a saved view; its author may, and whoever looks after the workspace',
    access: 'customer.read',
    params: idParams,
    body: viewChangesSchema,
    answer: viewChangedSchema,
    handle: async ({
      transaction,
      actor,
      params,
      body,
      now,
      today,
      language,
      ifMatch,
      address,
      setHeader
    }) => {
      const changed = await changeView(
        transaction,
        actor,
        params.id,
        body,
        { now, today },
        { ifMatch, language, address }
      )
      setHeader('etag', entityTag(changed.version))
      return changed
    }
  }),
  memberRoute({
    method: 'DELETE',
    path: '/views/{id}',
    summary: 'Takes a saved view away, for everybody who saw it',
    access: 'customer.read',
    params: idParams,
    status: 204,
    handle: ({ transaction, actor, params, now, address }) =>
      deleteView(transaction, actor, params.id, { now }, address)
  }),
  memberRoute({
    method: 'PUT',
    path: '/views/{view}/choice',
    summary: 'Pins a view for oneself, or makes it the one that the list opens with',
    access: 'customer.read',
    params: viewKeySchema,
    body: viewChoiceInputSchema,
    status: 204,
    handle: ({ transaction, actor, params, body, now }) =>
      chooseView(transaction, actor, params.view, body, { now })
  })
]
