import { customerList } from './customer-list.ts'
import { h, replaceChildren } from './dom.ts'
import { overview } from './overview.ts'
import { createSay, readData } from './report-data.ts'
import { findingTable, painTable, segmentTable } from './tables.ts'

const data = readData()
const say = createSay(data.texts)
const { head, customers } = data
const sections = [
  ['overview', () => overview(data, say)],
  ['customers', () => customerList(customers, head.catalogue, say)],
  ['segments', () => segmentTable(head.summary, head.language, say)],
  ['pains', () => painTable(head.summary, say)],
  ['findings', () => findingTable(head.summary, say)]
] as const

const main = document.querySelector('main')
if (main) {
  replaceChildren(
    main,
    h(
      'nav',
      { 'aria-label': say('title') },
      sections.map(([id]) => h('a', { href: `#${id}` }, say(`nav.${id}`)))
    ),
    ...sections.map(([id, draw]) =>
      h(
        'section',
        { id, class: 'part' },
        h('h2', null, say(`nav.${id}`)),
        id === 'customers' &&
          customers.length < head.summary.customers &&
          h(
            'p',
            { class: 'soft' },
            say('list.partial', { count: customers.length, total: head.summary.customers })
          ),
        draw()
      )
    )
  )
}
