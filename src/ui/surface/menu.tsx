import type { KeyboardEvent, ReactNode } from 'react'
import { useFloating, type Floating } from './floating.ts'

export type MenuItem = Readonly<{
  key: string
  label: ReactNode
  run: () => void
  danger?: boolean
  disabled?: boolean
}>

export type MenuProps = Readonly<{
  label: string
  trigger: (trigger: Floating['trigger'] & Readonly<{ 'aria-haspopup': 'menu' }>) => ReactNode
  items: readonly MenuItem[]
}>

const itemsOf = (panel: HTMLElement): readonly HTMLElement[] => [
  ...panel.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)')
]

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1
}

const move = (event: KeyboardEvent<HTMLElement>): void => {
  const step = STEPS[event.key]
  const items = itemsOf(event.currentTarget)
  if (!step || items.length === 0) return
  event.preventDefault()
  const at = items.findIndex((item) => item === document.activeElement)
  items[step(at, items.length)]?.focus()
}

/** A few actions behind one button; arrow keys move, Enter does, Escape goes back to the button. */
export const Menu = ({ label, trigger, items }: MenuProps) => {
  const floating = useFloating((panel) => itemsOf(panel)[0]?.focus({ preventScroll: true }))
  return (
    <>
      {trigger({ ...floating.trigger, 'aria-haspopup': 'menu' })}
      <div {...floating.panel} className="floating menu" role="menu" aria-label={label} onKeyDown={move}>
        {floating.open &&
          items.map((item) => (
            <button
              key={item.key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={item.danger === true ? 'alarm' : undefined}
              disabled={item.disabled}
              onClick={() => {
                floating.close()
                item.run()
              }}
            >
              {item.label}
            </button>
          ))}
      </div>
    </>
  )
}
