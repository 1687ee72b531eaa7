import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { anySearch } from './any-search.ts'
import { memberRoute } from './roots.tsx'

export const followUpRoutes = [
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/today',
    validateSearch: anySearch,
    component: lazyRouteComponent(async () => import('#web/followup'), 'TodayPage')
  })
] as const
