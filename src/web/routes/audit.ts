import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { anySearch } from './any-search.ts'
import { memberRoute } from './roots.tsx'

export const auditRoutes = [
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/audit',
    validateSearch: anySearch,
    component: lazyRouteComponent(async () => import('#web/audit'), 'AuditPage')
  })
] as const
