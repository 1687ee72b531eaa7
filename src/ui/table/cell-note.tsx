import { useEffect, useRef, useState, type RefObject } from 'react'

/** So long the pointer rests on a cell before it says something; the focus need not wait. */
const REST_MS = 500
const GAP = 4

type Noted = Readonly<{ cell: HTMLElement; text: string }>

const notedAt = (target: EventTarget | null): Noted | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-why]') : null
  const text = cell?.dataset['why'] ?? ''
  return cell && text !== '' ? { cell, text } : null
}

/** One note for all cells of a table: why what stands in one cannot be changed there. */
export const CellNote = ({ frame }: Readonly<{ frame: RefObject<HTMLElement | null> }>) => {
  const note = useRef<HTMLDivElement>(null)
  const [noted, setNoted] = useState<Noted | null>(null)
  useEffect(() => {
    const table = frame.current
    if (!table) return undefined
    let timer: number | undefined
    const hide = (): void => {
      clearTimeout(timer)
      setNoted(null)
    }
    const focused = ({ target }: FocusEvent): void => {
      clearTimeout(timer)
      setNoted(target instanceof HTMLElement && target.dataset['cell'] !== undefined ? notedAt(target) : null)
    }
    const rested = ({ target, pointerType }: PointerEvent): void => {
      clearTimeout(timer)
      if (pointerType === 'mouse') timer = window.setTimeout(() => setNoted(notedAt(target)), REST_MS)
    }
    const on = new AbortController()
    const { signal } = on
    table.addEventListener('focusin', focused, { signal })
    table.addEventListener('focusout', hide, { signal })
    table.addEventListener('pointerover', rested, { signal })
    table.addEventListener('pointerleave', hide, { signal })
    table.addEventListener('pointerdown', hide, { signal })
    table.addEventListener('scroll', hide, { signal })
    return () => {
      clearTimeout(timer)
      on.abort()
    }
  }, [frame])
  useEffect(() => {
    const panel = note.current
    if (!panel || !noted) return undefined
    panel.showPopover()
    const box = noted.cell.getBoundingClientRect()
    const { clientWidth, clientHeight } = document.documentElement
    const under = box.bottom + GAP + panel.offsetHeight < clientHeight
    panel.style.left = `${Math.max(GAP, Math.min(box.left, clientWidth - panel.offsetWidth - GAP))}px`
    panel.style.top = `${under ? box.bottom + GAP : box.top - GAP - panel.offsetHeight}px`
    panel.dataset['placed'] = ''
    return () => {
      delete panel.dataset['placed']
      panel.hidePopover()
    }
  }, [noted])
  return (
    <div ref={note} popover="manual" role="status" className="floating cell-note">
      {noted?.text}
    </div>
  )
}
