import { createRoute } from '@tanstack/react-router'
import { anySearch } from './any-search.ts'
import { memberRoute } from './roots.tsx'

export const customerRoutes = [
  createRoute({ getParentRoute: () => memberRoute, path: '/customers', validateSearch: anySearch }),
  createRoute({ getParentRoute: () => memberRoute, path: '/customers/new', validateSearch: anySearch }),
  createRoute({ getParentRoute: () => memberRoute, path: '/customers/$id', validateSearch: anySearch })
] as const
