import type { PlaybookDocument } from '../../contract.ts'
import { checkShape } from '../check/shape.ts'
import { rewritePlaybook } from './rewrite-playbook.ts'
import { writePlaybook } from './write-playbook.ts'

/**
 * A playbook that is still edited as YAML: upon a text of it where there is one, so that its remarks stay, else written anew.
 * It may have problems; that it has not even the shape of a playbook only costs the remarks.
 */
export const writeDraft = (document: Readonly<Record<string, unknown>>, upon: string | null): string => {
  const shape = checkShape(document)
  const edited = upon !== null && shape.ok ? rewritePlaybook(upon, shape.playbook) : null
  // Writing asks nothing of the shape.
  return edited ?? writePlaybook(shape.ok ? shape.playbook : (document as PlaybookDocument))
}
