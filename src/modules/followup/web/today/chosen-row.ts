import { useState } from 'react'

/** The row one is at. It stays the same row when others come and go, and the next one takes the place of a done one. */
export const useChosenRow = (keys: readonly string[], first = 0) => {
  const [at, setAt] = useState<Readonly<{ key: string | null; index: number }>>({
    key: null,
    index: Math.max(0, first)
  })
  const found = at.key === null ? -1 : keys.indexOf(at.key)
  const index = found >= 0 ? found : Math.min(at.index, keys.length - 1)
  const choose = (key: string): void => setAt({ key, index: keys.indexOf(key) })
  const move = (by: number): string | undefined => {
    const key = keys[Math.max(0, Math.min(keys.length - 1, index + by))]
    if (key !== undefined) choose(key)
    return key
  }
  return { key: keys[index], choose, move }
}
