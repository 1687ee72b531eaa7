import type { BulkInput, CustomerRow } from '../../contract.ts'

/** So many the server takes in one call. */
export const MOST_AT_ONCE = 1000

/** What is done to many at once beside giving them to somebody. */
export type BulkStep = 'archive' | 'restore' | 'remove'

/** Where the rows of the list are now: in use, in the archive, in the recycle bin. */
export type ListState = 'active' | 'archived' | 'deleted'

type Row = Pick<CustomerRow, 'id' | 'owner'>

const chunks = (ids: readonly string[]): readonly string[][] =>
  Array.from({ length: Math.ceil(ids.length / MOST_AT_ONCE) }, (_, at) =>
    ids.slice(at * MOST_AT_ONCE, (at + 1) * MOST_AT_ONCE)
  )

const steps = (action: BulkStep, ids: readonly string[]): readonly BulkInput[] =>
  chunks(ids).map((some) => ({ action, ids: some }))

export const stepInputs = (action: BulkStep, rows: readonly Row[]): readonly BulkInput[] =>
  steps(
    action,
    rows.map(({ id }) => id)
  )

/** The way back: to where they were. What lay in the archive goes over being in use back into it. */
export const stepBack = (action: BulkStep, from: ListState, rows: readonly Row[]): readonly BulkInput[] => {
  if (action !== 'restore')
    return [...stepInputs('restore', rows), ...(from === 'archived' ? stepInputs('archive', rows) : [])]
  return stepInputs(from === 'deleted' ? 'remove' : 'archive', rows)
}

export const ownerInputs = (ownerId: string | null, rows: readonly Row[]): readonly BulkInput[] =>
  chunks(rows.map(({ id }) => id)).map((ids) => ({ action: 'owner', ids, ownerId }))

/** Each owner gets back whose customers they were. */
export const backToOwners = (rows: readonly Row[]): readonly BulkInput[] =>
  [...new Set(rows.map(({ owner }) => owner?.id ?? null))].flatMap((ownerId) =>
    ownerInputs(
      ownerId,
      rows.filter(({ owner }) => (owner?.id ?? null) === ownerId)
    )
  )
