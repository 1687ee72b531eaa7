import { z } from 'zod'
import type { Database } from '#platform/database'
import { fileAnswer, memberRoute, type Route } from '#platform/http'
import { customerExportQuerySchema } from '../../contract.ts'
import { exportCustomers } from '../../service/export/export-customers.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8'
} as const

/** A list view as a file to take away: a right of its own. */
export const createCustomerExportRoutes = (database: Database): readonly Route[] => [
  memberRoute({
    method: 'GET',
    path: '/customers/export',
    summary:
      'A list view as .xlsx or .csv: the columns shown, or all fields; sent as they are read; logged in the audit',
    access: 'customer.export',
    query: customerExportQuerySchema,
    answer: z.unknown(),
    handle: async ({ transaction, actor, query, now, today, language, address }) => {
      const { stream, fileName } = await exportCustomers(
        database,
        transaction,
        actor,
        query,
        { now, today },
        { language, address }
      )
      return fileAnswer(types[query.format], stream, fileName)
    }
  })
]
