import { availableParallelism } from 'node:os'
import { prepareCustomers } from '#modules/customers'
import {
  hasSecondThread,
  startSecondThread,
  type SecondThread
} from '../../io/import-thread/second-thread.ts'

/** One that it works on and one that lies ready, so that it never waits. */
const ENOUGH = 2

/** A shorter list is over before a second thread, which takes some 70 MiB and a second of work to begin, has gained anything. */
const LONG_ROWS = 20_000

export type SharedWork = Readonly<{
  /** How many rows the list seems to have, as soon and as well as one can tell. */
  expect: (rows: number) => void
  prepare: typeof prepareCustomers
  close: () => Promise<void>
}>

/**
 * Shares the making ready of new customers between this thread and a second one, which gets as much as it can take: this one
 * reads, plans and writes besides. Of a short list, without a second processor or a bundled program, all is done here.
 */
export const shareWork = (
  start: (() => SecondThread) | null = hasSecondThread() && availableParallelism() > 1
    ? startSecondThread
    : null
): SharedWork => {
  let second: SecondThread | null = null
  let isAtWork = false
  let isLong = false
  return {
    expect: (rows) => {
      isLong ||= rows >= LONG_ROWS
    },
    prepare: async (files, preparation, moment, options) => {
      // Started with the first customer: a list that makes none needs none.
      if (start !== null && isLong && files.length > 0) second ??= start()
      if (second !== null && (isAtWork || second.waiting() < ENOUGH))
        return second.prepare(files, preparation, moment, options)
      isAtWork = true
      try {
        return await prepareCustomers(files, preparation, moment, options)
      } finally {
        isAtWork = false
      }
    },
    close: async () => {
      await second?.close()
    }
  }
}
