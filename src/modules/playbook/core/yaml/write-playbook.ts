import { Document, isCollection, isMap, isScalar, isSeq, type Node, visit } from 'yaml'
import { type Language, translate } from '#lang'
import type { PlaybookDocument } from '../../contract.ts'
import { sectionCodes } from './sections.ts'

/** A map or list that fits on one line stands on one. */
const LINE_WIDTH = 160
const SHORT = 154

/** Keys that the shape fills in where they are left out; the places are those of their defaults. */
const leftOut = new Map<string, 'null' | 'empty' | 'false'>([
  ['also', 'empty'],
  ['values', 'empty'],
  ['products', 'empty'],
  ['materials', 'empty'],
  ['need', 'null'],
  ['material', 'null'],
  ['role', 'null'],
  ['size', 'null'],
  ['revenueMax', 'null'],
  ['deepContactDays', 'null'],
  ['sensitive', 'false'],
  ['labelEn', 'null'],
  ['unit', 'null'],
  ['options', 'empty'],
  ['retired', 'false']
])

const says = (value: unknown): 'null' | 'empty' | 'false' | undefined => {
  if (isSeq(value)) return value.items.length === 0 ? 'empty' : undefined
  if (!isScalar(value)) return undefined
  if (value.value === null) return 'null'
  return value.value === false ? 'false' : undefined
}

/** What a default says anyway only makes the text long. */
const leaveOut = (document: Document): void => {
  visit(document, {
    Pair: (_key, { key, value }) => {
      const meant = leftOut.get(isScalar(key) ? String(key.value) : '')
      return meant !== undefined && meant === says(value) ? visit.REMOVE : undefined
    }
  })
}

/** Length on one line: without the quotation marks that YAML does not need, with a space after each sign. */
const lengthOf = (node: Node): number => {
  const text = JSON.stringify(node).replaceAll('"', '')
  return text.length + text.replaceAll(/[^,:{}[\]]/g, '').length
}

/** Conditions, labels, cadences and word lists read best on one line. */
const fold = (document: Document): void => {
  visit(document, {
    Collection: (_key, node, path) => {
      if (path.length < 3 || !isCollection(node)) return undefined
      // A list of maps stays a list below each other, whatever its length.
      if (isSeq(node) && node.items.some(isMap)) return undefined
      if (lengthOf(node) + 2 * path.length > SHORT) return undefined
      node.flow = true
      return visit.SKIP
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
