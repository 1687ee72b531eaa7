import { createRoute } from '@tanstack/react-router'
import { anySearch } from './any-search.ts'
import { memberRoute } from './roots.tsx'

export const followUpRoutes = [
  createRoute({ getParentRoute: () => memberRoute, path: '/today', validateSearch: anySearch })
] as const
