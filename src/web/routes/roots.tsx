import { createRootRoute, createRoute } from '@tanstack/react-router'
import { NoPage } from '../shell/no-page.tsx'
import { PageProblem } from '../shell/page-problem.tsx'
import { Root } from '../shell/root.tsx'
import { Shell } from '../shell/shell.tsx'
import { VisitorShell } from '../shell/visitor-shell.tsx'
import { requireMember } from './guard.ts'

export const rootRoute = createRootRoute({
  component: Root,
  notFoundComponent: NoPage,
  errorComponent: PageProblem
})

/** Pages before somebody is known: login, first start, links that were handed over. */
export const visitorRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'visitor',
  component: VisitorShell
})

/** Pages of members: who asks is known before any of them is drawn. */
export const memberRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'member',
  beforeLoad: async ({ location }) => requireMember(location.href),
  component: Shell,
  notFoundComponent: NoPage,
  errorComponent: PageProblem
})
