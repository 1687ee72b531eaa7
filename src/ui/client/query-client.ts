import { QueryClient } from '@tanstack/react-query'
import { isPassing } from './api-problem.ts'

const FRESH_MS = 10_000
const TRIES = 2

/**
 * What was read stays for the session and is asked again when it is older than ten seconds and looked at, or when
 * the server says that it changed. Only silence is tried again; a no is a no.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      gcTime: 30 * 60_000,
      retry: (count, error) => isPassing(error) && count < TRIES,
      // A server on this machine answers without any network.
      networkMode: 'always'
    },
    mutations: { retry: false, networkMode: 'always' }
  }
})
