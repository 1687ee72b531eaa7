import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { anySearch } from './any-search.ts'
import { memberRoute } from './roots.tsx'

const pages = async () => import('#web/followup')

export const followUpRoutes = [
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/today',
    validateSearch: anySearch,
    component: lazyRouteComponent(pages, 'TodayPage')
  })
] as const
