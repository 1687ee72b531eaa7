import { z } from 'zod'
import type { Route } from '#platform/http'
import type { TimelineOf } from '../../service/customer-page.ts'
import { customerRoutes } from './customer-routes.ts'
import { lifeCycleRoutes } from './life-cycle-routes.ts'
import { partRoutes } from './part-routes.ts'
import { playbookRoutes } from './playbook-routes.ts'
import { portraitRoutes } from './portrait-routes.ts'

/** What the follow-up module, which stands above this one, gives to a customer's page. */
export type CustomerRouteDeps = Readonly<{ timelineOf?: TimelineOf; timelineEntry?: z.ZodType }>

/** Every route below /customers but the list's, and what a playbook does to customers. */
export const createCustomerRoutes = ({
  timelineOf = () => Promise.resolve([]),
  timelineEntry = z.unknown()
}: CustomerRouteDeps = {}): readonly Route[] => [
  ...customerRoutes(timelineOf, timelineEntry),
  ...partRoutes(),
  ...lifeCycleRoutes(),
  ...portraitRoutes(),
  ...playbookRoutes()
]
