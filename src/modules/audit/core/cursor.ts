import { fail, type Result, succeed } from '#kernel/result'

/** Where a page of entries ended: the instant in ISO 8601 and the id. */
export type Cursor = Readonly<{ at: string; id: string }>

const CURSOR = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export const cursorText = ({ at, id }: Cursor): string => `${at}_${id}`

/** What `cursorText` wrote; anything else is `audit.cursor`. */
export const readCursor = (text: string): Result<Cursor> => {
  const [, at, id] = CURSOR.exec(text) ?? []
  return at === undefined || id === undefined ? fail('audit.cursor') : succeed({ at, id })
}
