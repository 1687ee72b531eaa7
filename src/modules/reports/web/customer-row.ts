import type { Say } from '../core/charts.ts'
import type { ListEntry } from '../core/page-data.ts'
import { h } from './dom.ts'
import { gradeBadge } from './grade-badge.ts'

/** One customer of the list as one button: who, grade, strategy and next step, when, by whom, how complete. */
export const customerRow = (entry: ListEntry, say: Say, open: (entry: ListEntry) => void): HTMLElement =>
  h(
    'li',
    null,
    h(
      'button',
      { type: 'button', class: 'row', 'data-row': String(entry.row), onclick: () => open(entry) },
      h(
        'span',
        { class: 'who', title: entry.line },
        h('strong', null, entry.name ?? say('unnamed')),
        h('span', { class: 'soft' }, entry.line)
      ),
      h('span', { class: 'cell-grade' }, gradeBadge(entry.grade, say)),
      h(
        'span',
        { class: 'cell-strategy', title: entry.step },
        entry.strategy ?? '',
        h('span', { class: 'soft' }, entry.step)
      ),
      h(
        'span',
        { class: `cell-next${entry.overdue ? ' overdue' : ''}` },
        entry.on,
        entry.overdue && h('span', { class: 'note' }, say('row.overdue'))
      ),
      h(
        'span',
        { class: 'cell-owner' },
        entry.owner ?? '',
        (entry.warnings > 0 || entry.kin) &&
          h(
            'span',
            { class: 'note' },
            [
              entry.warnings > 0 && say('row.warnings', { count: entry.warnings }),
              entry.kin && say('row.kin')
            ]
              .filter(Boolean)
              .join(' · ')
          )
      ),
      h('span', { class: 'cell-complete' }, `${entry.completeness}%`)
    )
  )
