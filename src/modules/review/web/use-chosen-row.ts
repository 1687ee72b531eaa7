import { useState } from 'react'

/** The row one is at, by its key; the next takes its place when it goes. */
export const useChosenRow = (keys: readonly string[]) => {
  const [at, setAt] = useState<Readonly<{ key: string | null; index: number }>>({ key: null, index: 0 })
  const found = at.key === null ? -1 : keys.indexOf(at.key)
  const index = found >= 0 ? found : Math.min(at.index, keys.length - 1)
  const choose = (key: string): void => setAt({ key, index: keys.indexOf(key) })
  const moveTo = (key: string | undefined): void => {
    if (key === undefined) return
    choose(key)
    const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)
    row?.scrollIntoView({ block: 'nearest' })
    row?.focus({ preventScroll: true })
  }
  const move = (by: number): void => moveTo(keys[Math.max(0, Math.min(keys.length - 1, index + by))])
  return { chosen: keys[index], choose, move, moveTo }
}
