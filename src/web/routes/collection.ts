import { createRoute } from '@tanstack/react-router'
import { memberRoute } from './roots.tsx'

export const collectionRoutes = [
  createRoute({ getParentRoute: () => memberRoute, path: '/imports' }),
  createRoute({ getParentRoute: () => memberRoute, path: '/imports/new' }),
  createRoute({ getParentRoute: () => memberRoute, path: '/imports/$importId' })
] as const
