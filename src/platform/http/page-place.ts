import { AppError } from '#kernel/app-error'

/** Where a page of entries ended that are listed by their instant and id. */
export type PagePlace = Readonly<{ at: Date; id: string }>

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** The place that a reader hands back to go on from, null where he begins; what no page gave is `http.cursor`. */
export const readPlace = (cursor: string | undefined): PagePlace | null => {
  if (cursor === undefined) return null
  const [, instant = '', id = ''] = CURSOR.exec(cursor) ?? []
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) throw new AppError('invalid', 'http.cursor', {}, 'cursor')
  return { at, id }
}

/** A page of `size` from rows of which one more was asked for, and where the next page begins (null after the last). */
export const pageOf = <Row>(
  rows: readonly Row[],
  size: number,
  placeOf: (row: Row) => PagePlace
): Readonly<{ shown: readonly Row[]; next: string | null }> => {
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  if (rows.length <= size || last === undefined) return { shown, next: null }
  const { at, id } = placeOf(last)
  return { shown, next: `${at.toISOString()}_${id}` }
}
