import type { AnalysisCatalogue, CustomerAnalysis } from '#contracts/analysis'
import type { Say } from '../core/charts.ts'
import { customerDetail } from './customer-detail.ts'
import { h, replaceChildren } from './dom.ts'
import { gradeBadge } from './grade-badge.ts'

const PAGE = 100

type Filter = { text: string; grade: string; segment: string; only: string }

const searchText = (customer: CustomerAnalysis): string =>
  [
    customer.name,
    customer.externalId,
    customer.portrait.line,
    customer.values.owner?.text,
    customer.values.shortName?.text,
    customer.values.contactName?.text,
    customer.values.creditCode?.text,
    ...customer.portrait.tags.map(({ tag }) => tag)
  ]
    .join(' ')
    .toLowerCase()

const accepts = (customer: CustomerAnalysis, text: string, filter: Filter): boolean =>
  (filter.text === '' || filter.text.split(/\s+/).every((word) => text.includes(word))) &&
  (filter.grade === '' || (customer.grade.grade ?? 'none') === filter.grade) &&
  (filter.segment === '' || customer.segment.label === filter.segment) &&
  (filter.only !== 'overdue' || customer.nextFollowUp.overdue) &&
  (filter.only !== 'warnings' || customer.findings.some(({ severity }) => severity !== 'info')) &&
  (filter.only !== 'duplicates' || customer.duplicates.length > 0)

const select = (
  name: string,
  options: readonly (readonly [string, string])[],
  change: (value: string) => void
): HTMLElement => {
  const element = h(
    'select',
    { 'aria-label': name },
    options.map(([value, label]) => h('option', { value }, label))
  )
  element.addEventListener('change', () => change(element.value))
  return element
}

const rowOf = (
  customer: CustomerAnalysis,
  say: Say,
  open: (customer: CustomerAnalysis) => void
): HTMLElement => {
  const { nextFollowUp: next, portrait, findings } = customer
  const warnings = findings.filter(({ severity }) => severity !== 'info').length
  return h(
    'button',
    { type: 'button', class: 'row', 'data-row': String(customer.row), onclick: () => open(customer) },
    h(
      'span',
      { class: 'who' },
      h('strong', null, customer.name ?? say('unnamed')),
      h('span', { class: 'soft' }, portrait.line)
    ),
    h('span', { class: 'cell-grade' }, gradeBadge(customer.grade.grade, say)),
    h(
      'span',
      { class: 'cell-strategy' },
      customer.strategy?.name ?? '',
      h('span', { class: 'soft' }, next.goal ?? '')
    ),
    h(
      'span',
      { class: `cell-next${next.overdue ? ' overdue' : ''}` },
      next.on,
      warnings > 0 && h('span', { class: 'warn' }, say('row.warnings', { count: warnings }))
    ),
    h('span', { class: 'cell-complete' }, `${Math.round(portrait.completeness.percent)}%`)
  )
}

/** The list of customers with search and filters; one opened shows its portrait. `#客户-12` in the address opens row 12. */
export const customerList = (
  customers: readonly CustomerAnalysis[],
  catalogue: AnalysisCatalogue,
  say: Say
): HTMLElement => {
  const texts = customers.map(searchText)
  const filter: Filter = { text: '', grade: '', segment: '', only: '' }
  const rows = h('div', { class: 'rows' })
  const count = h('p', { class: 'soft', role: 'status' })
  const dialog = h('dialog', { class: 'detail' })
  let shown = PAGE

  const matching = (): readonly CustomerAnalysis[] =>
    customers.filter((customer, at) => accepts(customer, texts[at] ?? '', filter))

  const open = (customer: CustomerAnalysis): void => {
    const list = matching()
    const at = list.indexOf(customer)
    const step = (by: number) => {
      const next = list[at + by]
      if (next) open(next)
    }
    replaceChildren(
      dialog,
      h(
        'header',
        null,
        h('h2', { tabindex: '-1', autofocus: true }, customer.name ?? say('unnamed')),
        gradeBadge(customer.grade.grade, say),
        h('span', { class: 'spacer' }),
        h('button', { type: 'button', 'aria-label': say('previous'), onclick: () => step(-1) }, '‹'),
        h('button', { type: 'button', 'aria-label': say('next'), onclick: () => step(1) }, '›'),
        h('button', { type: 'button', 'aria-label': say('close'), onclick: () => dialog.close() }, '×')
      ),
      customerDetail(customer, catalogue, say)
    )
    dialog.scrollTop = 0
    if (!dialog.open) dialog.showModal()
    dialog.onkeydown = (event) => {
      if (event.key === 'j' || event.key === 'ArrowRight') step(1)
      if (event.key === 'k' || event.key === 'ArrowLeft') step(-1)
    }
    history.replaceState(null, '', `#row-${customer.row}`)
  }
  dialog.addEventListener('close', () => history.replaceState(null, '', location.pathname + location.search))
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })

  const draw = (): void => {
    const list = matching()
    replaceChildren(
      rows,
      ...list.slice(0, shown).map((customer) => rowOf(customer, say, open)),
      list.length > shown &&
        h(
          'button',
          { type: 'button', class: 'more', onclick: () => ((shown += PAGE), draw()) },
          say('list.more', { count: list.length - shown })
        ),
      list.length === 0 && h('p', { class: 'empty' }, say('list.empty'))
    )
    count.textContent = say('list.count', { count: list.length, total: customers.length })
  }
  const change = (key: keyof Filter, value: string): void => {
    filter[key] = value
    shown = PAGE
    draw()
  }

  const search = h('input', {
    type: 'search',
    placeholder: say('list.search'),
    'aria-label': say('list.search')
  })
  search.addEventListener('input', () => change('text', search.value.trim().toLowerCase()))
  const segments = [...new Set(customers.map(({ segment }) => segment.label))].sort()
  draw()
  const wanted = /^#row-(\d+)$/.exec(location.hash)?.[1]
  const first = customers.find(({ row }) => String(row) === wanted)
  if (first) queueMicrotask(() => open(first))
  return h(
    'div',
    { class: 'customers' },
    h(
      'div',
      { class: 'filters' },
      search,
      select(
        say('column.grade'),
        [
          ['', say('list.allGrades')],
          ...(['A', 'B', 'C'] as const).map((grade) => [grade, say('grade.is', { grade })] as const),
          ['none', say('grade.none')]
        ],
        (value) => change('grade', value)
      ),
      select(
        say('column.segment'),
        [['', say('list.allSegments')], ...segments.map((label) => [label, label] as const)],
        (value) => change('segment', value)
      ),
      select(
        say('list.only'),
        [
          ['', say('list.all')],
          ['overdue', say('list.overdue')],
          ['warnings', say('list.warnings')],
          ['duplicates', say('list.duplicates')]
        ],
        (value) => change('only', value)
      )
    ),
    count,
    h(
      'div',
      { class: 'head', 'aria-hidden': 'true' },
      ...['name', 'grade', 'strategy', 'nextOn', 'completeness'].map((code) =>
        h('span', null, say(`column.${code}`))
      )
    ),
    rows,
    dialog
  )
}
