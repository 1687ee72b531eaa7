// The thread of a search: a minute of comparing for a million names, with a connection of its own.
import { workAsThread } from '#platform/jobs'
import { searchBase } from '../../service/search-base.ts'
import { searchThread } from './search-thread.ts'

const TOLD_EVERY = 0.02

let told = 0
await workAsThread(searchThread, ({ workspaceId, runner }, { database, signal, say }) =>
  searchBase({
    database,
    workspaceId,
    runner,
    clock: () => new Date(),
    signal,
    onCompared: (customers, share) => {
      if (share - told < TOLD_EVERY) return
      told = share
      say({ customers, share })
    }
  })
)
