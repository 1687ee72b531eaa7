import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { anySearch } from './any-search.ts'
import { memberRoute } from './roots.tsx'

export const gradingRoutes = [
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/grades',
    validateSearch: anySearch,
    component: lazyRouteComponent(async () => import('#web/grading'), 'GradesPage')
  })
] as const
