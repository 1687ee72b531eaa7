import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import { newId } from '#platform/ids'

const DAY_MS = 86_400_000

/** Sessions of a member, as cookies. Many, for requests are counted by session, as they are of many people. */
export const openSessions = async (
  owner: pg.Pool,
  { workspaceId, memberId }: Readonly<{ workspaceId: number; memberId: string }>,
  count: number
): Promise<readonly string[]> => {
  const now = new Date()
  const cookies: string[] = []
  for (let at = 0; at < count; at += 1) {
    const token = randomBytes(32).toString('base64url')
    await owner.query(
      `insert into session (token_hash, id, workspace_id, member_id, created_at, last_seen_at, expires_at)
       values ($1, $2, $3, $4, $5, $5, $6)`,
      [
        createHash('sha256').update(token).digest(),
        newId(),
        workspaceId,
        memberId,
        now,
        new Date(now.getTime() + 30 * DAY_MS)
      ]
    )
    cookies.push(`huike_session=${token}`)
  }
  return cookies
}

/** Makes a member a seller, who sees his own customers only. */
export const makeSeller = async (owner: pg.Pool, workspaceId: number, memberId: string): Promise<void> => {
  const roleId = newId()
  await owner.query(
    `insert into role (workspace_id, id, name, permissions, scope)
     select r.workspace_id, $2, '销售', r.permissions, 'own' from role r where r.workspace_id = $1 and r.name = '管理员'`,
    [workspaceId, roleId]
  )
  await owner.query(`update member set role_id = $3 where workspace_id = $1 and id = $2`, [
    workspaceId,
    memberId,
    roleId
  ])
}
