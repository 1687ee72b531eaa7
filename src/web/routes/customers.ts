import { createRoute } from '@tanstack/react-router'
import { memberRoute } from './roots.tsx'

export const customerRoutes = [
  createRoute({ getParentRoute: () => memberRoute, path: '/customers' }),
  createRoute({ getParentRoute: () => memberRoute, path: '/customers/new' }),
  createRoute({ getParentRoute: () => memberRoute, path: '/customers/$customerId' })
] as const
