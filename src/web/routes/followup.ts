import { createRoute } from '@tanstack/react-router'
import { memberRoute } from './roots.tsx'

export const followUpRoutes = [
  createRoute({ getParentRoute: () => memberRoute, path: '/today' }),
  createRoute({ getParentRoute: () => memberRoute, path: '/customers/$customerId/record' })
] as const
