import { z } from 'zod'
import type { Database } from '#platform/database'
import { fileAnswer, memberRoute, type Route } from '#platform/http'
import {
  customerExportQuerySchema,
  exportRunInputSchema,
  exportRunListSchema,
  exportRunSchema
} from '../../contract.ts'
import { exportCustomers } from '../../service/export/export-customers.ts'
import {
  fetchExport,
  listExportRuns,
  removeExportRun,
  startExport
} from '../../service/export/export-runs.ts'

const params = z.strictObject({ id: z.uuid() })

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8'
} as const

/** A list view as a file to take away: a right of its own. At once, or written behind the request and kept for three days. */
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
  }),
  memberRoute({
    method: 'GET',
    path: '/exports',
    summary: 'The files that one has let be written in the last three days, and how far they are',
    access: 'customer.export',
    answer: exportRunListSchema,
    handle: ({ transaction, actor, now, language }) => listExportRuns(transaction, actor, { now }, language)
  }),
  memberRoute({
    method: 'POST',
    path: '/exports',
    summary:
      'Writes those who are named, or whom a filter finds, into a file; over 500 in the background; logged in the audit',
    access: 'customer.export',
    body: exportRunInputSchema,
    answer: exportRunSchema,
    status: 201,
    handle: ({ transaction, actor, body, now, today, language, address }) =>
      startExport(transaction, actor, body, { now, today }, { language, address })
  }),
  memberRoute({
    method: 'GET',
    path: '/exports/{id}/file',
    summary: 'The file, for its author, as long as he may see all that is in it',
    access: 'customer.export',
    params,
    answer: z.unknown(),
    handle: async ({ transaction, actor, params: { id }, now, address }) => {
      const { stream, fileName, format } = await fetchExport(
        database,
        transaction,
        actor,
        id,
        { now },
        address
      )
      return fileAnswer(types[format], stream, fileName)
    }
  }),
  memberRoute({
    method: 'DELETE',
    path: '/exports/{id}',
    summary: 'Stops it, or removes its file before its time',
    access: 'customer.export',
    params,
    status: 204,
    handle: ({ transaction, actor, params: { id }, now }) => removeExportRun(transaction, actor, id, { now })
  })
]
