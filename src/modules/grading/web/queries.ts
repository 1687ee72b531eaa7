import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, queryClient } from '#ui'
import type {
  CellCustomers,
  ChangeList,
  GradeChanges,
  GradeMatrix,
  GradeMovement,
  GradesOverview
} from '../contract.ts'

/** Which changes of a list: of a quarter, from a grade to another, of one customer. */
export type ChangesWanted = Readonly<{
  list: ChangeList
  customer?: string
  quarter?: string
  from?: string
  to?: string
}>

/** Keys begin with `grades`, so that what a colleague decides shows at once. */
export const overviewQuery = queryOptions({
  queryKey: ['grades', 'overview'],
  queryFn: async ({ signal }) => api.get<GradesOverview>('/grades', { signal }),
  refetchInterval: ({ state }) => (state.data?.running === true ? 2000 : false)
})

export const matrixQuery = queryOptions({
  queryKey: ['grades', 'matrix'],
  queryFn: async ({ signal }) => api.get<GradeMatrix>('/grades/matrix', { signal })
})

export const movementQuery = queryOptions({
  queryKey: ['grades', 'movement'],
  queryFn: async ({ signal }) => api.get<GradeMovement>('/grades/movement', { signal })
})

export const changesQuery = (wanted: ChangesWanted) =>
  infiniteQueryOptions({
    queryKey: ['grades', 'changes', wanted],
    queryFn: async ({ pageParam, signal }) =>
      api.get<GradeChanges>('/grade-changes', { query: { ...wanted, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ cursor }: GradeChanges) => cursor,
    placeholderData: keepPreviousData
  })

export const cellQuery = (value: string, potential: string) =>
  infiniteQueryOptions({
    queryKey: ['grades', 'cell', value, potential],
    queryFn: async ({ pageParam, signal }) =>
      api.get<CellCustomers>('/grades/cell', { query: { value, potential, after: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }: CellCustomers) => after
  })

/** Lists of changes ask again. */
export const refreshChanges = async (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['grades', 'changes'] })

/** After a decision: what shows grades or customers asks again. */
export const refreshGrades = async (): Promise<void> => {
  await Promise.all(
    ['grades', 'customers', 'customer', 'today'].map(async (key) =>
      queryClient.invalidateQueries({ queryKey: [key] })
    )
  )
}
