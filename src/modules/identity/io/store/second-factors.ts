import { sql, type Transaction } from '#platform/database'

export type SecondFactor = Readonly<{
  secret: Uint8Array
  confirmedAt: Date | null
  /** The last time step that was used; a code works once. */
  lastStep: number
  /** SHA-256 of the recovery codes that are left. */
  recoveryHashes: readonly Uint8Array[]
}>

/** Locked: two logins with one code wait for each other, and the second is refused. */
export const lockSecondFactor = (transaction: Transaction, memberId: string): Promise<SecondFactor | null> =>
  transaction.row<SecondFactor>(
    sql`select secret, confirmed_at as "confirmedAt", last_step as "lastStep", recovery_hashes as "recoveryHashes"
          from second_factor
         where workspace_id = ${transaction.workspaceId} and member_id = ${memberId} for update`
  )

/** Offers another secret, as long as none is in force. */
export const offerSecondFactor = (
  transaction: Transaction,
  memberId: string,
  secret: Uint8Array
): Promise<number> =>
  transaction.run(
    sql`insert into second_factor as f (workspace_id, member_id, secret)
        values (${transaction.workspaceId}, ${memberId}, ${secret})
        on conflict (workspace_id, member_id) do update set secret = excluded.secret
         where f.workspace_id = ${transaction.workspaceId} and f.confirmed_at is null`
  )

export const updateSecondFactor = (
  transaction: Transaction,
  memberId: string,
  { confirmedAt, lastStep, recoveryHashes }: Omit<SecondFactor, 'secret'>
): Promise<number> =>
  transaction.run(
    sql`update second_factor set confirmed_at = ${confirmedAt}, last_step = ${lastStep},
               recovery_hashes = ${recoveryHashes}::bytea[]
         where workspace_id = ${transaction.workspaceId} and member_id = ${memberId}`
  )

export const removeSecondFactor = (transaction: Transaction, memberId: string): Promise<number> =>
  transaction.run(
    sql`delete from second_factor where workspace_id = ${transaction.workspaceId} and member_id = ${memberId}`
  )
