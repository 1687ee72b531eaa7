import { z } from 'zod'
import { proposalAnswerSchema, proposalListSchema, textReaderSchema } from '#contracts/portrait'
import { memberRoute, type Route } from '#platform/http'
import type { ModelEndpoint } from './model-endpoint.ts'
import { answerProposal, listProposals } from '../service/proposals.ts'

const idParams = z.strictObject({ id: z.uuid() })

/** Proposals from free text (POR-5). */
export const proposalRoutes = (endpoint: ModelEndpoint | null): readonly Route[] => [
  memberRoute({
    method: 'GET',
    path: '/text-reader',
    summary: 'The language model that reads records, and whom they are sent to; null where they stay here',
    access: 'customer.read',
    answer: textReaderSchema,
    handle: async () => ({ reader: endpoint && { model: endpoint.model, host: endpoint.host } })
  }),
  memberRoute({
    method: 'GET',
    path: '/customers/{id}/proposals',
    summary: 'What records, needs and notes suggest for the portrait and nobody has answered yet',
    access: 'customer.read',
    params: idParams,
    answer: proposalListSchema,
    handle: async ({ transaction, actor, params }) => ({
      items: await listProposals(transaction, actor, params.id)
    })
  }),
  memberRoute({
    method: 'POST',
    path: '/customers/{id}/proposals',
    summary: 'Accepts or rejects one proposal, or takes the answer back',
    access: 'customer.write',
    params: idParams,
    body: proposalAnswerSchema,
    answer: z.strictObject({}),
    handle: async ({ transaction, actor, params, body, now, today, address }) => {
      await answerProposal(transaction, actor, params.id, body, { now, today }, address)
      return {}
    }
  })
]
