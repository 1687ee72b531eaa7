import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { memberRoute, visitorRoute } from './roots.tsx'

const pages = async () => import('#web/identity')

export const visitorRoutes = [
  createRoute({
    getParentRoute: () => visitorRoute,
    path: '/login',
    validateSearch: (search): { next?: string } =>
      typeof search['next'] === 'string' ? { next: search['next'] } : {},
    component: lazyRouteComponent(pages, 'LoginPage')
  }),
  createRoute({
    getParentRoute: () => visitorRoute,
    path: '/welcome',
    component: lazyRouteComponent(pages, 'WelcomePage')
  }),
  createRoute({
    getParentRoute: () => visitorRoute,
    path: '/ticket/$token',
    component: lazyRouteComponent(pages, 'TicketPage')
  })
] as const

export const identityRoutes = [
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/start',
    component: lazyRouteComponent(pages, 'StartPage')
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/me',
    component: lazyRouteComponent(pages, 'MyPage')
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/members',
    component: lazyRouteComponent(pages, 'MembersPage')
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/roles',
    component: lazyRouteComponent(pages, 'RolesPage')
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/workspace',
    component: lazyRouteComponent(pages, 'WorkspacePage')
  })
] as const
