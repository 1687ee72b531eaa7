import { useQuery } from '@tanstack/react-query'
import { api } from '#ui'
import type { PlaybookDocument, PlaybookProblems } from '../../../contract.ts'
import type { Problem } from '../editing.ts'
import { useSettled } from '../rule/use-counts.ts'

const WAIT_MS = 700
const NONE: readonly Problem[] = []

export type Checked = Readonly<{
  problems: readonly Problem[]
  /** What is probably not meant; of the version in force too, before anything is edited. */
  warnings: readonly Problem[]
  /** Still to be looked at: what is told is of a moment ago. */
  isLooking: boolean
}>

/** What is wrong with the edited playbook, and what is probably not meant, a moment after the last letter. */
export const useCheck = (document: PlaybookDocument): Checked => {
  const settled = useSettled(document, WAIT_MS)
  const { data, isFetching } = useQuery({
    queryKey: ['playbook-check', settled],
    // The document itself tells the questions apart: it is another object for each edit.
    queryKeyHashFn: () => `playbook-check ${numberOf(settled)}`,
    queryFn: async ({ signal }) =>
      api.post<PlaybookProblems>('/playbook/check', { document: settled }, { signal }),
    staleTime: Infinity,
    gcTime: 0,
    placeholderData: (earlier) => earlier
  })
  return {
    problems: data?.problems ?? NONE,
    warnings: data?.warnings ?? NONE,
    isLooking: settled !== document || isFetching
  }
}

const numbers = new WeakMap<object, number>()
let last = 0
/** A number for an object, the same as long as it lives. */
const numberOf = (value: object): number => {
  const known = numbers.get(value)
  if (known !== undefined) return known
  last += 1
  numbers.set(value, last)
  return last
}
