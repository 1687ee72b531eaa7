import { sql, type Transaction } from '#platform/database'

/** The time zone of the workspace, by which its quarters end. */
export const zoneOf = async (transaction: Transaction): Promise<string> =>
  (
    await transaction.row<{ time_zone: string }>(
      sql`select w.time_zone from workspace w where w.id = ${transaction.workspaceId}`
    )
  )?.time_zone ?? 'Asia/Shanghai'
