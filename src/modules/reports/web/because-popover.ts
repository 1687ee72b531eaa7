import type { BecauseText } from '#contracts/portrait'
import type { Say } from '../core/charts.ts'
import { h } from './dom.ts'

let open: HTMLElement | null = null
let opener: HTMLElement | null = null

const close = (): void => {
  open?.remove()
  open = null
  opener?.setAttribute('aria-expanded', 'false')
  opener?.focus()
  opener = null
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !open) return
  event.stopImmediatePropagation()
  close()
})
document.addEventListener('click', (event) => {
  if (open && event.target instanceof Node && !open.contains(event.target)) close()
})

const place = (popover: HTMLElement, button: HTMLElement): void => {
  const box = button.getBoundingClientRect()
  const width = Math.min(360, innerWidth - 24)
  popover.style.width = `${width}px`
  popover.style.left = `${Math.max(12, Math.min(box.left, innerWidth - width - 12))}px`
  const below = innerHeight - box.bottom > popover.offsetHeight + 12
  popover.style.top = `${Math.max(12, below ? box.bottom + 6 : box.top - popover.offsetHeight - 6)}px`
}

/** The one way to ask why: a button that opens the sentence, the facts that decided and the rule. */
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
      onclick: (event) => {
        event.stopPropagation()
        const again = opener === button
        close()
        if (again) return
        const popover = h(
          'div',
          { class: 'popover', role: 'dialog', 'aria-label': say('because') },
          h('p', { class: 'sentence' }, because.text || say('because.none')),
          because.facts.length > 0 &&
            h(
              'dl',
              null,
              because.facts.flatMap(({ label: name, value }) => [h('dt', null, name), h('dd', null, value)])
            ),
          because.rule !== null && h('p', { class: 'rule' }, say('because.rule', { rule: because.rule }))
        )
        document.body.append(popover)
        open = popover
        opener = button
        button.setAttribute('aria-expanded', 'true')
        place(popover, button)
      }
    },
    label
  )
  return button
}
