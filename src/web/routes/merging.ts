import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { anySearch } from './any-search.ts'
import { memberRoute } from './roots.tsx'

const pages = async () => import('#web/merging')

export const mergingRoutes = [
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/duplicates',
    validateSearch: anySearch,
    component: lazyRouteComponent(pages, 'DuplicatesPage')
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/merge',
    validateSearch: anySearch,
    component: lazyRouteComponent(pages, 'MergePage')
  })
] as const
