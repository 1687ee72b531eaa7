import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { anySearch } from './any-search.ts'
import { memberRoute } from './roots.tsx'

export const reviewRoutes = [
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/reviews',
    validateSearch: anySearch,
    component: lazyRouteComponent(async () => import('#web/review'), 'ReviewsPage')
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/reviews/$id',
    validateSearch: anySearch,
    component: lazyRouteComponent(async () => import('#web/review'), 'ReviewCustomerPage')
  })
] as const
