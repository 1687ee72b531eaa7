import { maskText, modelQuestion, readModelAnswer } from '#core/portrait'
import type { PlaybookDocument } from '#contracts/playbook'
import { playbookOf } from '#modules/playbook'
import type { Database } from '#platform/database'
import { announce } from '#platform/jobs'
import type { ModelEndpoint } from '../io/model-endpoint.ts'
import {
  claimText,
  countTries,
  findWorkspacesToRead,
  releaseText,
  saveReading,
  type TextToRead
} from '../io/store/readings.ts'

const DAY_MS = 86_400_000
/** Only what was written lately: switching a model on sends no history anywhere. */
const BACK_DAYS = 2
const AGAIN_MS = 15 * 60_000
/** So many texts of one workspace, then the next one has its turn. */
const MOST_A_TURN = 5

type Run = Readonly<{ now: Date; signal: AbortSignal }>

const before = (instant: Date, ms: number): Date => new Date(instant.getTime() - ms)

/** One text: what was found is kept, what cannot be read counts as a try, and where nobody answers it is given back. */
const readOne = async (
  database: Database,
  workspaceId: number,
  endpoint: ModelEndpoint,
  { text: claimed, playbook }: Readonly<{ text: TextToRead; playbook: PlaybookDocument }>,
  { now, signal }: Run
): Promise<string | null> => {
  const { content, feedback, names, customerId } = claimed
  const text = feedback === null ? content : `${content}\n${feedback}`
  const masked = maskText(text, names)
  // Between the transactions: nobody waits in the database for another one's server.
  const answer = await endpoint.ask(modelQuestion(playbook, masked), signal)
  if ('failed' in answer) {
    if (answer.failed === 'unusable') return null
    await database.inWorkspace(workspaceId, (transaction) => releaseText(transaction, claimed))
    return answer.why
  }
  const found = readModelAnswer(answer.told, { playbook, text, masked })
  if (found !== null)
    await database.inWorkspace(workspaceId, async (transaction) => {
      await saveReading(transaction, claimed, found)
      await announce(transaction, 'customer.changed', { id: customerId }, now)
    })
  return null
}

/**
 * Has a language model read what people have written down since two days (POR-5), where one is configured: masked, one after the
 * other, so many a day, three tries each. What it finds waits as a proposal; what it cannot read stays with the dictionary. Says why
 * nobody answered there, or null.
 */
export const readTexts = async (
  database: Database,
  endpoint: ModelEndpoint,
  run: Run
): Promise<string | null> => {
  const { now, signal } = run
  const window = { since: before(now, BACK_DAYS * DAY_MS), againBefore: before(now, AGAIN_MS) }
  for (const { workspaceId } of await findWorkspacesToRead(database, window))
    for (let turn = 0; turn < MOST_A_TURN; turn += 1) {
      if (signal.aborted) return null
      const next = await database.inWorkspace(workspaceId, async (transaction) => {
        if ((await countTries(transaction, before(now, DAY_MS))) >= endpoint.dailyTexts) return null
        const text = await claimText(transaction, window, { model: endpoint.model, now })
        return text && { text, playbook: await playbookOf(transaction) }
      })
      if (next === null) break
      const away = await readOne(database, workspaceId, endpoint, next, run)
      if (away !== null) return away
    }
  return null
}
