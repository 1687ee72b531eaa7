import { z } from 'zod'
import { similarSchema } from '#contracts/customers'
import {
  dismissInputSchema,
  duplicateCountSchema,
  duplicateSearchSchema,
  duplicatesQuerySchema,
  duplicatesSchema,
  mergedSchema,
  mergeInputSchema,
  mergeListSchema,
  mergePreviewSchema,
  mergeQuerySchema,
  relationsSchema,
  reopenInputSchema,
  undoneSchema
} from '#contracts/merging'
import { findLikesOf } from '#modules/customers'
import { entityTag, memberRoute, type Route } from '#platform/http'
import { dismissDuplicate, reopenDuplicate } from '../service/decide-pair.ts'
import { countDuplicates, listDuplicates } from '../service/list-duplicates.ts'
import { mergeCustomers } from '../service/merge-customers.ts'
import { previewMerge } from '../service/preview-merge.ts'
import { relationsOf } from '../service/relations.ts'
import { startSearch } from '../service/start-search.ts'
import { listMergeItems, undoMerge } from '../service/undo-merge.ts'
import { findSearch } from './store/search-run.ts'

const idParams = z.strictObject({ id: z.uuid() })
const nothing = z.strictObject({}).optional()

const duplicateRoutes: readonly Route[] = [
  memberRoute({
    method: 'GET',
    path: '/duplicates',
    summary: 'Groups of customers that may be one, or are kin, the surest first, with both sides and why',
    access: 'customer.read',
    query: duplicatesQuerySchema,
    answer: duplicatesSchema,
    handle: ({ transaction, actor, query, language }) => listDuplicates(transaction, actor, query, language)
  }),
  memberRoute({
    method: 'GET',
    path: '/duplicates/count',
    summary: 'How many open pairs there are, by kind',
    access: 'customer.read',
    answer: duplicateCountSchema,
    handle: ({ transaction, actor }) => countDuplicates(transaction, actor)
  }),
  memberRoute({
    method: 'GET',
    path: '/duplicates/search',
    summary: 'How far the search over the whole base is, or when the last one ended',
    access: 'customer.read',
    answer: duplicateSearchSchema,
    handle: ({ transaction }) => findSearch(transaction)
  }),
  memberRoute({
    method: 'POST',
    path: '/duplicates/search',
    summary: 'Searches the whole base for duplicates in the background; one search at a time',
    access: 'customer.write',
    body: nothing,
    answer: duplicateSearchSchema,
    status: 202,
    handle: async ({ transaction, actor, now, today, address }) => {
      await startSearch(transaction, actor, { now, today }, address)
      return findSearch(transaction)
    }
  }),
  memberRoute({
    method: 'POST',
    path: '/duplicates/dismiss',
    summary: 'Says that two are not one customer; asked again only when what was compared changes',
    access: 'customer.write',
    body: dismissInputSchema,
    status: 204,
    handle: ({ transaction, actor, body, now, today, address }) =>
      dismissDuplicate(transaction, actor, body, { now, today }, address)
  }),
  memberRoute({
    method: 'POST',
    path: '/duplicates/reopen',
    summary: 'Takes back that two are not one customer',
    access: 'customer.write',
    body: reopenInputSchema,
    status: 204,
    handle: ({ transaction, actor, body, now, today, address }) =>
      reopenDuplicate(transaction, actor, body, { now, today }, address)
  })
]

const customerRoutes: readonly Route[] = [
  memberRoute({
    method: 'GET',
    path: '/customers/{id}/relations',
    summary: 'Branches, group and other kin of a customer',
    access: 'customer.read',
    params: idParams,
    answer: relationsSchema,
    handle: ({ transaction, actor, params, language }) => relationsOf(transaction, actor, params.id, language)
  }),
  memberRoute({
    method: 'GET',
    path: '/customers/{id}/likes',
    summary: 'Looks now for whoever may be this customer',
    access: 'customer.read',
    params: idParams,
    answer: z.strictObject({ similar: z.array(similarSchema) }),
    handle: async ({ transaction, actor, params, now, today, language }) => ({
      similar: await findLikesOf(transaction, actor, params.id, { now, today }, language)
    })
  })
]

const mergeRoutes: readonly Route[] = [
  memberRoute({
    method: 'GET',
    path: '/merges/preview',
    summary: 'Two customers field by field, with what is suggested to stay',
    access: 'customer.write',
    query: mergeQuerySchema,
    answer: mergePreviewSchema,
    handle: ({ transaction, actor, query, now, today }) =>
      previewMerge(transaction, actor, query, { now, today })
  }),
  memberRoute({
    method: 'GET',
    path: '/merges',
    summary: 'Merges, the newest first',
    access: 'customer.read',
    query: z.strictObject({ cursor: z.string().max(100).optional(), customer: z.uuid().optional() }),
    answer: mergeListSchema,
    handle: ({ transaction, actor, query, now, today }) =>
      listMergeItems(transaction, actor, query, { now, today })
  }),
  memberRoute({
    method: 'POST',
    path: '/merges',
    summary: 'Makes two customers one; both versions must be the ones that were seen',
    access: 'customer.write',
    body: mergeInputSchema,
    answer: mergedSchema,
    status: 201,
    handle: async ({ transaction, actor, body, now, today, address, setHeader }) => {
      const merged = await mergeCustomers(transaction, actor, body, { now, today }, address)
      setHeader('location', `/api/v1/customers/${merged.survivorId}`)
      setHeader('etag', entityTag(merged.version))
      return merged
    }
  }),
  memberRoute({
    method: 'POST',
    path: '/merges/{id}/undo',
    summary: 'Takes a merge back, for 30 days',
    access: 'customer.write',
    params: idParams,
    body: nothing,
    answer: undoneSchema,
    handle: ({ transaction, actor, params, now, today, address }) =>
      undoMerge(transaction, actor, params.id, { now, today }, address)
  })
]

/** Duplicates, merging, and the way back. */
export const createMergingRoutes = (): readonly Route[] => [
  ...duplicateRoutes,
  ...customerRoutes,
  ...mergeRoutes
]
