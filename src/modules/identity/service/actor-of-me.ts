import type { Actor } from '#kernel/actor'
import type { Me } from '../contract.ts'

/** Somebody as the services know him, in the request that lets him in; owners beyond his own come with his next one. */
export const actorOfMe = (me: Me): Actor => ({
  workspaceId: me.workspace.id,
  memberId: me.id,
  sessionId: null,
  name: me.name,
  language: me.language ?? me.workspace.language,
  timeZone: me.workspace.timeZone,
  permissions: me.permissions,
  scope: me.scope,
  visibleOwners: me.scope === 'all' ? null : [me.id],
  maskedFields: me.maskedFields
})
