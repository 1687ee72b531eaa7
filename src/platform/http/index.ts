export {
  memberRoute,
  publicRoute,
  type MemberContext,
  type Route,
  type RouteContext,
  type Upload
} from './route.ts'
export { entityTag } from './entity-tag.ts'
export { fileAnswer, type FileAnswer } from './file-answer.ts'
export { createHttpServer, type HttpServerOptions } from './create-http-server.ts'
export type { HttpEnvironment } from './http-environment.ts'
export { API, registerRoutes, type RateOf } from './register-routes.ts'
export { servePages } from './serve-pages.ts'
export { acceptedLanguage } from './accept-language.ts'
export { pageOf, readPlace, type PagePlace } from './page-place.ts'
export { hashOfToken, sessionTokenOf } from './session-cookie.ts'
export { dayInZone, instantInZone } from './day-in-zone.ts'
export { serveDocs } from './serve-docs.ts'
export { serveHealth } from './health.ts'
export { serveMetrics, type Gauges } from './metrics.ts'
export { openApiOf } from './open-api.ts'
export { statusOf } from './problem.ts'
