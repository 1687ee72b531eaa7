import type { Route } from '#platform/http'
import { importRoutes } from './import-routes.ts'

/** Every route of collecting: imports and the sample workspace. */
export const createCollectionRoutes = (): readonly Route[] => [...importRoutes]
