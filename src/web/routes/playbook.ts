import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { anySearch } from './any-search.ts'
import { memberRoute } from './roots.tsx'

export const playbookRoutes = [
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/playbook',
    validateSearch: anySearch,
    component: lazyRouteComponent(async () => import('#web/playbook'), 'PlaybookPage')
  })
] as const
