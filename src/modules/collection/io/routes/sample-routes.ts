import { z } from 'zod'
import { sampleResultSchema } from '#contracts/collection'
import { memberRoute, type Route } from '#platform/http'
import { loadSample, removeSample } from '../../service/sample.ts'

/** The sample company, to look around in. */
export const sampleRoutes: readonly Route[] = [
  memberRoute({
    method: 'POST',
    path: '/sample',
    summary: 'Load the sample company',
    access: 'workspace.write',
    body: z.strictObject({}).optional(),
    answer: sampleResultSchema,
    status: 201,
    handle: ({ transaction, actor, now, today, address }) =>
      loadSample(transaction, actor, { now, today }, address)
  }),
  memberRoute({
    method: 'DELETE',
    path: '/sample',
    summary: 'Take the sample company away, and nothing else',
    access: 'workspace.write',
    answer: sampleResultSchema,
    handle: ({ transaction, actor, now, today, address }) =>
      removeSample(transaction, actor, { now, today }, address)
  })
]
