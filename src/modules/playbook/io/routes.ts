import { z } from 'zod'
import { memberRoute, type Route } from '#platform/http'
import { playbookVersionsSchema, playbookViewSchema } from '../contract.ts'
import { playbookSentences } from '../core/sentences.ts'
import { writePlaybook } from '../core/yaml/write-playbook.ts'
import { playbookOf } from '../service.ts'
import { listVersions, type VersionRow } from './store.ts'

const authorOf = ({ author_id, author_name }: VersionRow): { id: string; name: string } | null =>
  author_id === null ? null : { id: author_id, name: author_name ?? '' }

/** Reading the playbook, as data with its sentences, as YAML, and its versions. */
export const createPlaybookRoutes = (): readonly Route[] => [
  memberRoute({
    method: 'GET',
    path: '/playbook',
    summary: 'The playbook in force, each rule as a sentence',
    access: 'playbook.read',
    answer: playbookViewSchema,
    handle: async ({ transaction, language }) => {
      const document = await playbookOf(transaction)
      const [newest] = await listVersions(transaction, 1)
      return {
        version: document.version,
        createdAt: newest?.created_at.toISOString() ?? null,
        author: newest ? authorOf(newest) : null,
        document,
        sentences: playbookSentences(document, language)
      }
    }
  }),
  memberRoute({
    method: 'GET',
    path: '/playbook/yaml',
    summary: 'The playbook in force as YAML',
    access: 'playbook.read',
    answer: z.string(),
    handle: async ({ transaction, setHeader }) => {
      const document = await playbookOf(transaction)
      setHeader('content-type', 'application/yaml; charset=utf-8')
      setHeader('content-disposition', `attachment; filename="playbook-v${document.version}.yaml"`)
      return writePlaybook(document)
    }
  }),
  memberRoute({
    method: 'GET',
    path: '/playbook/versions',
    summary: 'Every version that was saved, the newest first',
    access: 'playbook.read',
    answer: playbookVersionsSchema,
    handle: async ({ transaction }) => ({
      versions: (await listVersions(transaction)).map((row) => ({
        version: row.version,
        note: row.note,
        author: authorOf(row),
        createdAt: row.created_at.toISOString()
      }))
    })
  })
]
