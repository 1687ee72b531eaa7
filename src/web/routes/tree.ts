import { auditRoutes } from './audit.ts'
import { collectionRoutes } from './collection.ts'
import { customerRoutes } from './customers.ts'
import { followUpRoutes } from './followup.ts'
import { gradingRoutes } from './grading.ts'
import { homeRoute, nowhereRoute } from './home.ts'
import { identityRoutes, visitorRoutes } from './identity.ts'
import { mergingRoutes } from './merging.ts'
import { playbookRoutes } from './playbook.ts'
import { reviewRoutes } from './review.ts'
import { verificationRoutes } from './verification.ts'
import { memberRoute, rootRoute, visitorRoute } from './roots.tsx'

/** Every page of the app. */
export const routeTree = rootRoute.addChildren([
  visitorRoute.addChildren([...visitorRoutes]),
  memberRoute.addChildren([
    homeRoute,
    ...followUpRoutes,
    ...customerRoutes,
    ...collectionRoutes,
    ...mergingRoutes,
    ...gradingRoutes,
    ...verificationRoutes,
    ...reviewRoutes,
    ...playbookRoutes,
    ...identityRoutes,
    ...auditRoutes,
    nowhereRoute
  ])
])
