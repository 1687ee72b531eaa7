import { memberRoute, type Route } from '#platform/http'
import {
  auditActionsSchema,
  auditChainSchema,
  auditPageSchema,
  auditQuerySchema,
  auditVerificationSchema
} from '../contract.ts'
import { chainState, listActions, searchAudit, verifyChain } from '../service.ts'

export const createAuditRoutes = (): readonly Route[] => [
  memberRoute({
    method: 'GET',
    path: '/audit',
    summary: 'Who did what, newest first',
    access: 'audit.read',
    query: auditQuerySchema,
    answer: auditPageSchema,
    handle: ({ transaction, actor, query, language }) => searchAudit(transaction, actor, query, language)
  }),
  memberRoute({
    method: 'GET',
    path: '/audit/actions',
    summary: 'Every action that the audit knows, with its words',
    access: 'audit.read',
    answer: auditActionsSchema,
    handle: ({ language }) => Promise.resolve(listActions(language))
  }),
  memberRoute({
    method: 'GET',
    path: '/audit/chain',
    summary: 'How far the chain of hashes is sealed',
    access: 'audit.read',
    answer: auditChainSchema,
    handle: ({ transaction }) => chainState(transaction)
  }),
  memberRoute({
    method: 'GET',
    path: '/audit/verification',
    summary: 'Whether every entry stands as it was sealed; reads them all',
    access: 'audit.read',
    answer: auditVerificationSchema,
    handle: ({ transaction }) => verifyChain(transaction)
  })
]
