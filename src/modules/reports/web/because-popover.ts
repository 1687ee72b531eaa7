import type { BecauseText } from '#contracts/portrait'
import type { Say } from '../core/charts.ts'
import { h } from './dom.ts'

const WIDTH = 360
const MARGIN = 12
const GAP = 6

let open: { popover: HTMLElement; button: HTMLElement } | null = null

const close = (): void => {
  if (!open) return
  const { popover, button } = open
  open = null
  const within = popover.contains(document.activeElement)
  popover.remove()
  button.setAttribute('aria-expanded', 'false')
  if (within) button.focus()
}

// Before every other listener, and kept from the browser: Escape closes the popover, not the dialog under it.
document.addEventListener(
  'keydown',
  (event) => {
    // There is nothing to reach inside, so Tab goes back to where one was as well.
    if ((event.key !== 'Escape' && event.key !== 'Tab') || !open?.popover.isConnected) return
    event.preventDefault()
    event.stopImmediatePropagation()
    close()
  },
  true
)
document.addEventListener('pointerdown', (event) => {
  if (!open || !(event.target instanceof Node)) return
  if (!open.popover.contains(event.target) && !open.button.contains(event.target)) close()
})
document.addEventListener(
  'scroll',
  (event) => {
    if (event.target !== open?.popover) close()
  },
  true
)

const place = (popover: HTMLElement, button: HTMLElement): void => {
  const box = button.getBoundingClientRect()
  popover.style.maxWidth = `${Math.min(WIDTH, document.documentElement.clientWidth - 2 * MARGIN)}px`
  const width = popover.offsetWidth
  const rightmost = document.documentElement.clientWidth - width - MARGIN
  popover.style.left = `${Math.max(MARGIN, Math.min(box.left, rightmost))}px`
  const below = innerHeight - box.bottom - GAP - MARGIN
  const above = box.top - GAP - MARGIN
  const under = below >= Math.min(popover.offsetHeight, above)
  popover.style.maxHeight = `${Math.max(120, under ? below : above)}px`
  popover.style.top = `${under ? box.bottom + GAP : Math.max(MARGIN, box.top - GAP - popover.offsetHeight)}px`
}

const popoverOf = (because: BecauseText, say: Say): HTMLElement =>
  h(
    'div',
    { class: 'popover', role: 'dialog', 'aria-label': say('because'), tabindex: '-1' },
    h('p', { class: 'sentence' }, because.text || say('because.none')),
    because.facts.length > 0 &&
      h(
        'dl',
        null,
        because.facts.flatMap(({ label, value }) => [h('dt', null, label), h('dd', null, value)])
      ),
    because.rule !== null && h('p', { class: 'rule' }, say('because.rule', { rule: because.rule }))
  )

/**
 * The one way to ask why: a button that opens the sentence, the facts that decided and the rule. The popover takes the
 * focus, stands inside the dialog it was opened from (else it would lie beneath), and gives the focus back.
 */
export const becauseButton = (
  label: string | Node,
  because: BecauseText,
  say: Say,
  className = ''
): HTMLElement => {
  const button: HTMLElement = h(
    'button',
    {
      type: 'button',
      class: `because ${className}`,
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
      onclick: () => {
        const again = open?.button === button
        close()
        if (again) return
        const popover = popoverOf(because, say)
        const home = button.closest('dialog') ?? document.body
        home.append(popover)
        place(popover, button)
        button.setAttribute('aria-expanded', 'true')
        open = { popover, button }
        popover.focus({ preventScroll: true })
      }
    },
    label
  )
  return button
}
