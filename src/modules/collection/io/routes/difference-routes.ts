import { z } from 'zod'
import { memberRoute, type Route } from '#platform/http'
import {
  decideDifferencesSchema,
  differencePageSchema,
  differencesDecidedSchema
} from '#contracts/collection'
import { decideDifferences, showDifferences } from '../../service/differences.ts'

const idParams = z.strictObject({ id: z.uuid() })

/** Texts of a list that differ from those of its customers, and what becomes of them. */
export const differenceRoutes: readonly Route[] = [
  memberRoute({
    method: 'GET',
    path: '/imports/{id}/differences',
    summary: 'Texts that differ from those of customers who were here, fifty customers a page',
    access: 'customer.import',
    params: idParams,
    query: z.strictObject({ after: z.uuid().optional(), state: z.enum(['open', 'decided']).optional() }),
    answer: differencePageSchema,
    handle: ({ transaction, actor, params, query, language }) =>
      showDifferences(
        transaction,
        actor,
        params.id,
        { after: query.after ?? null, isOpen: query.state !== 'decided' },
        language
      )
  }),
  memberRoute({
    method: 'POST',
    path: '/imports/{id}/differences/decide',
    summary:
      'Take texts of the list over, or keep what the customers have; one by one or all (500 customers a call)',
    access: 'customer.import',
    params: idParams,
    body: decideDifferencesSchema,
    answer: differencesDecidedSchema,
    handle: (context) =>
      decideDifferences(
        context.transaction,
        context.actor,
        context.params.id,
        context.body,
        context,
        context.address
      )
  })
]
