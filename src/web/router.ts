import { createRouter } from '@tanstack/react-router'
import { routeTree } from './routes/tree.ts'
import { parseSearch, stringifySearch } from './search-params.ts'

/** Pages by address. A page's code is fetched when a link to it is pointed at, what it shows by react-query. */
export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  // How long what was read stays fresh is react-query's to say.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  scrollRestoration: true
})

declare module '@tanstack/react-router' {
  // Every link and parameter in the pages is checked against the routes.
  interface Register {
    router: typeof router
  }
}
