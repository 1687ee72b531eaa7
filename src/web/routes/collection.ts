import { createRoute } from '@tanstack/react-router'
import { anySearch } from './any-search.ts'
import { memberRoute } from './roots.tsx'

export const collectionRoutes = [
  createRoute({ getParentRoute: () => memberRoute, path: '/imports', validateSearch: anySearch }),
  createRoute({ getParentRoute: () => memberRoute, path: '/imports/new', validateSearch: anySearch }),
  createRoute({ getParentRoute: () => memberRoute, path: '/imports/$id', validateSearch: anySearch })
] as const
