import { memberRoute, type Route } from '#platform/http'
import {
  conditionCountsSchema,
  countConditionsSchema,
  flowListSchema,
  listedFlowSchema,
  PLAYBOOK_BYTES,
  playbookPreviewSchema,
  playbookProgressSchema,
  writtenPlaybookSchema
} from '#contracts/playbook'
import { documentOf } from '#modules/playbook'
import { countConditions } from '../../service/count-conditions.ts'
import { listFlow, previewPlaybook } from '../../service/preview/preview-playbook.ts'
import { findRollout } from '../store/rollout.ts'

/** What a playbook would change of customers, and how far the one in force is brought to them. */
export const playbookRoutes = (): readonly Route[] => [
  memberRoute({
    method: 'POST',
    path: '/playbook/preview',
    summary:
      'Whose tags, grades, strategies and next dates a playbook would change, and why; nothing is saved',
    access: 'playbook.write',
    body: writtenPlaybookSchema,
    bodyLimit: PLAYBOOK_BYTES,
    answer: playbookPreviewSchema,
    handle: async ({ transaction, actor, body, now, today, language }) => {
      const from = performance.now()
      const preview = await previewPlaybook(transaction, actor, documentOf(body), { now, today }, language)
      return { ...preview, ms: Math.round(performance.now() - from) }
    }
  }),
  memberRoute({
    method: 'POST',
    path: '/playbook/preview/customers',
    summary: 'Who goes one way of a preview, the first sixty, each with both reasons; nothing is saved',
    access: 'playbook.write',
    body: listedFlowSchema,
    bodyLimit: PLAYBOOK_BYTES,
    answer: flowListSchema,
    handle: async ({ transaction, actor, body, now, today, language }) => {
      const { document, ...change } = body
      return { flow: await listFlow(transaction, actor, document, change, { now, today }, language) }
    }
  }),
  memberRoute({
    method: 'POST',
    path: '/playbook/count',
    summary: 'How many customers in one’s reach fulfil each of some conditions',
    access: 'playbook.write',
    body: countConditionsSchema,
    bodyLimit: PLAYBOOK_BYTES,
    answer: conditionCountsSchema,
    handle: ({ transaction, actor, body, today }) =>
      countConditions(transaction, actor, body.conditions, { today })
  }),
  memberRoute({
    method: 'GET',
    path: '/playbook/rollout',
    summary: 'How far the newest version is brought to the customers whom it reaches',
    access: 'playbook.read',
    answer: playbookProgressSchema,
    handle: async ({ transaction }) => {
      const row = await findRollout(transaction)
      if (row === null) return { rollout: null }
      const { version, base_version, total, done, started_at, finished_at } = row
      return {
        rollout: {
          version,
          baseVersion: base_version,
          total,
          done,
          startedAt: started_at.toISOString(),
          finishedAt: finished_at?.toISOString() ?? null
        }
      }
    }
  })
]
