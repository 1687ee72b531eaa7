import { z } from 'zod'
import {
  changedSchema,
  contactInputSchema,
  needInputSchema,
  orderInputSchema,
  partChangedSchema
} from '#contracts/customers'
import { memberRoute, type Route } from '#platform/http'
import { putOrder, removeOrder } from '../../service/change-orders.ts'
import { putContact, putNeed, removeContact, removeNeed } from '../../service/change-parts.ts'
import { idParams } from './customer-routes.ts'

const partParams = idParams.extend({ partId: z.uuid() })

type Kind = Readonly<{
  path: 'contacts' | 'needs' | 'orders'
  one: string
  input: z.ZodType
  put: typeof putContact | typeof putNeed | typeof putOrder
  remove: typeof removeContact
}>

const kinds: readonly Kind[] = [
  { path: 'contacts', one: 'contact', input: contactInputSchema, put: putContact, remove: removeContact },
  { path: 'needs', one: 'need', input: needInputSchema, put: putNeed, remove: removeNeed },
  { path: 'orders', one: 'order', input: orderInputSchema, put: putOrder, remove: removeOrder }
]

/** Contacts, needs and orders below a customer: added, changed, removed. */
const routesOf = ({ path, one, input, put, remove }: Kind): readonly Route[] => [
  memberRoute({
    method: 'POST',
    path: `/customers/{id}/${path}`,
    summary: `Adds a ${one} to a customer`,
    access: 'customer.write',
    params: idParams,
    body: input,
    answer: partChangedSchema,
    status: 201,
    handle: ({ transaction, actor, params, body, now, today, address }) =>
      // The body was parsed by the schema that stands beside this function.
      put(transaction, actor, params.id, null, body as never, { now, today }, address)
  }),
  memberRoute({
    method: 'PATCH',
    path: `/customers/{id}/${path}/{partId}`,
    summary: `Changes a ${one} of a customer; with If-Match others’ changes of it are not lost`,
    access: 'customer.write',
    params: partParams,
    body: input,
    answer: partChangedSchema,
    handle: ({ transaction, actor, params, body, now, today, ifMatch, address }) =>
      put(transaction, actor, params.id, params.partId, body as never, { now, today }, address, ifMatch)
  }),
  memberRoute({
    method: 'DELETE',
    path: `/customers/{id}/${path}/{partId}`,
    summary: `Takes a ${one} away`,
    access: 'customer.write',
    params: partParams,
    answer: changedSchema,
    handle: async ({ transaction, actor, params, now, today, address }) => ({
      id: params.id,
      version: await remove(transaction, actor, params.id, params.partId, { now, today }, address)
    })
  })
]

export const partRoutes = (): readonly Route[] => kinds.flatMap(routesOf)
