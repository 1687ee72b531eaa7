import { AppError } from '#kernel/app-error'

/** The version of a record as an `ETag`: 7 is `"7"`. */
export const entityTag = (version: number): string => `"${version}"`

/** The version that `If-Match` names: `"7"`, `W/"7"` and 7 alike; null where there is none or any (`*`) will do. */
export const versionOfMatch = (header: string | undefined): number | null => {
  if (header === undefined || header.trim() === '*') return null
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1]
  if (version === undefined) throw new AppError('invalid', 'http.ifMatch', { given: header.slice(0, 40) })
  return Number(version)
}
