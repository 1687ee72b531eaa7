import { z } from 'zod'
import type { ModelMessage } from '#core/portrait'
import { postJson } from '#platform/outgoing'

/** A language model that reads texts, as this installation is configured. */
export type ModelEndpoint = Readonly<{
  model: string
  /** Whom it is sent to, as people are told. */
  host: string
  /** Texts a day and workspace. */
  dailyTexts: number
  ask: (messages: readonly ModelMessage[], signal: AbortSignal) => Promise<ModelAnswer>
}>

/** `away`: nobody answers, or not now, not to this key; `unusable`: this text gets no answer, however often it is asked. */
export type ModelAnswer = Readonly<{ told: string } | { failed: 'away' | 'unusable'; why: string }>

export type EndpointSettings = Readonly<{
  /** With its version: `https://api.example.com/v1`. */
  url: string
  key: string | null
  model: string
  dailyTexts: number
}>

const TIMEOUT_MS = 30_000
const MOST_BYTES = 256 * 1024
/** A dozen proposals with their quotes. */
const MOST_TOKENS = 1000

/** The request itself is not liked: too long, a word that the provider does not pass. */
const UNUSABLE_STATUS = new Set([400, 413, 422])

/** What of the answer of chat completions is used. */
const completionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().max(100_000) }) })).min(1)
})

/** Speaks to any server that knows OpenAI's chat completions. */
export const createModelEndpoint = ({ url, key, model, dailyTexts }: EndpointSettings): ModelEndpoint => {
  const address = new URL(`${url}/chat/completions`)
  return {
    model,
    host: address.host,
    dailyTexts,
    ask: async (messages, signal) => {
      const answer = await postJson({
        url: address,
        headers: key === null ? {} : { authorization: `Bearer ${key}` },
        body: { model, messages, temperature: 0, max_tokens: MOST_TOKENS, stream: false },
        timeoutMs: TIMEOUT_MS,
        mostBytes: MOST_BYTES,
        signal
      })
      if (!answer.ok) {
        const isUnusable = answer.why === 'tooLong' || UNUSABLE_STATUS.has(answer.status ?? 0)
        const why = answer.status === undefined ? answer.why : `${answer.why} ${answer.status}`
        return { failed: isUnusable ? 'unusable' : 'away', why }
      }
      const content = completionSchema.safeParse(answer.body).data?.choices[0]?.message.content
      return content === undefined ? { failed: 'unusable', why: 'shape' } : { told: content }
    }
  }
}
