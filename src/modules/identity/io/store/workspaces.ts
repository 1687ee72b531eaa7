import { type Database, sql, type Transaction } from '#platform/database'

export const isEmpty = async (database: Database): Promise<boolean> => {
  const [answer] = await database.beforeWorkspace<{ empty: boolean }>(
    sql`select identity_is_empty() as empty`
  )
  return answer?.empty ?? false
}

export const nextWorkspace = async (database: Database): Promise<number> => {
  const [answer] = await database.beforeWorkspace<{ id: number }>(sql`select identity_next_workspace() as id`)
  if (!answer) throw new Error('no workspace number')
  return answer.id
}

export type NewWorkspace = Readonly<{
  name: string
  timeZone: string
  language: string
  email: string
  memberId: string
  /** Only where there is no workspace at all: the set-up page of a new installation. */
  onlyFirst: boolean
}>

/** False where another was faster, or the address belongs to somebody. */
export const insertWorkspace = async (
  transaction: Transaction,
  workspace: NewWorkspace,
  now: Date
): Promise<boolean> => {
  const answer = await transaction.row<{ made: boolean }>(
    sql`select identity_set_up(${transaction.workspaceId}, ${workspace.name}, ${workspace.timeZone},
      ${workspace.language}, ${workspace.email}, ${workspace.memberId}, ${now}, ${workspace.onlyFirst}) as made`
  )
  return answer?.made ?? false
}

export type Workspace = Readonly<{
  name: string
  timeZone: string
  language: string
  idleHours: number | null
}>

export const getWorkspace = async (transaction: Transaction): Promise<Workspace> => {
  const found = await transaction.row<Workspace>(
    sql`select name, time_zone as "timeZone", language, idle_hours as "idleHours"
          from workspace where id = ${transaction.workspaceId}`
  )
  if (!found) throw new Error(`workspace ${transaction.workspaceId} is gone`)
  return found
}

/** The time zone of the workspace, by which its days and quarters begin and end. */
export const timeZoneOf = async (transaction: Transaction): Promise<string> =>
  (await getWorkspace(transaction)).timeZone

export const updateWorkspace = async (transaction: Transaction, workspace: Workspace): Promise<void> => {
  await transaction.rows(
    sql`select identity_change_workspace(${workspace.name}, ${workspace.timeZone}, ${workspace.language},
                                         ${workspace.idleHours})`
  )
}
