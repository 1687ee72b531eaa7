import { z } from 'zod'
import { bulkRunDetailSchema, bulkRunInputSchema, bulkRunListSchema } from '#contracts/customers'
import { memberRoute, type Route } from '#platform/http'
import { getBulkRun, listBulkRuns, startBulk, stopBulk, undoBulk } from '../../service/bulk/bulk-runs.ts'

const params = z.strictObject({ id: z.uuid() })
const answer = bulkRunDetailSchema

/** One thing done to many customers at once, with progress and the way back; each deed asks for the right of its own. */
export const createBulkRoutes = (): readonly Route[] => [
  memberRoute({
    method: 'GET',
    path: '/bulk-runs',
    summary: 'What one did to many customers in the last thirty days, and what can be taken back',
    access: 'customer.read',
    answer: bulkRunListSchema,
    handle: ({ transaction, actor, now }) => listBulkRuns(transaction, actor, { now })
  }),
  memberRoute({
    method: 'POST',
    path: '/bulk-runs',
    summary:
      'Assigns, tags, archives, restores or removes those who are named or whom a filter finds; over 500 in the background',
    access: 'customer.read',
    body: bulkRunInputSchema,
    answer,
    status: 201,
    handle: ({ transaction, actor, body, now, today, address }) =>
      startBulk(transaction, actor, body, { now, today }, address)
  }),
  memberRoute({
    method: 'GET',
    path: '/bulk-runs/{id}',
    summary: 'How far it is, and who could not be taken back',
    access: 'customer.read',
    params,
    answer,
    handle: ({ transaction, actor, params: { id }, now }) => getBulkRun(transaction, actor, id, { now })
  }),
  memberRoute({
    method: 'POST',
    path: '/bulk-runs/{id}/undo',
    summary: 'Takes it back, as far as nobody changed it since',
    access: 'customer.read',
    params,
    answer,
    handle: ({ transaction, actor, params: { id }, now, today, address }) =>
      undoBulk(transaction, actor, id, { now, today }, address)
  }),
  memberRoute({
    method: 'POST',
    path: '/bulk-runs/{id}/stop',
    summary: 'Stops it where it is',
    access: 'customer.read',
    params,
    answer,
    handle: ({ transaction, actor, params: { id }, now, today }) =>
      stopBulk(transaction, actor, id, { now, today })
  })
]
