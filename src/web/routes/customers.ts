import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { anySearch } from './any-search.ts'
import { memberRoute } from './roots.tsx'

const pages = async () => import('#web/customers')

export const customerRoutes = [
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/customers',
    validateSearch: anySearch,
    component: lazyRouteComponent(pages, 'CustomerListPage')
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/customers/new',
    validateSearch: anySearch,
    component: lazyRouteComponent(pages, 'QuickEntry')
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/customers/$id',
    validateSearch: anySearch,
    component: lazyRouteComponent(pages, 'CustomerPage')
  })
] as const
