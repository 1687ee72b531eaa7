/** Groups that grow together: `join` makes two one, `rootOf` names the group. */
export type Groups = Readonly<{ join: (a: number, b: number) => void; rootOf: (member: number) => number }>

export const createGroups = (size: number): Groups => {
  const parents = Int32Array.from({ length: size }, (_, index) => index)
  const rootOf = (member: number): number => {
    let root = member
    while (parents[root] !== root) root = parents[root] ?? root
    let node = member
    while (parents[node] !== root) {
      const next = parents[node] ?? root
      parents[node] = root
      node = next
    }
    return root
  }
  return {
    join: (a, b) => {
      const [left, right] = [rootOf(a), rootOf(b)]
      if (left !== right) parents[Math.max(left, right)] = Math.min(left, right)
    },
    rootOf
  }
}

/** The members of every group with more than one, each list and the lists ascending. */
export const clustersOf = (groups: Groups, members: Iterable<number>): number[][] => {
  const byRoot = new Map<number, number[]>()
  for (const member of members) {
    const root = groups.rootOf(member)
    const list = byRoot.get(root)
    if (list) list.push(member)
    else byRoot.set(root, [member])
  }
  return [...byRoot.values()].filter((list) => list.length > 1)
}
