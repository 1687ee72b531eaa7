import type { Say } from '../core/charts.ts'
import type { PageData } from '../core/page-data.ts'
import type { DuplicateLine } from '../core/workbook-sheets.ts'
import { dataTable } from './data-table.ts'
import { h } from './dom.ts'

/** Pairs that are, or may be, one customer, both names side by side; a name opens its customer. */
export const duplicateTable = (
  { duplicates, duplicatesLeftOut }: PageData,
  open: (row: number) => (() => void) | null,
  say: Say
): HTMLElement => {
  if (duplicates.length === 0) return h('p', { class: 'empty' }, say('duplicates.empty'))
  const name = (row: number, text: string | null): Node => {
    const go = open(row)
    const shown = text ?? say('unnamed')
    return h(
      'span',
      null,
      go ? h('button', { type: 'button', class: 'link', onclick: go }, shown) : shown,
      ' ',
      h('span', { class: 'whole soft' }, say('row.number', { row }))
    )
  }
  const byWeight = (a: DuplicateLine, b: DuplicateLine): number =>
    Number(a.kind === 'related') - Number(b.kind === 'related') || b.score - a.score || a.row - b.row
  return h(
    'div',
    null,
    dataTable(
      say('nav.duplicates'),
      [say('column.name'), say('column.otherName'), say('column.kind'), say('column.score'), say('because')],
      duplicates
        .toSorted(byWeight)
        .map(({ row, name: one, otherRow, otherName, kind, score, because }) => [
          name(row, one),
          name(otherRow, otherName),
          h('span', { class: kind === 'duplicate' ? 'whole alarm' : 'whole' }, say(`duplicate.${kind}`)),
          `${Math.round(score * 100)}%`,
          because
        ]),
      [3]
    ),
    duplicatesLeftOut > 0 && h('p', { class: 'soft' }, say('rows.more', { count: duplicatesLeftOut }))
  )
}
