import { timelineEntrySchema } from '#contracts/followup'
import { createAuditRoutes } from '#modules/audit'
import { createCollectionRoutes } from '#modules/collection'
import {
  createBulkRoutes,
  createCustomerExportRoutes,
  createCustomerListRoutes,
  createCustomerRoutes,
  createViewRoutes
} from '#modules/customers'
import { createFollowUpRoutes, firstEntries } from '#modules/followup'
import { createGradingRoutes } from '#modules/grading'
import { createIdentityRoutes } from '#modules/identity'
import { createMergingRoutes } from '#modules/merging'
import { createOperationsRoutes } from '#modules/operations'
import { createPlaybookRoutes } from '#modules/playbook'
import { createReviewRoutes } from '#modules/review'
import { createVerificationRoutes } from '#modules/verification'
import type { Route } from '#platform/http'
import type { Services } from './services.ts'

/** Every route of the API below `/api/v1`, module by module. */
export const createRoutes = (services: Services): readonly Route[] => [
  ...createIdentityRoutes(services),
  ...createAuditRoutes(),
  ...createOperationsRoutes(services.backups),
  ...createPlaybookRoutes(),
  ...createCustomerListRoutes(),
  ...createViewRoutes(),
  ...createBulkRoutes(),
  ...createCustomerExportRoutes(services.database),
  ...createCustomerRoutes({ timelineOf: firstEntries, timelineEntry: timelineEntrySchema }),
  ...createFollowUpRoutes(services.textReader),
  ...createGradingRoutes(),
  ...createCollectionRoutes(),
  ...createVerificationRoutes(),
  ...createReviewRoutes(),
  ...createMergingRoutes()
]
