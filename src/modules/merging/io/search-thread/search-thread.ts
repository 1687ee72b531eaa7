import { createJobThread } from '#platform/jobs'

type SearchThreadData = Readonly<{ workspaceId: number; runner: string }>
/** What the thread says while it compares. */
type SearchThreadNews = Readonly<{ customers: number; share: number }>

/** A million names with 250,000 pairs need 320; the base itself lies outside of the heap, as bytes. */
const LIMITS = { heap: 384, connections: 1 }

export const searchThread = createJobThread<SearchThreadData, SearchThreadNews>(
  new URL('./duplicates-worker.mjs', import.meta.url),
  LIMITS
)
