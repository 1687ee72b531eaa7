import { z } from 'zod'
import { AppError } from '#kernel/app-error'
import { entityTag, memberRoute, type Route } from '#platform/http'
import {
  PLAYBOOK_BYTES,
  playbookProblemsSchema,
  savedPlaybookSchema,
  versionParamsSchema,
  writtenPlaybookSchema
} from '../../contract.ts'
import { checkWritten, documentOf } from '../../service/read-written.ts'
import { savePlaybook } from '../../service/save-playbook.ts'
import { restoreVersion } from '../../service/versions.ts'

/** Who saves says which version he saw: two who edit at once would lose one's work. */
const seenVersion = (ifMatch: number | null): number => {
  if (ifMatch === null) throw new AppError('invalid', 'playbook.ifMatchNeeded', {}, 'If-Match')
  return ifMatch
}

/** Saving a version, checking one without saving it, and bringing an older one back. */
export const savingRoutes = (): readonly Route[] => [
  memberRoute({
    method: 'PUT',
    path: '/playbook',
    summary: 'Save a playbook, as YAML or data, as the next version, in force at once (If-Match)',
    access: 'playbook.write',
    body: writtenPlaybookSchema,
    bodyLimit: PLAYBOOK_BYTES,
    answer: savedPlaybookSchema,
    handle: async ({ transaction, actor, body, ifMatch, address, now, setHeader }) => {
      const seen = seenVersion(ifMatch)
      const yaml = 'yaml' in body ? body.yaml : null
      const saving = { actor, note: body.note, yaml, seen, address }
      const saved = await savePlaybook(transaction, documentOf(body), saving, now)
      setHeader('etag', entityTag(saved.version))
      return saved
    }
  }),
  memberRoute({
    method: 'POST',
    path: '/playbook/check',
    summary: 'Everything that is wrong with a playbook, with its places; nothing is saved',
    access: 'playbook.write',
    body: writtenPlaybookSchema,
    bodyLimit: PLAYBOOK_BYTES,
    answer: playbookProblemsSchema,
    handle: ({ body, language }) => Promise.resolve(checkWritten(body, language))
  }),
  memberRoute({
    method: 'POST',
    path: '/playbook/versions/{version}/restore',
    summary: 'Bring an older version back as the newest one (If-Match)',
    access: 'playbook.write',
    params: versionParamsSchema,
    body: z.strictObject({ note: z.string().trim().max(500).optional() }).default({}),
    answer: savedPlaybookSchema,
    handle: async ({
      transaction,
      actor,
      params,
      body: { note = null },
      ifMatch,
      address,
      language,
      now,
      setHeader
    }) => {
      const saving = { actor, note, seen: seenVersion(ifMatch), address }
      const saved = await restoreVersion(transaction, params.version, saving, language, now)
      setHeader('etag', entityTag(saved.version))
      return saved
    }
  })
]
