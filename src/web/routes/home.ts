import { createRoute, redirect } from '@tanstack/react-router'
import { memberRoute } from './roots.tsx'

/** The day begins with what is due. */
export const homeRoute = createRoute({
  getParentRoute: () => memberRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/me', replace: true })
  }
})
