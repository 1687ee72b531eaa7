import { z } from 'zod'
import { AppError } from '#kernel/app-error'
import type { Permission } from '#kernel/actor'
import { bulkInputSchema, bulkResultSchema, changedSchema } from '#contracts/customers'
import { memberRoute, type Route } from '#platform/http'
import { changeMany, changeOwner, changeState, type LifeStep } from '../../service/life-cycle.ts'
import { idParams } from './customer-routes.ts'

const steps: readonly Readonly<{ step: LifeStep; access: Permission; summary: string }>[] = [
  {
    step: 'archive',
    access: 'customer.write',
    summary: 'Takes a customer out of the lists and keeps its history'
  },
  {
    step: 'remove',
    access: 'customer.remove',
    summary: 'Puts a customer into the recycle bin for 30 days'
  },
  { step: 'restore', access: 'customer.write', summary: 'Brings a customer back with everything of it' }
]

const bulkAccess = {
  owner: 'customer.assign',
  archive: 'customer.write',
  restore: 'customer.write',
  remove: 'customer.remove'
} as const

/** Archiving, the recycle bin, owners, and the same for many at once. */
export const lifeCycleRoutes = (): readonly Route[] => [
  ...steps.map(({ step, access, summary }) =>
    memberRoute({
      method: 'POST',
      path: `/customers/{id}/${step}`,
      summary,
      access,
      params: idParams,
      answer: changedSchema,
      handle: async ({ transaction, actor, params, now, today, address }) => ({
        id: params.id,
        version: await changeState(transaction, actor, params.id, step, { now, today }, address)
      })
    })
  ),
  memberRoute({
    method: 'PUT',
    path: '/customers/{id}/owner',
    summary:
      'Gives a customer to another owner, with its open steps; with If-Match refused where somebody did so since',
    access: 'customer.assign',
    params: idParams,
    body: z.strictObject({ ownerId: z.uuid().nullable() }),
    answer: changedSchema,
    handle: async ({ transaction, actor, params, body, now, today, ifMatch, address }) => ({
      id: params.id,
      version: await changeOwner(
        transaction,
        actor,
        params.id,
        body.ownerId,
        { now, today },
        { ifMatch, address }
      )
    })
  }),
  memberRoute({
    method: 'POST',
    path: '/customers/bulk',
    summary:
      'Assigns, archives, restores or removes up to a thousand customers; each tells what became of it',
    access: 'member',
    body: bulkInputSchema,
    answer: bulkResultSchema,
    handle: ({ transaction, actor, body, now, today, address }) => {
      if (!actor.permissions.includes(bulkAccess[body.action]))
        throw new AppError('forbidden', 'http.forbidden', { permission: bulkAccess[body.action] })
      return changeMany(transaction, actor, body, { now, today }, address)
    }
  })
]
