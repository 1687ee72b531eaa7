/** What was seen lately, by its key: a memory that does not grow with what passes by. */
export type Recent<K, V> = Readonly<{ get: (key: K) => V | undefined; set: (key: K, value: V) => void }>

/** Keeps at most twice `most` entries: when the younger half is full, the older one is forgotten; what is asked for stays. */
export const createRecent = <K, V>(most: number): Recent<K, V> => {
  let younger = new Map<K, V>()
  let older = new Map<K, V>()
  const set = (key: K, value: V): void => {
    if (younger.size >= most) {
      older = younger
      younger = new Map()
    }
    younger.set(key, value)
  }
  return {
    get: (key) => {
      const known = younger.get(key)
      if (known !== undefined) return known
      const before = older.get(key)
      if (before !== undefined) set(key, before)
      return before
    },
    set
  }
}
