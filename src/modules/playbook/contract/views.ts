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

/** What a person says of a version: why it was made. */
const note = z.string().trim().max(500).nullable().default(null)

/** Most bytes of a playbook on its way in; the default has about 150 thousand characters. */
export const PLAYBOOK_BYTES = 4 * 1024 * 1024

/** A playbook as YAML (a bare `application/yaml` body, or a text in JSON), or as data (`GET /playbook`, `document`). */
export const writtenPlaybookSchema = z.union([
  z.string().transform((yaml) => ({ yaml, note: null })),
  z.strictObject({ yaml: z.string(), note }),
  z.strictObject({ document: z.record(z.string(), z.unknown()), note })
])
export type WrittenPlaybook = z.output<typeof writtenPlaybookSchema>

/** `changed` is false where it says what is in force already: then no version is made. */
export const savedPlaybookSchema = z.strictObject({ version: z.number().int(), changed: z.boolean() })
export type SavedPlaybook = z.output<typeof savedPlaybookSchema>

/** With its place in the YAML; of data there are no lines. */
const placedProblem = z.strictObject({
  path: z.string(),
  line: z.number().int().nullable(),
  column: z.number().int().nullable(),
  code: z.string(),
  text: z.string(),
  /** Ways to put it right with a click: a sentence and other values at some places; empty where only a person can tell. */
  mends: z.array(
    z.strictObject({
      text: z.string(),
      edits: z.array(z.strictObject({ path: z.string(), value: z.unknown() }))
    })
  )
})

/** Everything that is wrong with a playbook; of a sound one, what is probably not meant: it can be saved all the same. */
export const playbookProblemsSchema = z.strictObject({
  ok: z.boolean(),
  problems: z.array(placedProblem),
  warnings: z.array(placedProblem)
})
export type PlaybookProblems = z.output<typeof playbookProblemsSchema>

export const versionParamsSchema = z.strictObject({
  version: z.coerce.number().int().min(1).max(1_000_000_000)
})

export * from './editing.ts'
