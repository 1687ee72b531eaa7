import type pg from 'pg'
import { batchOf, type Statement } from './batch.ts'

export type Said = Readonly<{ text: string; values: readonly unknown[]; name?: string | undefined }>

/**
 * The way of one transaction to its connection. Statements that are asked together travel together, and those that
 * nobody waits for (`later`) travel with the next that somebody does.
 */
export type Line = Readonly<{
  ask: (said: Said) => Promise<pg.QueryResult>
  /** Text without values, which may be several statements: it travels alone. */
  askAlone: (text: string) => Promise<pg.QueryResult>
  later: (said: Said) => void
  /** Sends what waits and comes back when it is done. */
  settle: () => Promise<void>
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

  const send = (): void => {
    if (isOut || !isAsked || waiting.length === 0) return
    const batch = waiting
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

  const later = ({ text, values, name }: Said): void => {
    waiting.push({
      text,
      values: values.map(writable),
      name,
      done: (error) => {
        failed ??= error
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
          if (error) reject(error)
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
    settle,
    forgive: () => {
      failed = null
      waiting = []
    }
  }
}
