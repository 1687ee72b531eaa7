import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { anySearch } from './any-search.ts'
import { memberRoute } from './roots.tsx'

export const verificationRoutes = [
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/cleaning',
    validateSearch: anySearch,
    component: lazyRouteComponent(async () => import('#web/verification'), 'CleaningPage')
  })
] as const
