import type { Say } from '../core/charts.ts'
import { createListSearch, everything, type ListFilter } from '../core/list-filter.ts'
import type { ListEntry, PageData } from '../core/page-data.ts'
import type { CustomerDialog } from './customer-dialog.ts'
import { customerRow } from './customer-row.ts'
import { h, replaceChildren } from './dom.ts'
import { select } from './select.ts'

/** Rows drawn at once: a screen or three; drawing more would be felt at every key. */
const PAGE = 60

const distinct = (texts: readonly (string | null)[]): readonly string[] =>
  [...new Set(texts.filter((text) => text !== null))].toSorted()

type Shown = Readonly<{ element: HTMLElement; show: (filter: Partial<ListFilter>) => void }>

const searchBox = (say: Say, change: (text: string) => void): HTMLInputElement => {
  const box = h('input', {
    type: 'search',
    placeholder: say('list.search'),
    'aria-label': say('list.search')
  })
  box.addEventListener('input', () => change(box.value))
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    box.value = ''
    change('')
    box.blur()
  })
  return box
}

const createFilters = (
  entries: readonly ListEntry[],
  say: Say,
  change: (part: Partial<ListFilter>) => void
) => {
  const grade = select<ListFilter['grade']>(
    say('column.grade'),
    [
      ['', say('list.allGrades')],
      ...(['A', 'B', 'C'] as const).map((value) => [value, say('grade.is', { grade: value })] as const),
      ['none', say('grade.none')]
    ],
    (value) => change({ grade: value })
  )
  const segments = distinct(entries.map(({ segment }) => segment))
  const segment = select<string>(
    say('column.segment'),
    [['', say('list.allSegments')], ...segments.map((label) => [label, label] as const)],
    (value) => change({ segment: value })
  )
  const owners = distinct(entries.map(({ owner }) => owner))
  const owner = select<string>(
    say('column.owner'),
    [['', say('list.allOwners')], ...owners.map((name) => [name, name] as const)],
    (value) => change({ owner: value })
  )
  const only = select<ListFilter['only']>(
    say('list.only'),
    [
      ['', say('list.all')],
      ['overdue', say('list.overdue')],
      ['warnings', say('list.warnings')],
      ['duplicates', say('list.duplicates')]
    ],
    (value) => change({ only: value })
  )
  const order = select<ListFilter['order']>(
    say('list.order'),
    (['foremost', 'nextOn', 'completeness', 'name'] as const).map(
      (value) => [value, say(`list.order.${value}`)] as const
    ),
    (value) => change({ order: value })
  )
  const search = searchBox(say, (text) => change({ text }))
  return {
    elements: [
      search,
      grade.element,
      segments.length > 1 && segment.element,
      owners.length > 1 && owner.element,
      only.element,
      order.element
    ],
    set: (filter: ListFilter): void => {
      search.value = filter.text
      grade.set(filter.grade)
      segment.set(filter.segment)
      owner.set(filter.owner)
      only.set(filter.only)
      order.set(filter.order)
    }
  }
}

/** The list of customers with search, filters and order; `show` sets the filter from elsewhere on the page. */
export const customerList = ({ entries }: PageData, dialog: CustomerDialog, say: Say): Shown => {
  const find = createListSearch(entries)
  const rows = h('ul', { class: 'rows' })
  const after = h('div', null)
  const count = h('p', { class: 'soft', role: 'status' })
  let filter = everything
  let found: readonly ListEntry[] = []
  let drawn = 0

  const open = (entry: ListEntry): void => dialog.open(entry, found)
  const drawMore = (): void => {
    const next = found.slice(drawn, drawn + PAGE)
    rows.append(...next.map((entry) => customerRow(entry, say, open)))
    drawn += next.length
    const left = found.length - drawn
    const more = (): void => {
      const from = drawn
      drawMore()
      rows.querySelectorAll<HTMLElement>('.row')[from]?.focus()
    }
    replaceChildren(
      after,
      left > 0 &&
        h('button', { type: 'button', class: 'button', onclick: more }, say('list.more', { count: left })),
      found.length === 0 &&
        h('p', { class: 'empty' }, say(entries.length === 0 ? 'overview.empty' : 'list.empty'))
    )
  }
  const draw = (): void => {
    found = find(filter)
    drawn = 0
    rows.replaceChildren()
    drawMore()
    count.textContent = say('list.count', { count: found.length, total: entries.length })
  }
  const change = (part: Partial<ListFilter>): void => {
    filter = { ...filter, ...part }
    draw()
  }
  const filters = createFilters(entries, say, change)
  draw()
  return {
    element: h(
      'div',
      { class: 'customers' },
      h('div', { class: 'filters', role: 'search' }, filters.elements),
      count,
      h(
        'div',
        { class: 'head', 'aria-hidden': 'true' },
        ['name', 'grade', 'strategy', 'nextOn', 'owner', 'completeness'].map((code) =>
          h('span', null, say(`column.${code}`))
        )
      ),
      rows,
      after
    ),
    show: (part) => {
      change({ ...everything, ...part })
      filters.set(filter)
    }
  }
}
