import type { ReactNode } from 'react'
import { useFloating, type Floating } from './floating.ts'

export type PopoverProps = Readonly<{
  /** What it is, for a screen reader. */
  label: string
  /** The button: `(trigger) => <button type="button" {...trigger}>…</button>`. */
  trigger: (trigger: Floating['trigger'] & Readonly<{ 'aria-haspopup': 'dialog' }>) => ReactNode
  /** Drawn only while open; gets how to close. */
  children: (close: () => void) => ReactNode
  className?: string
  /** Covers this part of the page around the button, instead of standing below it: `.cell`. */
  over?: string
}>

/** Something small beside a button, without leaving the page. Not inside a paragraph. */
export const Popover = ({ label, trigger, children, className, over }: PopoverProps) => {
  const floating = useFloating((panel) => {
    // A field that asks for the focus (`autoFocus`) has it by now.
    const inside = document.activeElement !== panel && panel.contains(document.activeElement)
    if (!inside) panel.focus({ preventScroll: true })
  }, over)
  return (
    <>
      {trigger({ ...floating.trigger, 'aria-haspopup': 'dialog' })}
      <div
        {...floating.panel}
        className={`floating ${className ?? ''}`}
        role="dialog"
        aria-label={label}
        tabIndex={-1}
      >
        {floating.open && children(floating.close)}
      </div>
    </>
  )
}
