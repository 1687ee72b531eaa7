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

/** Upon a part of the page, at least as wide and as high as it is: what stands there is edited where it stands. */
const placeOver = (panel: HTMLElement, box: DOMRect): void => {
  const { clientWidth, clientHeight } = document.documentElement
  panel.style.minWidth = `${box.width}px`
  panel.style.left = `${Math.max(MARGIN, Math.min(box.left, clientWidth - panel.offsetWidth - MARGIN))}px`
  panel.style.top = `${Math.max(MARGIN, Math.min(box.top, clientHeight - panel.offsetHeight - MARGIN))}px`
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
export const useFloating = (
  onOpen?: (panel: HTMLElement) => void,
  /** Which part of the page around the button it covers; below the button where none is named. */
  over?: string
): Floating => {
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
    const covered = over === undefined ? null : button.closest<HTMLElement>(over)
    const stand = (): void => {
      if (covered) placeOver(floating, covered.getBoundingClientRect())
      else place(floating, button)
    }
    stand()
    floating.dataset['placed'] = ''
    onOpen?.(floating)
    // What it shows may become more, and the page around its button may.
    const resized = new ResizeObserver(stand)
    resized.observe(floating)
    resized.observe(document.body)
    const scrolled = (event: Event): void => {
      if (event.target instanceof Node && !floating.contains(event.target)) floating.hidePopover()
    }
    document.addEventListener('scroll', scrolled, true)
    return () => {
      delete floating.dataset['placed']
      resized.disconnect()
      document.removeEventListener('scroll', scrolled, true)
    }
    // Placed anew each time that it opens; a page that scrolls under it closes it.
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
