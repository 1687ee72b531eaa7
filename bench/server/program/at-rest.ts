import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

const LOOK_MS = 10_000
/** The sweep begins within a minute or not at all. */
const LOOKS_TO_BEGIN = 6

/**
 * Waits until the program has planned the reviews of everybody in a database that is new to it: done once in its life, beside
 * which people are served more slowly.
 */
export const untilAtRest = async (owner: pg.Pool): Promise<void> => {
  const planned = async (): Promise<number> => {
    const { rows } = await owner.query<{ count: string }>('select count(*) from customer_review')
    return Number(rows[0]?.count ?? 0)
  }
  let [before, looks] = [await planned(), 0]
  for (;;) {
    await sleep(LOOK_MS)
    const now = await planned()
    looks += 1
    if (now === before && (now > 0 || looks > LOOKS_TO_BEGIN)) break
    before = now
  }
  await owner.query('vacuum analyze customer_review')
}
