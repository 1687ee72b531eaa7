import { sql, type Transaction } from '#platform/database'

export type TeamMember = Readonly<{ id: string; name: string }>

/** Members who can own customers. */
export const listTeamMembers = (transaction: Transaction): Promise<readonly TeamMember[]> =>
  transaction.rows<TeamMember>(
    sql`select m.id, m.name from member m
         where m.workspace_id = ${transaction.workspaceId} and m.state <> 'left' order by m.created_at, m.id`
  )
