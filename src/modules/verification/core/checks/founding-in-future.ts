import { message } from '#kernel/result'
import type { Check } from './check.ts'

/** Nothing is founded after today. */
export const foundingInFuture: Check = {
  id: 'founding-in-future',
  severity: 'error',
  run: ({ foundedOn }, { asOf }) =>
    foundedOn !== null && foundedOn.from !== null && foundedOn.from > asOf
      ? {
          field: 'foundedOn',
          message: message('verification.founding.future', { day: foundedOn.from }),
          proposal: message('verification.founding.proposal')
        }
      : null
}
