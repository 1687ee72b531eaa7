import { type Document, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml'
import { type PathPart, readPath } from '../check/problem.ts'

/** Line and column from 1. */
export type Place = Readonly<{ line: number; column: number }>

type Step = Readonly<{ start: number; node: unknown }>

const startOf = (node: unknown, otherwise: number): number =>
  // Every node that was parsed has a range; only those made by hand have none.
  (node as Node | null)?.range?.[0] ?? otherwise

/** One part further down: to a key of a map or an item of a list, null where there is none. */
const enter = (node: unknown, part: PathPart, start: number): Step | null => {
  if (isSeq(node) && typeof part === 'number') {
    const item = node.items[part]
    return item === undefined ? null : { start: startOf(item, start), node: item }
  }
  if (!isMap(node)) return null
  const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : key) === String(part))
  return pair ? { start: startOf(pair.key, start), node: pair.value } : null
}

/**
 * Where a path stands in a YAML text: the key, or the nearest thing around it that is there. `grades.value.high` finds
 * the line on which `high:` is written; a missing key is shown at the map that lacks it.
 */
export const createLocator = (document: Document, lines: LineCounter): ((path: string) => Place) => {
  return (path) => {
    let step: Step = { start: startOf(document.contents, 0), node: document.contents }
    for (const part of readPath(path)) {
      const next = enter(step.node, part, step.start)
      if (!next) break
      step = next
    }
    const { line, col } = lines.linePos(step.start)
    return { line, column: col }
  }
}
