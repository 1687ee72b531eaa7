import { useEffect, useRef, type RefObject } from 'react'

/** For a row of links or tabs that scrolls on a phone: the one where one is, is in sight; `at` is what changes with it. */
export const useCurrentInSight = <E extends HTMLElement>(at: string): RefObject<E | null> => {
  const row = useRef<E>(null)
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current], [aria-selected=true]')
    if (!row.current || !current) return
    const [outer, inner] = [row.current.getBoundingClientRect(), current.getBoundingClientRect()]
    row.current.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2
  }, [at])
  return row
}
