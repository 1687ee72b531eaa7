import { z } from 'zod'
import { AppError } from '#kernel/app-error'
import { fileAnswer, memberRoute, type MemberContext, type Route } from '#platform/http'
import { changeImportSchema, importListSchema, importRunSchema } from '#contracts/collection'
import { changeImport } from '../../service/change-import.ts'
import { rejectedCsv } from '../../service/rejected-csv.ts'
import { listImportItems, showImport } from '../../service/show-import.ts'
import { cancelImport, startImport, startUndo } from '../../service/start-import.ts'
import { takeFile } from '../../service/take-file.ts'

const idParams = z.strictObject({ id: z.uuid() })
const fileQuery = z.strictObject({
  fileName: z.string().max(500).optional(),
  sheet: z.string().max(200).optional(),
  headerRow: z.coerce.number().int().min(0).max(1_048_576).optional()
})
/** Refused rows of a related sheet, by its place among those of the import. */
const rejectedQuery = z.strictObject({ related: z.coerce.number().int().min(0).max(1000).optional() })
type OfOne = MemberContext<z.output<typeof idParams>, unknown, unknown>

const shown = ({ transaction, actor, language }: OfOne, id: string) =>
  showImport(transaction, actor, id, language)

const atWork = (verb: 'check' | 'run', summary: string): Route =>
  memberRoute({
    method: 'POST',
    path: `/imports/{id}/${verb}`,
    summary,
    access: 'customer.import',
    params: idParams,
    body: z.strictObject({}).optional(),
    answer: importRunSchema,
    status: 202,
    handle: async (context) => {
      const { transaction, actor, params, address } = context
      await startImport(transaction, actor, params.id, verb === 'check' ? 'checking' : 'running', context, {
        address
      })
      return shown(context, params.id)
    }
  })

/** Imports, from the file to its customers. */
export const importRoutes: readonly Route[] = [
  memberRoute({
    method: 'POST',
    path: '/imports',
    summary: 'Take a list in (.xlsx, .xls, .csv; a form, or the bare body with ?fileName=)',
    access: 'customer.import',
    query: fileQuery,
    answer: importRunSchema,
    status: 201,
    upload: true,
    handle: async (context) => {
      const { transaction, actor, upload, query, address, language } = context
      if (upload === null) throw new AppError('invalid', 'http.noFile')
      const file = {
        fileName: upload.fileName,
        stream: upload.stream,
        sheet: query.sheet,
        headerRow: query.headerRow ?? null
      }
      const id = await takeFile(transaction, actor, file, context, address)
      context.setHeader('location', `/api/v1/imports/${id}`)
      return showImport(transaction, actor, id, language)
    }
  }),
  memberRoute({
    method: 'GET',
    path: '/imports',
    summary: 'The last hundred imports, newest first',
    access: 'customer.import',
    answer: importListSchema,
    handle: ({ transaction, actor, language }) => listImportItems(transaction, actor, language)
  }),
  memberRoute({
    method: 'GET',
    path: '/imports/{id}',
    summary: 'An import: its columns, first rows, counts and progress',
    access: 'customer.import',
    params: idParams,
    answer: importRunSchema,
    handle: (context) => shown(context, context.params.id)
  }),
  memberRoute({
    method: 'PATCH',
    path: '/imports/{id}',
    summary: 'Correct the columns, choose another sheet, set options',
    access: 'customer.import',
    params: idParams,
    body: changeImportSchema,
    answer: importRunSchema,
    handle: async (context) => {
      await changeImport(context.transaction, context.actor, context.params.id, context.body)
      return shown(context, context.params.id)
    }
  }),
  atWork('check', 'Count what would be new, updated, duplicate, refused; changes nothing'),
  atWork('run', 'Import'),
  memberRoute({
    method: 'POST',
    path: '/imports/{id}/cancel',
    summary: 'Stop a check or an import; what is imported already stays',
    access: 'customer.import',
    params: idParams,
    body: z.strictObject({}).optional(),
    answer: importRunSchema,
    handle: async (context) => {
      await cancelImport(context.transaction, context.actor, context.params.id, context, context.address)
      return shown(context, context.params.id)
    }
  }),
  memberRoute({
    method: 'POST',
    path: '/imports/{id}/undo',
    summary: 'Take an import back: its customers go into the recycle bin, those worked on since stay',
    access: 'customer.import',
    params: idParams,
    body: z.strictObject({}).optional(),
    answer: importRunSchema,
    status: 202,
    handle: async (context) => {
      const { transaction, actor, params, address } = context
      await startUndo(transaction, actor, params.id, context, { address })
      return shown(context, params.id)
    }
  }),
  memberRoute({
    method: 'GET',
    path: '/imports/{id}/rejected.csv',
    summary: 'The refused rows with the reasons, to be mended and imported again',
    access: 'customer.import',
    params: idParams,
    query: rejectedQuery,
    answer: z.string(),
    handle: async ({ transaction, actor, params, query, language }) => {
      const { text, fileName } = await rejectedCsv(
        transaction,
        actor,
        params.id,
        language,
        query.related ?? null
      )
      return fileAnswer('text/csv; charset=utf-8', text, fileName) as unknown as string
    }
  })
]
