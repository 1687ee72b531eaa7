import { z } from 'zod'
import { dayInZone, memberRoute, type Route } from '#platform/http'
import { eventInputSchema, eventRecordedSchema } from '../contract.ts'
import { recordEvent } from '../service/record-event.ts'

/** What sites and tools report of customers (POR-6). */
export const eventRoutes = (): readonly Route[] => [
  memberRoute({
    method: 'POST',
    path: '/customers/{id}/events',
    summary: 'Counts a website visit, a download, an event or an inquiry of a customer; once an external id',
    access: 'followup.write',
    params: z.strictObject({ id: z.uuid() }),
    body: eventInputSchema,
    answer: eventRecordedSchema,
    status: 201,
    handle: ({ transaction, actor, params, body, now, today, address }) =>
      recordEvent(
        transaction,
        actor,
        params.id,
        body,
        { now, today, eventOn: dayInZone(new Date(body.happenedAt), actor.timeZone) },
        address
      )
  })
]
