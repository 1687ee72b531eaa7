import type { Database } from '#platform/database'
import { newId } from '#platform/ids'
import { announce, enqueue, type PeriodicTask, type Task, type ThreadAccess } from '#platform/jobs'
import { FINDER } from '../core/found-pairs.ts'
import { searchBase } from '../service/search-base.ts'
import { SEARCH_TASK } from '../service/start-search.ts'
import { searchThread } from './search-thread/search-thread.ts'
import { listDueSearches, requestSearch, setSearchOver, setSearchProgress } from './store/search-run.ts'

export type SearchTaskDeps = Readonly<{
  database: Database
  /** Where the program is bundled, a search has a thread of its own. */
  thread: ThreadAccess | null
  clock?: () => Date
}>

const LOOK_EVERY_MS = 10 * 60_000

export const createDuplicateTasks = ({
  database,
  thread,
  clock = () => new Date()
}: SearchTaskDeps): readonly Task[] => [
  {
    name: SEARCH_TASK,
    run: async ({ workspaceId, signal }) => {
      if (thread === null || !searchThread.exists())
        return searchBase({ database, workspaceId, clock, signal })
      const runner = newId()
      let telling: Promise<unknown> = Promise.resolve()
      const working = searchThread.run({ ...thread, workspaceId, runner }, signal, (news) => {
        telling = telling.then(() =>
          database
            .inWorkspace(workspaceId, async (transaction) => {
              const now = clock()
              if (await setSearchProgress(transaction, runner, news, now))
                await announce(transaction, 'duplicates.progress', { share: news.share }, now)
            })
            // The thread itself notices when the database is away.
            .catch(() => undefined)
        )
      })
      try {
        await working
      } catch (error) {
        // A thread that died by itself (out of memory) could not say so.
        await telling
        await database.inWorkspace(workspaceId, async (transaction) => {
          const now = clock()
          const over = { state: 'failed', found: 0, finder: FINDER } as const
          if (await setSearchOver(transaction, runner, over, now))
            await announce(transaction, 'duplicates.changed', { found: 0 }, now)
        })
        throw error
      }
      await telling
    }
  }
]

/** Every night where a workspace is, and where a search was left in the middle. */
export const createNightlySearch = ({
  database
}: Pick<SearchTaskDeps, 'database'>): readonly PeriodicTask[] => [
  {
    name: 'duplicates.nightly',
    everyMs: LOOK_EVERY_MS,
    run: async ({ now }) => {
      for (const workspaceId of await listDueSearches(database, now))
        await database.inWorkspace(workspaceId, async (transaction) => {
          await requestSearch(transaction, null, now)
          await enqueue(transaction, SEARCH_TASK, {}, { key: 'search' })
        })
    }
  }
]
