// Excel's own limits of a sheet's name.
const MOST_CHARACTERS = 31
const FORBIDDEN = /[[\]:*?/\\\u0000-\u001F]/g // eslint-disable-line no-control-regex

const cut = (name: string, length: number): string =>
  name
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()

/**
 * A name that every spreadsheet takes: without `[ ] : * ? / \`, no apostrophe at its ends, 31 characters, unlike the
 * names in `taken` (without regard to case): `客户/线索` is 客户_线索, the second 客户 is `客户 (2)`.
 */
export const sheetName = (wanted: string, taken: Iterable<string>): string => {
  const used = new Set([...taken].map((name) => name.toLowerCase()))
  const bare = cut(
    wanted
      .replace(FORBIDDEN, '_')
      .trim()
      .replace(/^'+|'+$/g, ''),
    MOST_CHARACTERS
  )
  // Excel keeps `History` for itself.
  const base = bare === '' ? 'Sheet' : bare.toLowerCase() === 'history' ? `${bare}_` : bare
  let name = base
  for (let number = 2; used.has(name.toLowerCase()); number += 1) {
    const suffix = ` (${number})`
    name = `${cut(base, MOST_CHARACTERS - suffix.length)}${suffix}`
  }
  return name
}
