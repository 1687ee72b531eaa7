import type { ReactNode } from 'react'

/** A column of a `VirtualTable`. */
export type Column<Row> = Readonly<{
  key: string
  header: string
  /** px at first; the reader can change it. */
  width: number
  /** Numbers and amounts stand at the right. */
  align?: 'start' | 'end'
  sortable?: boolean
  /** Hidden until the reader chooses it. */
  optional?: boolean
  /** Always shown, such as the name. */
  fixed?: boolean
  /** Why its cells cannot be changed here, as a sentence; shown where one rests on a cell. */
  why?: string
  cell: (row: Row) => ReactNode
}>

export type Sort = Readonly<{ key: string; descending: boolean }>

/** Clicking a header: the other way where it was sorted by it, else by it from the smallest. */
export const nextSort = (sort: Sort | null, key: string): Sort => ({
  key,
  descending: sort?.key === key ? !sort.descending : false
})

export const MIN_WIDTH = 56
export const MAX_WIDTH = 640

export const widthWithin = (width: number): number =>
  Math.round(Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, width)))
