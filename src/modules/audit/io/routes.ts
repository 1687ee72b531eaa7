import { memberRoute, type Route } from '#platform/http'
import { auditPageSchema, auditQuerySchema } from '../contract.ts'
import { searchAudit } from '../service.ts'

export const createAuditRoutes = (): readonly Route[] => [
  memberRoute({
    method: 'GET',
    path: '/audit',
    summary: 'Who did what, newest first',
    access: 'audit.read',
    query: auditQuerySchema,
    answer: auditPageSchema,
    handle: ({ transaction, actor, query }) => searchAudit(transaction, actor, query)
  })
]
