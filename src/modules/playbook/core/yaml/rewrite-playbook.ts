import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq
} from 'yaml'
import type { PlaybookDocument } from '../../contract.ts'
import { itemsByName } from '../draft/item-name.ts'
import { isSameDocument } from '../same-document.ts'
import { isLeftOut } from './left-out.ts'
import { fold, LINE_WIDTH } from './layout.ts'
import { readShape } from './read-playbook.ts'

type Written = Readonly<{ document: Document; fresh: Node[] }>

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : String(key))

const made = (value: unknown, { document, fresh }: Written): Node => {
  const node = document.createNode(value, { aliasDuplicateObjects: false })
  fresh.push(node)
  return node
}

/** A node that says the value: the one that is there where it can, so that what is written around it stays. */
const says = (node: unknown, value: unknown, written: Written): unknown => {
  if (isAlias(node))
    return isSameDocument(plain(node.resolve(written.document), written), value) ? node : made(value, written)
  if (isMap(node) && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    rewriteMap(node, value as Readonly<Record<string, unknown>>, written)
    return node
  }
  if (isSeq(node) && Array.isArray(value)) {
    rewriteSeq(node, value, written)
    return node
  }
  if (isScalar(node) && (typeof value !== 'object' || value === null)) {
    if (node.value === value) return node
    // How the old value was written (0x10, quotes) says nothing of the new one.
    delete node.source
    delete node.format
    delete node.type
    node.value = value
    return node
  }
  return made(value, written)
}

const rewriteMap = (map: YAMLMap, record: Readonly<Record<string, unknown>>, written: Written): void => {
  map.items = map.items.filter((pair) => record[keyOf(pair)] !== undefined)
  const there = new Map(map.items.map((pair) => [keyOf(pair), pair]))
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined) continue
    const pair = there.get(key)
    if (pair) pair.value = says(pair.value, value, written)
    else if (!isLeftOut(key, value)) map.items.push(written.document.createPair(key, made(value, written)))
  }
}

const plain = (node: unknown, { document }: Written): unknown =>
  isMap(node) || isSeq(node) || isScalar(node) ? (node.toJS(document) as unknown) : node

const rewriteSeq = (seq: YAMLSeq, list: readonly unknown[], written: Written): void => {
  const values = seq.items.map((item) => plain(item, written))
  if (isSameDocument(values, list)) return
  const old = itemsByName(values)
  const names = itemsByName(list)
  const items = [...seq.items]
  const byName = old && names ? new Map([...old.keys()].map((name, at) => [name, items[at]])) : null
  const wanted = names ? [...names.keys()] : []
  seq.items = list.map((value, at) => {
    const node = byName ? byName.get(wanted[at] ?? '') : items[at]
    return node === undefined ? made(value, written) : says(node, value, written)
  })
}

/**
 * A YAML text edited so that it says another document, with everything else in it as it was: comments, order of keys, empty
 * lines, ways of writing. Null where it cannot be edited so: no map of YAML, or an anchor that others lean on would change
 * them too. Reading the result gives the document.
 */
export const rewritePlaybook = (yamlText: string, playbook: PlaybookDocument): string | null => {
  const document = parseDocument(yamlText, { prettyErrors: false })
  if (document.errors.length > 0 || !isMap(document.contents)) return null
  const written: Written = { document, fresh: [] }
  rewriteMap(document.contents, playbook, written)
  // What is new stands in a list or beside a key: deep enough for one line.
  for (const node of written.fresh) fold(node, 4)
  const text = document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: true, indentSeq: true })
  const read = readShape(text)
  return read.ok && isSameDocument(read.playbook, playbook) ? text : null
}
