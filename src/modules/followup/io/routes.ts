import { z } from 'zod'
import { dayInZone, memberRoute, type Route } from '#platform/http'
import {
  correctionInputSchema,
  recordChangeSchema,
  recordedSchema,
  recordInputSchema,
  stepChangedSchema,
  stepChangeSchema,
  stepInputSchema,
  timelineSchema,
  todayQuerySchema,
  todaySchema
} from '../contract.ts'
import { eventRoutes } from './event-routes.ts'
import type { ModelEndpoint } from './model-endpoint.ts'
import { proposalRoutes } from './proposal-routes.ts'
import { changeRecord, correctRecord } from '../service/correct-record.ts'
import { changeStep, planStep } from '../service/plan-steps.ts'
import { recordFollowUp } from '../service/record-follow-up.ts'
import { getTimeline } from '../service/timeline.ts'
import { getToday } from '../service/today.ts'

const idParams = z.strictObject({ id: z.uuid() })

/** Records, the timeline, planned steps and 今日. */
export const createFollowUpRoutes = (endpoint: ModelEndpoint | null): readonly Route[] => [
  memberRoute({
    method: 'GET',
    path: '/today',
    summary: 'What to do now, in order, and the rhythm of the last 30 days',
    access: 'customer.read',
    query: todayQuerySchema,
    answer: todaySchema,
    handle: ({ transaction, actor, query, now, today }) =>
      getToday(transaction, actor, query.whose, { now, today })
  }),
  memberRoute({
    method: 'POST',
    path: '/customers/{id}/follow-ups',
    summary: 'Writes down a contact; closes its planned step and plans the next',
    access: 'followup.write',
    params: idParams,
    body: recordInputSchema,
    answer: recordedSchema,
    status: 201,
    handle: ({ transaction, actor, params, body, now, today, address }) =>
      recordFollowUp(
        transaction,
        actor,
        params.id,
        body,
        { now, today, contactOn: dayInZone(new Date(body.happenedAt), actor.timeZone) },
        address
      )
  }),
  memberRoute({
    method: 'GET',
    path: '/customers/{id}/timeline',
    summary: 'Everything that happened with a customer, newest first',
    access: 'customer.read',
    params: idParams,
    query: z.strictObject({ cursor: z.string().max(100).optional() }),
    answer: timelineSchema,
    handle: ({ transaction, actor, params, query, now, today }) =>
      getTimeline(transaction, actor, params.id, query.cursor, { now, today })
  }),
  memberRoute({
    method: 'PATCH',
    path: '/follow-ups/{id}',
    summary: 'Mends the text of one’s own record within 24 hours',
    access: 'followup.write',
    params: idParams,
    body: recordChangeSchema,
    status: 204,
    handle: ({ transaction, actor, params, body, now, today }) =>
      changeRecord(transaction, actor, params.id, body.content, { now, today })
  }),
  memberRoute({
    method: 'POST',
    path: '/follow-ups/{id}/corrections',
    summary: 'Adds a correction to a record, which itself stays as it was signed',
    access: 'followup.write',
    params: idParams,
    body: correctionInputSchema,
    status: 204,
    handle: ({ transaction, actor, params, body, now, today }) =>
      correctRecord(transaction, actor, params.id, body.text, { now, today })
  }),
  memberRoute({
    method: 'POST',
    path: '/planned-steps',
    summary: 'Plans a step by hand',
    access: 'followup.write',
    body: stepInputSchema,
    answer: stepChangedSchema,
    status: 201,
    handle: ({ transaction, actor, body, now, today }) => planStep(transaction, actor, body, { now, today })
  }),
  memberRoute({
    method: 'PATCH',
    path: '/planned-steps/{id}',
    summary: 'Moves, hands over, finishes or drops an open step',
    access: 'followup.write',
    params: idParams,
    body: stepChangeSchema,
    answer: stepChangedSchema,
    handle: ({ transaction, actor, params, body, now, today }) =>
      changeStep(transaction, actor, params.id, body, { now, today })
  }),
  ...proposalRoutes(endpoint),
  ...eventRoutes()
]
