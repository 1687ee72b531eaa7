import { useEffect, useRef } from 'react'
import { createStore, useStore } from '../client/store.ts'
import { Button } from '../form/button.tsx'
import { IconButton } from '../form/icon-button.tsx'
import { useText } from '../text/use-text.ts'

/** What can be done about it, from where it is said. */
export type ToastAction = Readonly<{ label: string; run: () => void }>
type Toast = Readonly<{
  id: number
  text: string
  problem: boolean
  undo: (() => void) | null
  action: ToastAction | null
}>

const STAY_MS = 6000
/** Long enough to see what one did and take it back. */
const UNDO_STAY_MS = 10_000

const toasts = createStore<readonly Toast[]>([])
let last = 0

const drop = (id: number): void => toasts.write(toasts.read().filter((toast) => toast.id !== id))

type ToastOptions = Readonly<{
  undo?: (() => void) | null
  action?: ToastAction | null
  problem?: boolean
}>

/** Says that something is done, with a way to take it back: `showToast('已归档 3 位客户', { undo: restore })`. */
export const showToast = (
  text: string,
  { undo = null, action = null, problem = false }: ToastOptions = {}
): void => {
  const id = (last += 1)
  toasts.write([...toasts.read().slice(-2), { id, text, problem, undo, action }])
  setTimeout(() => drop(id), undo || action ? UNDO_STAY_MS : STAY_MS)
}

/** What could be taken back no longer can: the page on which it was done is left. */
export const withdrawUndo = (): void => {
  const shown = toasts.read()
  const left = shown.filter(({ undo }) => undo === null)
  if (left.length < shown.length) toasts.write(left)
}

const ToastLine = ({ toast }: Readonly<{ toast: Toast }>) => {
  const say = useText()
  const { id, text, undo, action, problem } = toast
  return (
    <div className={problem ? 'toast problem' : 'toast'}>
      <span>{text}</span>
      {undo && (
        <Button
          kind="quiet"
          onClick={() => {
            drop(id)
            undo()
          }}
        >
          {say('ui.undo')}
        </Button>
      )}
      {action && (
        <Button
          kind="quiet"
          onClick={() => {
            drop(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label={say('ui.close')} onClick={() => drop(id)} />
    </div>
  )
}

/** Stands once in the shell; in the top layer, so that an open dialog does not hide it. */
export const Toasts = () => {
  const say = useText()
  const shown = useStore(toasts)
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = host.current
    if (!element) return
    if (element.matches(':popover-open')) element.hidePopover()
    if (shown.length > 0) element.showPopover()
  }, [shown])
  return (
    <div ref={host} className="toasts" popover="manual" role="status" aria-label={say('ui.toasts')}>
      {shown.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  )
}
