import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { editPage, playbookPage } from '#web/playbook'
import { anySearch } from './any-search.ts'
import { memberRoute } from './roots.tsx'

export const playbookRoutes = [
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/playbook',
    validateSearch: anySearch,
    component: lazyRouteComponent(playbookPage, 'PlaybookPage')
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/playbook/edit',
    validateSearch: anySearch,
    component: lazyRouteComponent(editPage, 'EditPlaybookPage')
  })
] as const
