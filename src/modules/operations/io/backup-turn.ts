import { asOwner } from './open-owner.ts'
import { isEmpty } from './store/tables.ts'

/** Does the work where no other program on this database does it; null where one does. */
export const whileAlone = <T>(ownerUrl: string, work: () => Promise<T>): Promise<T | null> =>
  asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ taken: boolean }>(
      `select pg_try_advisory_lock(hashtext('huike.backup')) as taken`
    )
    // The lock ends with the connection.
    return rows[0]?.taken === true ? work() : null
  })

/** Whether anybody has been set up: before, there is nothing to keep. */
export const isInUse = (ownerUrl: string): Promise<boolean> =>
  asOwner(ownerUrl, async (client) => !(await isEmpty(client)))
