import { h } from './dom.ts'

export type Cell = string | Node | null

/** A table; on a phone each row is a card whose cells carry their column's name, so that nothing scrolls sideways. */
export const dataTable = (
  name: string,
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
  numbers: readonly number[] = []
): HTMLElement => {
  const kind = (at: number): string => (numbers.includes(at) ? 'number' : '')
  return h(
    'table',
    { class: 'data', 'aria-label': name },
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        headers.map((text, at) => h('th', { scope: 'col', class: kind(at) }, text))
      )
    ),
    h(
      'tbody',
      null,
      rows.map((cells) =>
        h(
          'tr',
          null,
          cells.map((cell, at) =>
            h(
              at === 0 ? 'th' : 'td',
              {
                'data-label': headers[at] ?? '',
                class: `${kind(at)}${cell === '' || cell === null ? ' blank' : ''}`,
                ...(at === 0 ? { scope: 'row' } : {})
              },
              cell
            )
          )
        )
      )
    )
  )
}
