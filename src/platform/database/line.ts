import type pg from 'pg'
import { batchOf, type Statement } from './batch.ts'

export type Said = Readonly<{ text: string; values: readonly unknown[]; name?: string | undefined }>

/** Looks at an answer that nobody waits for: what it gives is told to whoever asked beside it and to all who ask next. */
export type Check = (result: pg.QueryResult) => Error | null

/**
 * The way of one transaction to its connection. Statements that are asked together travel together, and those that
 * nobody waits for (`later`) travel with the next that somebody does.
 */
export type Line = Readonly<{
  ask: (said: Said) => Promise<pg.QueryResult>
  /** Text without values, which may be several statements: it travels alone. */
  askAlone: (text: string) => Promise<pg.QueryResult>
  later: (said: Said, check?: Check) => void
  /** Each message but the first begins with this: without BEGIN every message is a transaction of its own. */
  enterEach: (said: Said) => void
  /** From the next message on it is one transaction, to be ended by COMMIT. */
  hold: () => void
  isHeld: () => boolean
  /** Whether a message has been sent. */
  isBegun: () => boolean
  /** Says nothing any more; whether there is something to be rolled back, or an answer still to come. */
  close: () => boolean
  /** Sends what waits and comes back when it is done. */
  settle: () => Promise<void>
  /** What a check of an answer gave. */
  refusal: () => Error | null
  /** What failed is undone: those who ask from now on are answered again. */
  forgive: () => void
}>

/** What cannot be written fails here, before anything is sent: a batch holds all of its statements or is not begun. */
const writable = (value: unknown): unknown =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !ArrayBuffer.isView(value)
    ? JSON.stringify(value)
    : value

const BEGIN: Said = { text: 'begin', values: [], name: 'huike_begin' }

/** Where it fails, so does what is said after it in the same message. */
const unheard = (said: Said): Statement => ({ ...said, done: () => undefined })

export const createLine = (
  client: pg.ClientBase,
  types: pg.CustomTypesConfig,
  onRoundTrip: () => void
): Line => {
  let waiting: Statement[] = []
  let isOut = false
  let isAsked = false
  /** Of a statement that nobody waited for: whoever asks next is told. */
  let failed: Error | null = null
  /** Of an answer that was looked at. */
  let refusal: Error | null = null
  let entrance: Said | null = null
  let isFirst = true
  let isHeld = false

  const send = (): void => {
    if (isOut || !isAsked || waiting.length === 0) return
    const isAlone = !isFirst && !isHeld
    const batch = isAlone && entrance !== null ? [unheard(entrance), ...waiting] : waiting
    isFirst = false
    waiting = []
    isAsked = false
    isOut = true
    let left = batch.length
    const end = (): void => {
      left -= 1
      if (left > 0) return
      isOut = false
      send()
    }
    onRoundTrip()
    client.query(
      batchOf(
        batch.map((statement) => ({
          ...statement,
          done: (error, result) => {
            statement.done(error, result)
            end()
          }
        })),
        types
      )
    )
  }

  const later = ({ text, values, name }: Said, check: Check = () => null): void => {
    waiting.push({
      text,
      values: values.map(writable),
      name,
      done: (error, result) => {
        if (error === null) refusal ??= check(result)
        failed ??= error ?? refusal
      }
    })
  }
  const ask = ({ text, values, name }: Said): Promise<pg.QueryResult> =>
    new Promise((resolve, reject) => {
      if (failed !== null) {
        reject(failed)
        return
      }
      waiting.push({
        text,
        values: values.map(writable),
        name,
        done: (error, result) => {
          const problem = error ?? failed
          if (problem) reject(problem)
          else resolve(result)
        }
      })
      isAsked = true
      queueMicrotask(send)
    })
  const settle = async (): Promise<void> => {
    if (waiting.length > 0 || isOut) await ask({ text: 'select', values: [], name: 'huike_settle' })
    if (failed !== null) throw failed
  }
  return {
    ask,
    askAlone: async (text) => {
      await settle()
      onRoundTrip()
      return client.query(text)
    },
    later,
    enterEach: (said) => {
      entrance = said
    },
    hold: () => {
      if (isHeld) return
      isHeld = true
      const entering = isFirst || entrance === null ? [] : [entrance]
      waiting.unshift(...[BEGIN, ...entering].map((said) => unheard(said)))
    },
    isHeld: () => isHeld,
    isBegun: () => !isFirst,
    close: () => {
      waiting = []
      failed ??= new Error('the transaction is over')
      return !isFirst && (isHeld || isOut)
    },
    settle,
    refusal: () => refusal,
    forgive: () => {
      failed = refusal
      waiting = []
    }
  }
}
