import { ApiProblem, api, showToast, useSubmit } from '#ui'
import type { Reviewed, ReviewInput } from '../contract.ts'
import { refreshReviews } from './queries.ts'

/** Sends a review; where somebody has changed what one saw, says so and shows how it stands now. */
export const useReview = (customerId: string, onDone: (reviewed: Reviewed) => Promise<void>) =>
  useSubmit(
    async (input: ReviewInput, idempotencyKey) =>
      api.post<Reviewed>(`/customers/${customerId}/reviews`, input, { idempotencyKey }),
    {
      onDone,
      onFail: (error) => {
        if (!(error instanceof ApiProblem) || (error.status !== 412 && error.status !== 409)) return
        showToast(error.message, { problem: true })
        void refreshReviews(customerId)
      }
    }
  )
