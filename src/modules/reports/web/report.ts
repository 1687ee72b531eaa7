import type { ListFilter } from '../core/list-filter.ts'
import { createCustomerDialog } from './customer-dialog.ts'
import { customerList } from './customer-list.ts'
import { createCustomerPacks } from './customer-packs.ts'
import { h, replaceChildren } from './dom.ts'
import { duplicateTable } from './duplicates.ts'
import { installKeys } from './keys.ts'
import { overview } from './overview.ts'
import { createSay, readData } from './report-data.ts'
import { findingTable, painTable, segmentTable, sourceTables } from './tables.ts'

const data = readData()
const say = createSay(data.texts)
const { entries, head } = data

const dialog = createCustomerDialog(data, createCustomerPacks(entries, data.packSize), say)
const list = customerList(data, dialog, say)
const openRow = (row: number): (() => void) | null => {
  const entry = entries.find((one) => one.row === row)
  return entry ? () => dialog.open(entry, entries) : null
}
const go = {
  part: (id: string): void => document.getElementById(id)?.scrollIntoView(),
  list: (filter: Partial<ListFilter>): void => {
    list.show(filter)
    go.part('customers')
  }
}

const partial =
  entries.length < head.summary.customers &&
  h('p', { class: 'partial' }, say('list.partial', { count: entries.length, total: head.summary.customers }))
const parts: readonly (readonly [string, readonly (HTMLElement | false)[]])[] = [
  ['overview', [overview(data, say, go)]],
  ['customers', [partial, list.element]],
  ['segments', [segmentTable(data, say)]],
  ['pains', [painTable(data, say)]],
  ['duplicates', [duplicateTable(data, openRow, say)]],
  ['findings', [findingTable(data, say)]],
  ['source', [sourceTables(data, say)]]
]

const main = document.querySelector('main')
if (main) {
  const showKeys = installKeys(say)
  replaceChildren(
    main,
    h(
      'nav',
      { 'aria-label': say('nav') },
      parts.map(([id]) => h('a', { href: `#${id}` }, say(`nav.${id}`))),
      h('button', { type: 'button', class: 'link keys-button', onclick: showKeys }, say('keys.title'))
    ),
    ...parts.map(([id, content]) =>
      h(
        'section',
        { id, class: 'part', 'aria-labelledby': `${id}-title` },
        h('h2', { id: `${id}-title` }, say(`nav.${id}`)),
        content
      )
    )
  )
  document.body.append(dialog.element)
  const wanted = /^#row-(\d+)$/.exec(location.hash)?.[1]
  if (wanted !== undefined) openRow(Number(wanted))?.()
}
