import { z } from 'zod'
import { memberRoute, type Route } from '#platform/http'
import {
  dismissInputSchema,
  pastReviewsSchema,
  postponedSchema,
  postponeInputSchema,
  reviewCountsSchema,
  reviewedSchema,
  reviewInputSchema,
  reviewOwnersSchema,
  reviewPageSchema,
  reviewQuerySchema,
  reviewScreenSchema,
  triggerInputSchema,
  triggerRaisedSchema
} from '../contract.ts'
import { reviewCustomer } from '../service/answer.ts'
import { postponeReviews } from '../service/postpone.ts'
import { getCounts, getOwners, getQueue } from '../service/queue.ts'
import { dismissTrigger, raiseTrigger } from '../service/raise.ts'
import { getPastReviews, getScreen } from '../service/screen.ts'

const idParams = z.strictObject({ id: z.uuid() })

/** 复核: what is due, the review of one customer, and what cannot wait. */
export const createReviewRoutes = (): readonly Route[] => [
  memberRoute({
    method: 'GET',
    path: '/reviews',
    summary: 'Customers to review: what cannot wait first, then the longest overdue',
    access: 'customer.read',
    query: reviewQuerySchema,
    answer: reviewPageSchema,
    handle: ({ transaction, actor, query, now, today }) => getQueue(transaction, actor, query, { now, today })
  }),
  memberRoute({
    method: 'GET',
    path: '/reviews/counts',
    summary: 'How many customers are to be reviewed, and how many are overdue',
    access: 'customer.read',
    answer: reviewCountsSchema,
    handle: ({ transaction, actor, now, today }) => getCounts(transaction, actor, { now, today })
  }),
  memberRoute({
    method: 'GET',
    path: '/reviews/owners',
    summary: 'The same by owner, of everybody whose customers one reaches',
    access: 'customer.read',
    answer: reviewOwnersSchema,
    handle: ({ transaction, actor, now, today }) => getOwners(transaction, actor, { now, today })
  }),
  memberRoute({
    method: 'POST',
    path: '/reviews/postpone',
    summary: 'Puts reviews off to a later day, with a reason',
    access: 'customer.write',
    body: postponeInputSchema,
    answer: postponedSchema,
    handle: ({ transaction, actor, body, now, today, address }) =>
      postponeReviews(transaction, actor, body, { now, today }, address)
  }),
  memberRoute({
    method: 'GET',
    path: '/customers/{id}/review',
    summary: 'What of a customer may have changed, to be said in under a minute',
    access: 'customer.read',
    params: idParams,
    answer: reviewScreenSchema,
    handle: ({ transaction, actor, params, now, today, language }) =>
      getScreen(transaction, actor, params.id, { now, today }, language)
  }),
  memberRoute({
    method: 'GET',
    path: '/customers/{id}/reviews',
    summary: 'Past reviews of a customer, the newest first',
    access: 'customer.read',
    params: idParams,
    answer: pastReviewsSchema,
    handle: ({ transaction, actor, params, now, today, language }) =>
      getPastReviews(transaction, actor, params.id, { now, today }, language)
  }),
  memberRoute({
    method: 'POST',
    path: '/customers/{id}/reviews',
    summary: 'Reviews a customer: what still holds, what is another, what nobody knows',
    access: 'customer.write',
    params: idParams,
    body: reviewInputSchema,
    answer: reviewedSchema,
    status: 201,
    handle: ({ transaction, actor, params, body, now, today, language, address }) =>
      reviewCustomer(transaction, actor, params.id, body, { now, today }, { language, address })
  }),
  memberRoute({
    method: 'POST',
    path: '/customers/{id}/triggers',
    summary: 'Says that something major has changed at a customer, by a person or another program',
    access: 'customer.write',
    params: idParams,
    body: triggerInputSchema,
    answer: triggerRaisedSchema,
    status: 201,
    handle: ({ transaction, actor, params, body, now, today, address }) =>
      raiseTrigger(transaction, actor, params.id, body, { now, today }, address)
  }),
  memberRoute({
    method: 'POST',
    path: '/customers/{id}/triggers/{triggerId}/dismiss',
    summary: 'Says that a major change was none, and why',
    access: 'customer.write',
    params: z.strictObject({ id: z.uuid(), triggerId: z.uuid() }),
    body: dismissInputSchema,
    status: 204,
    handle: ({ transaction, actor, params, body, now, today, address }) =>
      dismissTrigger(
        transaction,
        actor,
        { customerId: params.id, id: params.triggerId, reason: body.reason },
        { now, today },
        address
      )
  })
]
