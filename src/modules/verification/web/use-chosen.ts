import { useState } from 'react'

/** The finding one is at. It stays the same when others come and go, and the next takes the place of an answered one. */
export const useChosen = (keys: readonly string[]) => {
  const [at, setAt] = useState<Readonly<{ key: string | null; index: number }>>({ key: null, index: 0 })
  const found = at.key === null ? -1 : keys.indexOf(at.key)
  const index = found >= 0 ? found : Math.min(at.index, keys.length - 1)
  const choose = (key: string): void => setAt({ key, index: keys.indexOf(key) })
  const move = (by: number): void => {
    const key = keys[Math.max(0, Math.min(keys.length - 1, index + by))]
    if (key === undefined) return
    choose(key)
    const row = document.querySelector<HTMLElement>(`[data-finding="${CSS.escape(key)}"]`)
    row?.scrollIntoView({ block: 'nearest' })
    row?.focus({ preventScroll: true })
  }
  return { chosen: keys[index], choose, move }
}
