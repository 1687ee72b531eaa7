import { z } from 'zod'
import type { Language } from '#lang'
import type { Transaction } from '#platform/database'
import { entityTag, memberRoute, type Route } from '#platform/http'
import {
  playbookVersionsSchema,
  playbookViewSchema,
  versionParamsSchema,
  type PlaybookDocument,
  type PlaybookView
} from '../../contract.ts'
import { playbookSentences } from '../../core/sentences.ts'
import { writePlaybook } from '../../core/yaml/write-playbook.ts'
import { playbookOf } from '../../service/playbook-of.ts'
import { getVersion } from '../../service/versions.ts'
import { findVersion, getText, listVersions, type VersionRow } from '../store.ts'

const authorOf = ({ author_id, author_name }: VersionRow): { id: string; name: string } | null =>
  author_id === null ? null : { id: author_id, name: author_name ?? '' }

const viewOf = (
  document: PlaybookDocument,
  row: VersionRow | undefined | null,
  language: Language
): PlaybookView => ({
  version: document.version,
  createdAt: row?.created_at.toISOString() ?? null,
  author: row ? authorOf(row) : null,
  document,
  sentences: playbookSentences(document, language)
})

type SetHeader = (name: string, value: string) => void

/** The text with its remarks where one is kept, else the document written down. */
const asYaml = async (
  transaction: Transaction,
  document: PlaybookDocument,
  setHeader: SetHeader
): Promise<string> => {
  const text = await getText(transaction, document.version)
  setHeader('content-type', 'application/yaml; charset=utf-8')
  setHeader('content-disposition', `attachment; filename="playbook-v${document.version}.yaml"`)
  return text ?? writePlaybook(document)
}

/** Reading the playbook, as data with its sentences, as YAML, and its versions. */
export const readingRoutes = (): readonly Route[] => [
  memberRoute({
    method: 'GET',
    path: '/playbook',
    summary: 'The playbook in force, each rule as a sentence',
    access: 'playbook.read',
    answer: playbookViewSchema,
    handle: async ({ transaction, language, setHeader }) => {
      const document = await playbookOf(transaction)
      const [newest] = await listVersions(transaction, 1)
      setHeader('etag', entityTag(document.version))
      return viewOf(document, newest, language)
    }
  }),
  memberRoute({
    method: 'GET',
    path: '/playbook/yaml',
    summary: 'The playbook in force as YAML',
    access: 'playbook.read',
    answer: z.string(),
    handle: async ({ transaction, setHeader }) =>
      asYaml(transaction, await playbookOf(transaction), setHeader)
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
  }),
  memberRoute({
    method: 'GET',
    path: '/playbook/versions/{version}',
    summary: 'A version as it was saved, each rule as a sentence',
    access: 'playbook.read',
    params: versionParamsSchema,
    answer: playbookViewSchema,
    handle: async ({ transaction, params: { version }, language }) =>
      viewOf(await getVersion(transaction, version), await findVersion(transaction, version), language)
  }),
  memberRoute({
    method: 'GET',
    path: '/playbook/versions/{version}/yaml',
    summary: 'A version as YAML',
    access: 'playbook.read',
    params: versionParamsSchema,
    answer: z.string(),
    handle: async ({ transaction, params: { version }, setHeader }) =>
      asYaml(transaction, await getVersion(transaction, version), setHeader)
  })
]
