import { useRouter } from '@tanstack/react-router'
import { useEffect, type RefObject } from 'react'

/**
 * Where the link or button that led to another page went with the old page, the new page has the focus: Tab goes on
 * inside it and a screen reader begins there. What has the focus by itself (a field that asks for it) keeps it.
 */
export const useFocusOnPage = (page: RefObject<HTMLElement | null>): void => {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) return
        if (document.activeElement !== document.body) return
        page.current?.focus({ preventScroll: true })
      }),
    [router, page]
  )
}
