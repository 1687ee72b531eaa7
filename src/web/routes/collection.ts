import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { anySearch } from './any-search.ts'
import { memberRoute } from './roots.tsx'

const pages = async () => import('#web/collection')

export const collectionRoutes = [
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/imports',
    validateSearch: anySearch,
    component: lazyRouteComponent(pages, 'ImportHistoryPage')
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/imports/new',
    validateSearch: anySearch,
    component: lazyRouteComponent(pages, 'ImportPage')
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/imports/$id',
    validateSearch: anySearch,
    component: lazyRouteComponent(pages, 'ImportPage')
  })
] as const
