import { z } from 'zod'
import {
  cellCustomersSchema,
  cellQuerySchema,
  changesQuerySchema,
  decidedSchema,
  decisionSchema,
  delegateInputSchema,
  gradeChangesSchema,
  gradeMatrixSchema,
  gradeMovementSchema,
  gradeRequestSchema,
  gradesOverviewSchema,
  openChangesQuerySchema,
  openChangesSchema,
  overrideSchema
} from '#contracts/grading'
import { memberRoute, type Route } from '#platform/http'
import { decideGrades } from '../service/decide-grades.ts'
import { listGradeChanges, listOpenChanges } from '../service/list-changes.ts'
import { liftOverride, overrideGrade } from '../service/override-grade.ts'
import {
  cellCustomers,
  gradeMatrix,
  gradeMovement,
  gradesOverview,
  nameDelegate
} from '../service/overview.ts'
import { requestGrade } from '../service/request-grade.ts'
import { startRegrading } from '../service/start-regrading.ts'

const idParams = z.strictObject({ id: z.uuid() })
const nothing = z.strictObject({}).optional()

const overviewRoutes: readonly Route[] = [
  memberRoute({
    method: 'GET',
    path: '/grades',
    summary:
      'How many changes of grades wait or are on file, whose grade is another one than the rules give, and who decides',
    access: 'customer.read',
    answer: gradesOverviewSchema,
    handle: ({ transaction, actor, now, today }) => gradesOverview(transaction, actor, { now, today })
  }),
  memberRoute({
    method: 'GET',
    path: '/grades/matrix',
    summary: 'Customers by value × potential, each cell with its grades',
    access: 'customer.read',
    answer: gradeMatrixSchema,
    handle: ({ transaction, actor }) => gradeMatrix(transaction, actor)
  }),
  memberRoute({
    method: 'GET',
    path: '/grades/movement',
    summary: 'How many came from one grade to another, quarter by quarter, and what each regrading brought',
    access: 'customer.read',
    answer: gradeMovementSchema,
    handle: ({ transaction, actor }) => gradeMovement(transaction, actor)
  }),
  memberRoute({
    method: 'GET',
    path: '/grades/cell',
    summary: 'The customers of one cell of the matrix',
    access: 'customer.read',
    query: cellQuerySchema,
    answer: cellCustomersSchema,
    handle: ({ transaction, actor, query }) => cellCustomers(transaction, actor, query)
  }),
  memberRoute({
    method: 'PUT',
    path: '/grades/delegate',
    summary: 'Names who decides on grades in one’s place until a day, or takes that back',
    access: 'customer.read',
    body: delegateInputSchema,
    status: 204,
    handle: ({ transaction, actor, body, now, today, address }) =>
      nameDelegate(transaction, actor, body.delegate, { now, today }, address)
  }),
  memberRoute({
    method: 'POST',
    path: '/grades/regrade',
    summary: 'Regrades everybody in the background; one regrading at a time',
    access: 'customer.read',
    body: nothing,
    status: 202,
    handle: ({ transaction, actor, now, today, address }) =>
      startRegrading(transaction, actor, { now, today }, address)
  })
]

const changeRoutes: readonly Route[] = [
  memberRoute({
    method: 'GET',
    path: '/grade-changes',
    summary: 'Changes of grades: what waits, upgrades on file, or all, the newest first, each with why',
    access: 'customer.read',
    query: changesQuerySchema,
    answer: gradeChangesSchema,
    handle: ({ transaction, actor, query, now, today, language }) =>
      listGradeChanges(transaction, actor, query, { now, today }, language)
  }),
  memberRoute({
    method: 'GET',
    path: '/grade-changes/open',
    summary: 'Ids of all changes of a list on which the reader may decide now, ten thousand at most',
    access: 'customer.read',
    query: openChangesQuerySchema,
    answer: openChangesSchema,
    handle: ({ transaction, actor, query, now, today }) =>
      listOpenChanges(transaction, actor, query, { now, today })
  }),
  memberRoute({
    method: 'POST',
    path: '/grade-changes',
    summary: 'Asks for another grade: upgrades take effect and are filed, a fall from A waits for approval',
    access: 'customer.write',
    body: gradeRequestSchema,
    answer: z.strictObject({ id: z.uuid(), state: z.enum(['pending', 'effective']) }),
    status: 201,
    handle: ({ transaction, actor, body, now, today, address }) =>
      requestGrade(transaction, actor, body, { now, today }, address)
  }),
  memberRoute({
    method: 'POST',
    path: '/grade-changes/decide',
    summary: 'Approves, rejects or revokes changes; nobody decides his own request',
    access: 'customer.read',
    body: decisionSchema,
    answer: decidedSchema,
    handle: ({ transaction, actor, body, now, today, language, address }) =>
      decideGrades(transaction, actor, body, { now, today }, language, address)
  }),
  memberRoute({
    method: 'PUT',
    path: '/customers/{id}/grade-override',
    summary: 'Puts a grade in force by hand, with a reason, until a day',
    access: 'customer.read',
    params: idParams,
    body: overrideSchema,
    status: 204,
    handle: ({ transaction, actor, params, body, now, today, address }) =>
      overrideGrade(transaction, actor, params.id, body, { now, today }, address)
  }),
  memberRoute({
    method: 'DELETE',
    path: '/customers/{id}/grade-override',
    summary: 'Lifts an override; the customer is regraded',
    access: 'customer.read',
    params: idParams,
    status: 204,
    handle: ({ transaction, actor, params, now, today, address }) =>
      liftOverride(transaction, actor, params.id, { now, today }, address)
  })
]

/** Grades in force: the matrix, regrading, requests, decisions and overrides. */
export const createGradingRoutes = (): readonly Route[] => [...overviewRoutes, ...changeRoutes]
