import type { BuiltInView } from '../../contract.ts'
import type { ListSearch } from '../list/list-search.ts'

/** A month without a word. */
const silent = JSON.stringify({ fact: 'interactions.lastOn', olderThanDays: 30 })

type Rights = Readonly<{ assign: boolean; remove: boolean }>

/** Views that everybody needs each day, in their order, for whom they are. */
export const builtInSearches = (
  myId: string,
  { assign, remove }: Rights
): readonly (readonly [BuiltInView, ListSearch])[] => [
  ['all', {}],
  ['mine', { owner: [myId] }],
  ['mineA', { owner: [myId], grade: ['A'] }],
  ['overdue', { due: ['overdue'] }],
  ['unplanned', { due: ['none'] }],
  ['silent', { rule: silent }],
  ...(assign ? ([['unowned', { owner: ['none'] }]] as const) : []),
  ['archived', { state: 'archived' }],
  ...(remove ? ([['bin', { state: 'deleted' }]] as const) : [])
]
