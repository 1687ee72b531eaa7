import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { IconButton } from '../form/icon-button.tsx'
import { useText } from '../text/use-text.ts'

export type DialogProps = Readonly<{
  title: string
  onClose: () => void
  /** `dialog` in the middle; `sheet` at the right edge, on a phone from below over the whole width. */
  shape?: 'dialog' | 'sheet'
  /** False where it must be answered: neither Escape nor a cross. */
  closable?: boolean
  /** Buttons at the bottom, the main one last. */
  footer?: ReactNode
  children: ReactNode
}>

/**
 * `{open && <Dialog title="邀请成员" onClose={…}>…</Dialog>}`: modal, the platform's own. Escape closes, a click beside it does not
 * (half a form would be lost); the focus goes to the field that asks for it (`autoFocus`), else to the first, and
 * afterwards back to where it was.
 */
export const Dialog = ({
  title,
  onClose,
  shape = 'dialog',
  closable = true,
  footer,
  children
}: DialogProps) => {
  const say = useText()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    const first =
      element?.querySelector<HTMLElement>('[data-first]') ??
      element?.querySelector<HTMLElement>('.dialog-body :is(input, select, textarea)')
    first?.focus()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`dialog ${shape}`}
      aria-labelledby={id}
      onCancel={(event) => {
        // A file chooser inside also sends a cancel, which bubbles.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        if (closable) onClose()
      }}
      // A second Escape closes whatever was said at the first.
      onClose={(event) => {
        if (!closable && event.target === event.currentTarget) dialog.current?.showModal()
      }}
    >
      <header>
        <h2 id={id}>{title}</h2>
        {closable && <IconButton icon="close" label={say('ui.close')} onClick={onClose} />}
      </header>
      <div className="dialog-body">{children}</div>
      {Boolean(footer) && <footer>{footer}</footer>}
    </dialog>
  )
}

/** A form or a detail beside the page; the same as `Dialog` with the shape `sheet`. */
export const Sheet = (props: Omit<DialogProps, 'shape'>) => <Dialog {...props} shape="sheet" />
