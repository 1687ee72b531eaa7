import type { Counted } from '#contracts/analysis'
import type { Say } from '../core/charts.ts'
import { h } from './dom.ts'

const MOST = 10

const row = ({ label, count, share }: Counted, most: number): HTMLElement =>
  h(
    'tr',
    null,
    h('th', { scope: 'row' }, label),
    h(
      'td',
      { class: 'bar', 'aria-hidden': 'true' },
      h('span', { style: `width:${count === 0 ? 0 : Math.max(1, Math.round((count / most) * 100))}%` })
    ),
    h('td', { class: 'number' }, String(count)),
    h('td', { class: 'number soft' }, `${Math.round(share * 100)}%`)
  )

/** Bars that are a table: the label whole, the number beside, zero-based; beyond ten, the rest on request. */
export const barTable = (title: string, counted: readonly Counted[], say: Say): HTMLElement | null => {
  if (counted.length === 0) return null
  const most = Math.max(1, ...counted.map(({ count }) => count))
  const rest = counted.slice(MOST)
  const body = h(
    'tbody',
    null,
    counted.slice(0, MOST).map((part) => row(part, most))
  )
  const more: HTMLElement = h(
    'button',
    {
      type: 'button',
      class: 'link',
      onclick: () => {
        body.append(...rest.map((part) => row(part, most)))
        more.remove()
      }
    },
    say('chart.more', { count: rest.length })
  )
  return h(
    'figure',
    null,
    h('figcaption', null, title),
    h('table', { class: 'bars', 'aria-label': title }, body),
    rest.length > 0 && more
  )
}
