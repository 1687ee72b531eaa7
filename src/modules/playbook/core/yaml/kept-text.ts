import type { PlaybookDocument } from '../../contract.ts'
import { rewritePlaybook } from './rewrite-playbook.ts'
import { writePlaybook } from './write-playbook.ts'

/**
 * The text that is kept with a version, edited so that it says the version's document: null where there was none, where it
 * cannot be edited, and where it says nothing beyond what is written of any document.
 */
export const keptText = (text: string | null, document: PlaybookDocument): string | null => {
  if (text === null) return null
  const edited = rewritePlaybook(text, document)
  return edited === null || edited === writePlaybook(document) ? null : edited
}
