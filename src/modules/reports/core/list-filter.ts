import type { ListEntry } from './page-data.ts'

export type ListOrder = 'foremost' | 'nextOn' | 'completeness' | 'name'
export type ListFilter = Readonly<{
  text: string
  grade: '' | 'A' | 'B' | 'C' | 'none'
  segment: string
  owner: string
  only: '' | 'overdue' | 'warnings' | 'duplicates'
  order: ListOrder
}>

export const everything: ListFilter = {
  text: '',
  grade: '',
  segment: '',
  owner: '',
  only: '',
  order: 'foremost'
}

/** Full-width and half-width, large and small letters are one to a search: `ＡＢＣ` finds abc. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

const byPinyin = new Intl.Collator('zh-CN')

const orders: Readonly<Record<ListOrder, ((a: ListEntry, b: ListEntry) => number) | null>> = {
  foremost: null,
  nextOn: (a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0),
  completeness: (a, b) => a.completeness - b.completeness,
  name: (a, b) => byPinyin.compare(a.name ?? '', b.name ?? '')
}

/**
 * Finds the entries that a filter lets through, every word of the search somewhere in each, in the order asked for
 * (equal ones as they stood). `{ text: '苏州 汽车' }` finds what has both words.
 */
export const createListSearch = (entries: readonly ListEntry[]) => {
  const texts = entries.map(({ name, line, owner, strategy, segment, also }) =>
    folded([name, line, owner, strategy, segment, also].filter(Boolean).join(' '))
  )
  return (filter: ListFilter): readonly ListEntry[] => {
    const words = folded(filter.text)
      .split(/\s+/)
      .filter((word) => word !== '')
    const found = entries.filter(
      (entry, at) =>
        (filter.grade === '' || (entry.grade ?? 'none') === filter.grade) &&
        (filter.segment === '' || entry.segment === filter.segment) &&
        (filter.owner === '' || entry.owner === filter.owner) &&
        (filter.only !== 'overdue' || entry.overdue) &&
        (filter.only !== 'warnings' || entry.warnings > 0) &&
        (filter.only !== 'duplicates' || entry.kin) &&
        words.every((word) => texts[at]?.includes(word))
    )
    const order = orders[filter.order]
    return order === null ? found : found.toSorted(order)
  }
}
