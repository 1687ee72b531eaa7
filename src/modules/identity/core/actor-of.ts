import { type Actor, isCustomMask, maskableFields, permissions, scopes } from '#kernel/actor'

/** The row that `app_enter_session` answers with. */
export type SessionRow = Readonly<{
  workspace_id: number
  member_id: string
  session_id: string
  name: string
  language: string
  time_zone: string
  permissions: readonly string[]
  scope: string
  masked_fields: readonly string[]
  visible_owners: readonly string[] | null
}>

const languages = ['zh-CN', 'zh-TW', 'en'] as const

/**
 * Who asks, of the session's row. Words that this version does not know (a role of a newer one) give no right; a scope it
 * does not know reaches only his own.
 */
export const actorOf = (row: SessionRow): Actor => {
  const scope = scopes.find((one) => one === row.scope) ?? 'own'
  return {
    workspaceId: row.workspace_id,
    memberId: row.member_id,
    sessionId: row.session_id,
    name: row.name,
    language: languages.find((one) => one === row.language) ?? null,
    timeZone: row.time_zone,
    permissions: permissions.filter((one) => row.permissions.includes(one)),
    scope,
    visibleOwners: scope === 'all' ? null : (row.visible_owners ?? [row.member_id]),
    maskedFields: [
      ...maskableFields.filter((one) => row.masked_fields.includes(one)),
      ...row.masked_fields.filter(isCustomMask)
    ]
  }
}
