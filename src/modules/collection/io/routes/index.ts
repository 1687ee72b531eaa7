import type { Route } from '#platform/http'
import { importRoutes } from './import-routes.ts'
import { sampleRoutes } from './sample-routes.ts'

/** Every route of collecting: imports and the sample company. */
export const createCollectionRoutes = (): readonly Route[] => [...importRoutes, ...sampleRoutes]
