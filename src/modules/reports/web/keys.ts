import type { Say } from '../core/charts.ts'
import { h } from './dom.ts'

const STORED = 'huike-keys'

/** Storage may be forbidden to a page opened from a file; then the choice holds until the page is closed. */
const stored = (): string | null => {
  try {
    return localStorage.getItem(STORED)
  } catch {
    return null
  }
}
const store = (value: string): void => {
  try {
    localStorage.setItem(STORED, value)
  } catch {
    // Forbidden; see above.
  }
}

const rows = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.rows .row')]

const move = (by: number): void => {
  const all = rows()
  const now = all.findIndex((row) => row === document.activeElement)
  const next = now < 0 ? all[0] : all[Math.max(0, Math.min(all.length - 1, now + by))]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, select, textarea')

const keysDialog = (on: boolean, change: (on: boolean) => void, say: Say): HTMLDialogElement => {
  const toggle = h('input', { type: 'checkbox', checked: on })
  toggle.addEventListener('change', () => change(toggle.checked))
  const dialog = h(
    'dialog',
    { class: 'keys', 'aria-labelledby': 'keys-title' },
    h('h2', { id: 'keys-title', tabindex: '-1', autofocus: true }, say('keys.title')),
    h(
      'dl',
      null,
      (['j k', 'Enter', '/', 'Esc', '?'] as const).flatMap((keys) => [
        h(
          'dt',
          null,
          keys.split(' ').map((key) => h('kbd', null, key))
        ),
        h('dd', null, say(`keys.${keys}`))
      ])
    ),
    h('label', null, toggle, say('keys.on')),
    h('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, say('close'))
  )
  return dialog
}

/**
 * j and k move, Enter opens, / searches, ? shows the keys. Keys of one letter can be switched off (WCAG 2.1.4): they
 * are in the way of those who speak to their computer. Returns what opens the list of keys.
 */
export const installKeys = (say: Say): (() => void) => {
  let on = stored() !== 'off'
  const dialog = keysDialog(
    on,
    (next) => {
      on = next
      store(next ? 'on' : 'off')
    },
    say
  )
  document.body.append(dialog)
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const opened = document.querySelector('dialog[open]')
    const step = { j: 1, ArrowRight: 1, k: -1, ArrowLeft: -1 }[event.key]
    const isLetter = event.key.length === 1
    if (isLetter && !on) return
    if (opened) {
      if (step !== undefined) opened.dispatchEvent(new CustomEvent('step', { detail: step }))
      return
    }
    if (step !== undefined && isLetter) move(step)
    else if (event.key === '/') document.querySelector<HTMLElement>('input[type=search]')?.focus()
    else if (event.key === '?') dialog.showModal()
    else return
    event.preventDefault()
  })
  return () => dialog.showModal()
}
