import { createRoute } from '@tanstack/react-router'
import { memberRoute } from './roots.tsx'

export const playbookRoutes = [createRoute({ getParentRoute: () => memberRoute, path: '/playbook' })] as const
