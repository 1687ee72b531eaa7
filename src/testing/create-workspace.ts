import pg from 'pg'
import { type Actor, permissions } from '#kernel/actor'
import { newId } from '#platform/ids'

export type TestWorkspace = Readonly<{ workspaceId: number; actor: Actor }>

/** A workspace with one member, who may do everything and sees everybody's customers, written as the owner. */
export const createWorkspaceAt = async (ownerUrl: string, name: string): Promise<TestWorkspace> => {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const [roleId, memberId] = [newId(), newId()]
    const now = new Date()
    const { rows } = await owner.query<{ id: number }>(
      `insert into workspace (name, created_at) values ($1, $2) returning id`,
      [name, now]
    )
    const workspaceId = rows[0]?.id ?? 0
    const email = `admin@w${workspaceId}.example`
    await owner.query(
      `insert into role (workspace_id, id, name, permissions, scope, is_builtin)
       values ($1, $2, '管理员', $3, 'all', true)`,
      [workspaceId, roleId, permissions]
    )
    await owner.query(
      `insert into member (workspace_id, id, email, name, role_id, state, created_at)
       values ($1, $2, $3, '测试管理员', $4, 'active', $5)`,
      [workspaceId, memberId, email, roleId, now]
    )
    await owner.query(`insert into login (email, workspace_id, member_id) values ($1, $2, $3)`, [
      email,
      workspaceId,
      memberId
    ])
    return {
      workspaceId,
      actor: {
        workspaceId,
        memberId,
        sessionId: null,
        name: '测试管理员',
        language: null,
        timeZone: 'Asia/Shanghai',
        permissions,
        scope: 'all',
        visibleOwners: null,
        maskedFields: []
      }
    }
  } finally {
    await owner.end()
  }
}
