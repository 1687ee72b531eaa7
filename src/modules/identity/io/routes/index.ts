import type { Route } from '#platform/http'
import type { IdentityService } from '../../service/index.ts'
import { accessRoutes } from './access-routes.ts'
import { meRoutes } from './me-routes.ts'
import { memberRoutes } from './member-routes.ts'
import { organisationRoutes } from './organisation-routes.ts'

/** Every route of people, rights and ways in. */
export const createIdentityRoutes = ({
  identity
}: Readonly<{ identity: IdentityService }>): readonly Route[] =>
  [accessRoutes, meRoutes, memberRoutes, organisationRoutes].flatMap((routes) => routes(identity))
