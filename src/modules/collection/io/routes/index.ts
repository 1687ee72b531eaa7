import type { Route } from '#platform/http'
import { differenceRoutes } from './difference-routes.ts'
import { importRoutes } from './import-routes.ts'
import { sampleRoutes } from './sample-routes.ts'
import { templateRoutes } from './template-routes.ts'

/** Every route of collecting: imports, their templates and the sample company. */
export const createCollectionRoutes = (): readonly Route[] => [
  ...importRoutes,
  ...differenceRoutes,
  ...templateRoutes,
  ...sampleRoutes
]
