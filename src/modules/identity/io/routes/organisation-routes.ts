import { z } from 'zod'
import { AppError } from '#kernel/app-error'
import { entityTag, memberRoute, type Route } from '#platform/http'
import {
  accessExplanationSchema,
  addDepartmentSchema,
  addRoleSchema,
  changeDepartmentSchema,
  changeRoleSchema,
  departmentItemSchema,
  departmentListSchema,
  roleItemSchema,
  roleListSchema
} from '../../contract.ts'
import { seenVersion } from '../../service/guards.ts'
import type { IdentityService } from '../../service/index.ts'

const idParams = z.strictObject({ id: z.uuid() })

const departmentRoutes = (identity: IdentityService): readonly Route[] => [
  memberRoute({
    method: 'GET',
    path: '/departments',
    summary: 'The departments; each names the one above it',
    access: 'member.read',
    answer: departmentListSchema,
    handle: ({ transaction }) => identity.listTree(transaction)
  }),
  memberRoute({
    method: 'POST',
    path: '/departments',
    summary: 'Add a department',
    access: 'member.write',
    body: addDepartmentSchema,
    answer: departmentItemSchema,
    status: 201,
    handle: (context) =>
      identity.addDepartment(context.transaction, context.actor, context.body, context, context)
  }),
  memberRoute({
    method: 'PATCH',
    path: '/departments/{id}',
    summary: 'Rename or move a department',
    access: 'member.write',
    params: idParams,
    body: changeDepartmentSchema,
    answer: departmentItemSchema,
    handle: (context) =>
      identity.changeDepartment(
        context.transaction,
        context.actor,
        context.params.id,
        context.body,
        context,
        context
      )
  }),
  memberRoute({
    method: 'DELETE',
    path: '/departments/{id}',
    summary: 'Remove an empty department',
    access: 'member.write',
    params: idParams,
    status: 204,
    handle: (context) =>
      identity.dropDepartment(context.transaction, context.actor, context.params.id, context, context)
  })
]

const roleRoutes = (identity: IdentityService): readonly Route[] => [
  memberRoute({
    method: 'GET',
    path: '/roles',
    summary: 'The roles: permissions, scope and masked fields',
    access: 'member.read',
    answer: roleListSchema,
    handle: ({ transaction }) => identity.listAllRoles(transaction)
  }),
  memberRoute({
    method: 'POST',
    path: '/roles',
    summary: 'Add a role; it gives nothing that you do not have',
    access: 'member.write',
    body: addRoleSchema,
    answer: roleItemSchema,
    status: 201,
    handle: (context) => identity.addRole(context.transaction, context.actor, context.body, context, context)
  }),
  memberRoute({
    method: 'PATCH',
    path: '/roles/{id}',
    summary: 'Change a role (If-Match)',
    access: 'member.write',
    params: idParams,
    body: changeRoleSchema,
    answer: roleItemSchema,
    handle: async (context) => {
      const role = await identity.changeRole(
        context.transaction,
        context.actor,
        context.params.id,
        context.body,
        seenVersion(context.ifMatch),
        context,
        context
      )
      context.setHeader('ETag', entityTag(role.version))
      return role
    }
  })
]

/** There is one where the customers module says whose a customer is. */
const explanationRoutes = (identity: IdentityService): readonly Route[] => {
  const { findOwner } = identity
  if (findOwner === undefined) return []
  return [
    memberRoute({
      method: 'GET',
      path: '/customers/{id}/access',
      summary: 'Why a member sees this customer, or does not',
      access: 'member.write',
      params: idParams,
      query: z.strictObject({ member: z.uuid() }),
      answer: accessExplanationSchema,
      handle: async ({ transaction, actor, params, query, language }) => {
        const owner = await findOwner(transaction, actor, params.id)
        if (owner === null) throw new AppError('notFound', 'identity.customer.unknown')
        return identity.explainFor(transaction, query.member, owner.ownerId, language)
      }
    })
  ]
}

export const organisationRoutes = (identity: IdentityService): readonly Route[] => [
  ...departmentRoutes(identity),
  ...roleRoutes(identity),
  ...explanationRoutes(identity)
]
