import { z } from 'zod'
import { importRunSchema, importTemplateListSchema, saveTemplateSchema } from '#contracts/collection'
import { memberRoute, type Route } from '#platform/http'
import {
  listImportTemplates,
  removeImportTemplate,
  renameImportTemplate,
  saveImportTemplate
} from '../../service/import-templates.ts'
import { showImport } from '../../service/show-import.ts'

const idParams = z.strictObject({ id: z.uuid() })

/** What lists with one header are taken for, kept for the next. */
export const templateRoutes: readonly Route[] = [
  memberRoute({
    method: 'GET',
    path: '/import-templates',
    summary: 'Templates of imports, the last changed first',
    access: 'customer.import',
    answer: importTemplateListSchema,
    handle: ({ transaction, language }) => listImportTemplates(transaction, language)
  }),
  memberRoute({
    method: 'PUT',
    path: '/imports/{id}/template',
    summary: 'Keep columns and options of an import for every list with the same header',
    access: 'customer.import',
    params: idParams,
    body: saveTemplateSchema,
    answer: importRunSchema,
    handle: async (context) => {
      const { transaction, actor, params, body, address, language } = context
      await saveImportTemplate(transaction, actor, params.id, body.name, context, address)
      return showImport(transaction, actor, params.id, language)
    }
  }),
  memberRoute({
    method: 'PATCH',
    path: '/import-templates/{id}',
    summary: 'Give a template another name',
    access: 'customer.import',
    params: idParams,
    body: saveTemplateSchema,
    answer: importTemplateListSchema,
    handle: async (context) => {
      const { transaction, actor, params, body, address, language } = context
      await renameImportTemplate(transaction, actor, params.id, body.name, context, address)
      return listImportTemplates(transaction, language)
    }
  }),
  memberRoute({
    method: 'DELETE',
    path: '/import-templates/{id}',
    summary: 'Forget a template; what was imported with it stays',
    access: 'customer.import',
    params: idParams,
    answer: importTemplateListSchema,
    handle: async (context) => {
      const { transaction, actor, params, address, language } = context
      await removeImportTemplate(transaction, actor, params.id, context, address)
      return listImportTemplates(transaction, language)
    }
  })
]
