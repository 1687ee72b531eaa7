import type { Say } from '../core/charts.ts'
import type { ListEntry, PageData } from '../core/page-data.ts'
import { customerDetail } from './customer-detail.ts'
import type { CustomerPacks } from './customer-packs.ts'
import { h, replaceChildren } from './dom.ts'
import { gradeBadge } from './grade-badge.ts'

export type CustomerDialog = Readonly<{
  element: HTMLDialogElement
  /** Opens an entry; `list` is what one steps through with j and k. */
  open: (entry: ListEntry, list: readonly ListEntry[]) => void
}>

const label = (name: string, keys: string, mark: string, go: (() => void) | null): HTMLElement =>
  h(
    'button',
    {
      type: 'button',
      'aria-label': name,
      title: `${name} (${keys})`,
      disabled: go === null,
      onclick: go ?? (() => undefined)
    },
    mark
  )

/**
 * The opened customer over the list. `#row-12` in the address opens row 12. Closing gives the focus to the customer
 * that was seen last, where the list shows it.
 */
export const createCustomerDialog = (data: PageData, customerOf: CustomerPacks, say: Say): CustomerDialog => {
  const element = h('dialog', { class: 'detail', 'aria-labelledby': 'customer-name' })
  let shown: { entry: ListEntry; list: readonly ListEntry[] } | null = null

  const open = (entry: ListEntry, list: readonly ListEntry[]): void => {
    shown = { entry, list }
    const at = list.indexOf(entry)
    const stepTo = (next: ListEntry | undefined): (() => void) | null =>
      next ? () => open(next, list) : null
    const body = h('div', { class: 'detail-body' })
    const title = h(
      'h2',
      { id: 'customer-name', tabindex: '-1', autofocus: true },
      entry.name ?? say('unnamed')
    )
    replaceChildren(
      element,
      h(
        'header',
        null,
        title,
        gradeBadge(entry.grade, say),
        h('span', { class: 'spacer' }),
        label(say('previous'), 'k', '‹', at > 0 ? stepTo(list[at - 1]) : null),
        label(say('next'), 'j', '›', stepTo(list[at + 1])),
        label(say('close'), 'Esc', '×', () => element.close())
      ),
      body
    )
    if (!element.open) element.showModal()
    title.focus()
    element.scrollTop = 0
    history.replaceState(null, '', `#row-${entry.row}`)
    void customerOf(entry.row).then((customer) => {
      if (shown?.entry !== entry) return
      replaceChildren(
        body,
        customer ? customerDetail(customer, data, say) : h('p', null, say('list.missing'))
      )
    })
  }

  element.addEventListener('step', (event) => {
    if (!shown || !(event instanceof CustomEvent)) return
    const next = shown.list[shown.list.indexOf(shown.entry) + Number(event.detail)]
    if (next) open(next, shown.list)
  })
  element.addEventListener('click', (event) => {
    if (event.target === element) element.close()
  })
  element.addEventListener('close', () => {
    history.replaceState(null, '', location.pathname + location.search)
    const row = document.querySelector<HTMLElement>(`.row[data-row="${shown?.entry.row}"]`)
    shown = null
    row?.focus()
  })
  return { element, open }
}
