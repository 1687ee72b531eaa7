import { createIdentityRoutes } from '#modules/identity'
import { createPlaybookRoutes } from '#modules/playbook'
import type { Route } from '#platform/http'
import type { Services } from './services.ts'

/** Every route of the API below `/api/v1`, module by module. */
export const createRoutes = (services: Services): readonly Route[] => [
  ...createIdentityRoutes(services),
  ...createPlaybookRoutes()
]
