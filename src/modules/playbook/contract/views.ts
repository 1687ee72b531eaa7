import { z } from 'zod'

/** The playbook in force as the server gives it. */
export const playbookViewSchema = z.strictObject({
  version: z.number().int(),
  createdAt: z.string().nullable(),
  author: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  /** `playbookSchema`, complete. */
  document: z.unknown(),
  /** Each condition of the document as a sentence in the reader's language, by its path: `tags.rules[3].when`. */
  sentences: z.record(z.string(), z.string())
})
export type PlaybookView = z.infer<typeof playbookViewSchema>

export const playbookVersionsSchema = z.strictObject({
  versions: z.array(
    z.strictObject({
      version: z.number().int(),
      note: z.string().nullable(),
      author: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
      createdAt: z.string()
    })
  )
})
export type PlaybookVersions = z.infer<typeof playbookVersionsSchema>
