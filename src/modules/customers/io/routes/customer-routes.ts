import { z } from 'zod'
import { customerAnalysisSchema } from '#contracts/analysis'
import {
  changeListSchema,
  customFieldListSchema,
  customerOriginSchema,
  changedSchema,
  confirmationInputSchema,
  customerInputSchema,
  customerPageSchema,
  listPlaceSchema,
  newCustomerSchema,
  similarInputSchema,
  similarSchema,
  sourceChoicesSchema
} from '#contracts/customers'
import { playbookOf } from '#modules/playbook'
import { entityTag, memberRoute, type Route } from '#platform/http'
import { changeFields } from '../../service/change-fields.ts'
import { confirmField } from '../../service/confirm-field.ts'
import { createCustomer } from '../../service/create-customer.ts'
import { customFieldViews } from '../../service/custom-fields.ts'
import { maskedFieldsOf } from '../../masking/masked-fields.ts'
import { getCustomerOrigin } from '../../service/customer-origin.ts'
import { getCustomerPage, type TimelineOf } from '../../service/customer-page.ts'
import { findSimilarCustomers } from '../../service/find-similar.ts'
import { listHistory } from '../../service/history.ts'
import { getListPlace } from '../../service/sources.ts'

export const idParams = z.strictObject({ id: z.uuid() })

/** A customer's page, entering and changing one, what it may already be, and its history. */
export const customerRoutes = (timelineOf: TimelineOf, timelineEntry: z.ZodType): readonly Route[] => [
  memberRoute({
    method: 'GET',
    path: '/customers/{id}',
    summary: 'Everything that a customer’s page shows, with the reasons',
    access: 'customer.read',
    params: idParams,
    answer: customerPageSchema(customerAnalysisSchema, timelineEntry),
    handle: async ({ transaction, actor, params, now, today, language, setHeader }) => {
      const page = await getCustomerPage(
        transaction,
        actor,
        params.id,
        { now, today },
        { language, timelineOf }
      )
      setHeader('etag', entityTag(page.version))
      // What is readonly here is written by nobody there.
      return page as never
    }
  }),
  memberRoute({
    method: 'GET',
    path: '/custom-fields',
    summary: 'The fields that the team defined, as forms, columns and filters show them',
    access: 'customer.read',
    answer: customFieldListSchema,
    handle: async ({ transaction, actor, language }) => ({
      fields: customFieldViews(await playbookOf(transaction), language, new Set(maskedFieldsOf(actor)))
    })
  }),
  memberRoute({
    method: 'POST',
    path: '/customers',
    summary: 'Enters a customer: texts by field, read as an import reads them',
    access: 'customer.write',
    body: newCustomerSchema,
    answer: changedSchema,
    status: 201,
    asksFirst: true,
    handle: async ({ transaction, actor, body, now, today, address, setHeader }) => {
      const made = await createCustomer(transaction, actor, body, { now, today }, { address })
      setHeader('location', `/api/v1/customers/${made.id}`)
      setHeader('etag', entityTag(made.version))
      return made
    }
  }),
  memberRoute({
    method: 'PATCH',
    path: '/customers/{id}',
    summary: 'Changes texts of a customer; with If-Match others’ changes of the same field are not lost',
    access: 'customer.write',
    params: idParams,
    body: customerInputSchema,
    answer: changedSchema,
    asksFirst: true,
    handle: async ({ transaction, actor, params, body, now, today, ifMatch, address, setHeader }) => {
      const version = await changeFields(
        transaction,
        actor,
        params.id,
        body.fields,
        { now, today },
        {
          ifMatch,
          address
        }
      )
      setHeader('etag', entityTag(version))
      return { id: params.id, version }
    }
  }),
  memberRoute({
    method: 'POST',
    path: '/customers/similar',
    summary: 'Customers that the one being typed may already be',
    access: 'customer.write',
    body: similarInputSchema,
    answer: z.strictObject({ similar: z.array(similarSchema) }),
    asksFirst: true,
    handle: async ({ transaction, actor, body, now, today, language }) => ({
      similar: await findSimilarCustomers(
        transaction,
        actor,
        body.fields,
        { now, today },
        {
          language,
          exceptId: body.exceptId ?? null
        }
      )
    })
  }),
  memberRoute({
    method: 'GET',
    path: '/customers/{id}/changes',
    summary: 'A customer’s history, the newest first',
    access: 'customer.read',
    params: idParams,
    query: z.strictObject({ cursor: z.string().max(100).optional() }),
    answer: changeListSchema,
    handle: ({ transaction, actor, params, query }) =>
      listHistory(transaction, actor, params.id, query.cursor)
  }),
  memberRoute({
    method: 'POST',
    path: '/customers/{id}/confirmations',
    summary: 'Says that the present value of a field is right, and how that is known',
    access: 'customer.write',
    params: idParams,
    body: confirmationInputSchema,
    answer: changedSchema,
    handle: async ({ transaction, actor, params, body, now, today, address, setHeader }) => {
      const version = await confirmField(transaction, actor, params.id, body, { now, today }, address)
      setHeader('etag', entityTag(version))
      return { id: params.id, version }
    }
  }),
  memberRoute({
    method: 'GET',
    path: '/source-choices',
    summary: 'Channels, their kinds and legal bases by the playbook, for forms',
    access: 'customer.read',
    answer: sourceChoicesSchema,
    handle: async ({ transaction }) => {
      const { vocabulary } = await playbookOf(transaction)
      return {
        channels: vocabulary.sourceChannels.map(({ channel, kinds, legalBasis }) => ({
          channel,
          kinds: [...kinds],
          legalBasis
        }))
      }
    }
  }),
  memberRoute({
    method: 'GET',
    path: '/customers/{id}/origin',
    summary: 'Where a customer came from as the playbook calls it, who referred it, and whom it has referred',
    access: 'customer.read',
    params: idParams,
    answer: customerOriginSchema,
    handle: ({ transaction, actor, params }) => getCustomerOrigin(transaction, actor, params.id)
  }),
  memberRoute({
    method: 'GET',
    path: '/customers/{id}/lists/{importId}',
    summary: 'Where in an imported list a customer stood: its row and the columns of its fields',
    access: 'customer.read',
    params: idParams.extend({ importId: z.uuid() }),
    answer: listPlaceSchema,
    handle: ({ transaction, actor, params }) => getListPlace(transaction, actor, params.id, params.importId)
  })
]
