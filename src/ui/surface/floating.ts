import { useId, useLayoutEffect, useRef, useState, type RefObject, type ToggleEvent } from 'react'

const MARGIN = 8
const GAP = 4

/** Below the anchor where there is room, else above it; never outside of the window. */
const place = (panel: HTMLElement, anchor: HTMLElement): void => {
  const box = anchor.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  panel.style.maxHeight = 'none'
  const below = clientHeight - box.bottom - GAP - MARGIN
  const above = box.top - GAP - MARGIN
  const under = below >= Math.min(panel.offsetHeight, above)
  const height = Math.min(panel.offsetHeight, under ? below : above)
  panel.style.maxHeight = `${under ? below : above}px`
  panel.style.left = `${Math.max(MARGIN, Math.min(box.left, clientWidth - panel.offsetWidth - MARGIN))}px`
  panel.style.top = `${under ? box.bottom + GAP : box.top - GAP - height}px`
}

export type Floating = Readonly<{
  open: boolean
  close: () => void
  anchor: RefObject<HTMLButtonElement | null>
  /** For the button that opens it. */
  trigger: Readonly<{
    ref: RefObject<HTMLButtonElement | null>
    popoverTarget: string
    'aria-expanded': boolean
  }>
  /** For the element that floats. */
  panel: Readonly<{
    id: string
    ref: RefObject<HTMLDivElement | null>
    popover: 'auto'
    onToggle: (event: ToggleEvent<HTMLDivElement>) => void
  }>
}>

/**
 * The platform's popover, placed at its button: light dismiss, Escape and the way back of the focus are the browser's.
 * `onOpen` runs when it stands, to put the focus. It closes when the page scrolls under it.
 */
export const useFloating = (onOpen?: (panel: HTMLElement) => void): Floating => {
  const id = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const close = (): void => {
    panel.current?.hidePopover()
  }
  useLayoutEffect(() => {
    const [floating, button] = [panel.current, anchor.current]
    if (!open || !floating || !button) return undefined
    place(floating, button)
    floating.dataset['placed'] = ''
    onOpen?.(floating)
    const scrolled = (event: Event): void => {
      if (event.target instanceof Node && !floating.contains(event.target)) floating.hidePopover()
    }
    document.addEventListener('scroll', scrolled, true)
    return () => {
      delete floating.dataset['placed']
      document.removeEventListener('scroll', scrolled, true)
    }
    // Placed once each time it opens; what moves later closes it.
  }, [open])
  return {
    open,
    close,
    anchor,
    trigger: { ref: anchor, popoverTarget: id, 'aria-expanded': open },
    panel: {
      id,
      ref: panel,
      popover: 'auto',
      onToggle: (event) => {
        // A list that opens and closes within it tells so too.
        if (event.target === event.currentTarget) setOpen(event.newState === 'open')
      }
    }
  }
}
