import { Document, isMap, isScalar, isSeq, visit } from 'yaml'
import { type Language, translate } from '#lang'
import type { PlaybookDocument } from '../../contract.ts'
import { fold, LINE_WIDTH } from './layout.ts'
import { isLeftOut } from './left-out.ts'
import { sectionCodes } from './sections.ts'

/** What a default says anyway only makes the text long. */
const leaveOut = (document: Document): void => {
  visit(document, {
    Pair: (_key, { key, value }) => {
      const name = isScalar(key) ? String(key.value) : ''
      return isLeftOut(name, isSeq(value) || isScalar(value) ? value.toJSON() : value)
        ? visit.REMOVE
        : undefined
    }
  })
}

const comment = (document: Document, language: Language): void => {
  const root = document.contents
  if (!isMap(root)) return
  document.commentBefore = translate(language, { code: 'playbook.section.top', params: {} })
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n')
  for (const { key } of root.items) {
    const code = isScalar(key) ? sectionCodes.get(String(key.value)) : undefined
    if (!isScalar(key) || code === undefined) continue
    key.commentBefore = ` ${translate(language, { code, params: {} })}`
    key.spaceBefore = true
  }
}

/**
 * The playbook as YAML that people read and edit: sections with a comment each, what fits on one line on one, and
 * nothing that is the default anyway. Reading it again gives the same playbook.
 */
export const writePlaybook = (playbook: PlaybookDocument, language: Language = 'zh-CN'): string => {
  const document = new Document(playbook, { aliasDuplicateObjects: false })
  leaveOut(document)
  fold(document)
  comment(document, language)
  return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: true, indentSeq: true })
}
