import { memberRoute, type Route } from '#platform/http'
import {
  PLAYBOOK_BYTES,
  playbookFactsSchema,
  readYamlSchema,
  writeYamlSchema,
  writtenYamlSchema
} from '../../contract.ts'
import { readShape } from '../../core/yaml/read-playbook.ts'
import { writeDraft } from '../../core/yaml/write-draft.ts'
import { factsForEditing } from '../../service/facts-for-editing.ts'
import { playbookOf } from '../../service/playbook-of.ts'
import { z } from 'zod'

/** What an editor of the playbook needs beside it: words for its rules, and the way between forms and YAML. */
export const editingRoutes = (): readonly Route[] => [
  memberRoute({
    method: 'GET',
    path: '/playbook/facts',
    summary: 'What the facts that conditions ask for mean, how they are found, and the texts of sentences',
    access: 'playbook.read',
    answer: playbookFactsSchema,
    handle: async ({ transaction, language }) => factsForEditing(await playbookOf(transaction), language)
  }),
  memberRoute({
    method: 'POST',
    path: '/playbook/to-yaml',
    summary: 'A playbook as YAML, upon a text whose remarks stay where they can; nothing is saved',
    access: 'playbook.write',
    body: writeYamlSchema,
    bodyLimit: PLAYBOOK_BYTES,
    answer: writtenYamlSchema,
    handle: ({ body: { document, upon } }) => Promise.resolve({ yaml: writeDraft(document, upon) })
  }),
  memberRoute({
    method: 'POST',
    path: '/playbook/from-yaml',
    summary: 'The data of a playbook written as YAML, null where it has not its shape; nothing is saved',
    access: 'playbook.write',
    body: z.strictObject({ yaml: z.string() }),
    bodyLimit: PLAYBOOK_BYTES,
    answer: readYamlSchema,
    handle: ({ body: { yaml } }) => {
      const read = readShape(yaml)
      return Promise.resolve({ document: read.ok ? read.playbook : null })
    }
  })
]
