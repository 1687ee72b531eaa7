import { createRoute, redirect } from '@tanstack/react-router'
import { meQuery, queryClient } from '#ui'
import { NoPage } from '../shell/no-page.tsx'
import { memberRoute } from './roots.tsx'

/** Where the day begins: with 今日, for who sees none with his own page. */
export const homeRoute = createRoute({
  getParentRoute: () => memberRoute,
  path: '/',
  beforeLoad: () => {
    const me = queryClient.getQueryData(meQuery.queryKey)
    throw redirect({ to: me?.permissions.includes('customer.read') ? '/today' : '/me', replace: true })
  }
})

/** An address that is no page, told within the frame, so that the ways on are there. */
export const nowhereRoute = createRoute({
  getParentRoute: () => memberRoute,
  path: '$',
  component: NoPage
})
