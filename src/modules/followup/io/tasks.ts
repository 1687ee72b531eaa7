import type { Database } from '#platform/database'
import type { PeriodicTask } from '#platform/jobs'
import { readTexts } from '../service/read-texts.ts'
import type { ModelEndpoint } from './model-endpoint.ts'

const READ_MS = 5000
/** How long a model that does not answer is left alone, twice as long each time. */
const FIRST_REST_MS = 60_000
const LONGEST_REST_MS = 30 * 60_000

/** Nothing where no language model is configured. */
export const createFollowUpTasks = (
  database: Database,
  endpoint: ModelEndpoint | null
): readonly PeriodicTask[] => {
  if (endpoint === null) return []
  let rest = { until: 0, ms: 0 }
  return [
    {
      name: 'followup.readTexts',
      everyMs: READ_MS,
      run: async (run) => {
        if (run.now.getTime() < rest.until) return
        const away = await readTexts(database, endpoint, run)
        if (away === null) {
          rest = { until: 0, ms: 0 }
          return
        }
        const ms = Math.min(LONGEST_REST_MS, Math.max(FIRST_REST_MS, rest.ms * 2))
        rest = { until: run.now.getTime() + ms, ms }
        // Into the log, where whoever runs the server looks for it.
        throw new Error(
          `The language model at ${endpoint.host} does not answer (${away}); the dictionary goes on`
        )
      }
    }
  ]
}
