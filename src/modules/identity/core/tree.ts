/** Something that stands below another of its kind: a department, or a member below his manager. */
export type Node = Readonly<{ id: string; parentId: string | null }>

/**
 * The node and all below it. With 销售部 above 华东组 above 上海组, below 销售部 are all three. A circle, which the
 * database cannot rule out, ends where it comes round.
 */
export const treeBelow = (nodes: readonly Node[], id: string): ReadonlySet<string> => {
  const below = new Set([id])
  const children = new Map<string | null, Node[]>()
  for (const node of nodes) {
    const siblings = children.get(node.parentId)
    if (siblings) siblings.push(node)
    else children.set(node.parentId, [node])
  }
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const child of children.get(next) ?? [])
      if (!below.has(child.id)) {
        below.add(child.id)
        waiting.push(child.id)
      }
  return below
}

/** Whether something would come to stand below itself: 销售部 cannot move below its own 华东组. */
export const wouldCircle = (nodes: readonly Node[], id: string, parentId: string | null): boolean =>
  parentId !== null && treeBelow(nodes, id).has(parentId)
