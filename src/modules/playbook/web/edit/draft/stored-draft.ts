import type { PlaybookDocument } from '../../../contract.ts'

/** What is edited, as it is kept in the browser: only the parts of the document that are other ones. */
export type StoredDraft = Readonly<{
  /** The version that it began with. */
  base: number
  parts: Readonly<Record<string, unknown>>
  /** The text in which remarks stand, where YAML was written. */
  yaml: string | null
}>

/** `stranded`: one that was begun with a version which is not here any more, until somebody decides about it. */
type Kept = 'draft' | 'stranded'

const keyOf = (member: string, kept: Kept): string => `huike.playbook-${kept}.${member}`

const isDraft = (value: unknown): value is StoredDraft =>
  typeof value === 'object' &&
  value !== null &&
  'base' in value &&
  typeof value.base === 'number' &&
  'parts' in value &&
  typeof value.parts === 'object' &&
  value.parts !== null

export const readDraft = (member: string, kept: Kept = 'draft'): StoredDraft | null => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(member, kept)) ?? 'null')
    return isDraft(value) ? { ...value, yaml: typeof value.yaml === 'string' ? value.yaml : null } : null
  } catch {
    return null
  }
}

/** Keeps a draft, or nothing where nothing is edited. A full or forbidden storage only costs the surviving of a reload. */
export const keepDraft = (member: string, draft: StoredDraft | null, kept: Kept = 'draft'): void => {
  try {
    if (draft === null) localStorage.removeItem(keyOf(member, kept))
    else localStorage.setItem(keyOf(member, kept), JSON.stringify(draft))
  } catch {
    // Nothing that a person could do about it.
  }
}

/** Puts a draft whose beginning is gone aside, where no later edit overwrites it. */
export const strandDraft = (member: string): void => {
  const draft = readDraft(member)
  if (draft === null) return
  keepDraft(member, draft, 'stranded')
  keepDraft(member, null)
}

/** The parts of a document that are not those of another. */
export const partsThatDiffer = (
  before: PlaybookDocument,
  document: PlaybookDocument
): Readonly<Record<string, unknown>> => {
  const old: Readonly<Record<string, unknown>> = before
  return Object.fromEntries(Object.entries(document).filter(([key, value]) => old[key] !== value))
}
