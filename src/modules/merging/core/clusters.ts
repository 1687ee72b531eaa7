/** A pair of two customers, by their ids. */
export type IdPair = Readonly<{ a: string; b: string }>

/**
 * Customers that hang together by pairs, each group by its smallest id: of `ab, bc, xy` the groups are a and x. After a
 * pair has been dismissed what is left may be several.
 */
export const clusterByIds = (pairs: readonly IdPair[]): ReadonlyMap<string, string> => {
  const parents = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up
    parents.set(id, root)
    return root
  }
  for (const { a, b } of pairs) {
    const [left, right] = [rootOf(a), rootOf(b)]
    const [small, large] = left < right ? [left, right] : [right, left]
    parents.set(small, small)
    parents.set(large, small)
  }
  return new Map([...parents.keys()].map((id) => [id, rootOf(id)]))
}
