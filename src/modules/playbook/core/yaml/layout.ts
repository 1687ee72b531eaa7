import { isCollection, isMap, isSeq, type Document, type Node, visit } from 'yaml'

/** A map or list that fits on one line stands on one. */
export const LINE_WIDTH = 160
const SHORT = 154

/** Length on one line: without the quotation marks that YAML does not need, with a space after each sign. */
const lengthOf = (node: Node): number => {
  const text = JSON.stringify(node).replaceAll('"', '')
  return text.length + text.replaceAll(/[^,:{}[\]]/g, '').length
}

/** Conditions, labels, cadences and word lists read best on one line; `depth` is where the node stands in the text. */
export const fold = (root: Document | Node, depth = 0): void => {
  visit(root, {
    Collection: (_key, node, path) => {
      const deep = path.length + depth
      if (deep < 3 || !isCollection(node)) return undefined
      // A list of maps stays a list below each other, whatever its length.
      if (isSeq(node) && node.items.some(isMap)) return undefined
      if (lengthOf(node) + 2 * deep > SHORT) return undefined
      node.flow = true
      return visit.SKIP
    }
  })
}
