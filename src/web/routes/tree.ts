import { identityRoutes, visitorRoutes } from './identity.ts'
import { homeRoute } from './home.ts'
import { memberRoute, rootRoute, visitorRoute } from './roots.tsx'

/** Every page of the app. */
export const routeTree = rootRoute.addChildren([
  visitorRoute.addChildren([...visitorRoutes]),
  memberRoute.addChildren([homeRoute, ...identityRoutes])
])
