import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { customerListPage, customerPage, quickEntry } from '#web/customers'
import { anySearch } from './any-search.ts'
import { memberRoute } from './roots.tsx'

export const customerRoutes = [
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/customers',
    validateSearch: anySearch,
    component: lazyRouteComponent(customerListPage, 'CustomerListPage')
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/customers/new',
    validateSearch: anySearch,
    component: lazyRouteComponent(quickEntry, 'QuickEntry')
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/customers/$id',
    validateSearch: anySearch,
    component: lazyRouteComponent(customerPage, 'CustomerPage')
  })
] as const
