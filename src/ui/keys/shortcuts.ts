import { useEffect, useEffectEvent } from 'react'
import { createStore, type Store } from '../client/store.ts'

export type Shortcut = Readonly<{
  /** As `event.key` says it: `j`, `Enter`, `?`; `mod+k` for Ctrl or ⌘. */
  key: string
  /** What it does, as a sentence in the reader's language; in the help by `?`. */
  label: string
  run: (event: KeyboardEvent) => void
}>

type Registered = Readonly<{ shortcuts: readonly Shortcut[]; everywhere: boolean }>

/** What can be pressed now, the latest registered first. */
export const registered: Store<readonly Registered[]> = createStore<readonly Registered[]>([])

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))

const nameOf = (event: KeyboardEvent): string =>
  `${event.ctrlKey || event.metaKey ? 'mod+' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`

/** Enter on a button or a link is that button's. */
const belongsToControl = (name: string, target: EventTarget | null): boolean =>
  (name === 'Enter' || name === ' ') &&
  target instanceof HTMLElement &&
  target.closest('button, a[href], summary, label, [role=menuitem]') !== null

const pressed = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.altKey || event.isComposing) return
  const name = nameOf(event)
  const plain = !name.startsWith('mod+')
  if (plain && (isTyping(event.target) || document.querySelector('dialog:modal, :popover-open.floating')))
    return
  if (belongsToControl(name, event.target)) return
  for (const { shortcuts } of registered.read()) {
    const found = shortcuts.find(({ key }) => key === name)
    if (!found) continue
    event.preventDefault()
    found.run(event)
    return
  }
}

/** Listens once for the whole app; returns how to stop. */
export const startShortcuts = (): (() => void) => {
  document.addEventListener('keydown', pressed)
  return () => document.removeEventListener('keydown', pressed)
}

/**
 * `useShortcuts([{ key: 'r', label: say('followup.record'), run: record }])`: while the page is there, not while one types and not
 * under a dialog. The innermost wins.
 */
export const useShortcuts = (shortcuts: readonly Shortcut[], everywhere = false): void => {
  const run = useEffectEvent((index: number, event: KeyboardEvent) => shortcuts[index]?.run(event))
  const names = JSON.stringify(shortcuts.map(({ key, label }) => [key, label]))
  useEffect(() => {
    // Written just above.
    const pairs = JSON.parse(names) as readonly (readonly [string, string])[]
    const own: Registered = {
      everywhere,
      shortcuts: pairs.map(([key, label], index) => ({ key, label, run: (event) => run(index, event) }))
    }
    registered.write([own, ...registered.read()])
    return () => registered.write(registered.read().filter((one) => one !== own))
  }, [names, everywhere])
}
