import { Outlet } from '@tanstack/react-router'
import { Toasts } from '#ui'
import { OfflineBanner } from './offline-banner.tsx'

/** What is there on every page. */
export const Root = () => (
  <>
    <OfflineBanner />
    <Outlet />
    <Toasts />
  </>
)
