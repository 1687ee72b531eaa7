/**
 * What a number format says of a value: nothing, a date, a time of day, a running time (`[h]:mm`), or leading zeros up
 * to a length (`000000` for a postcode).
 */
export type FormatKind = 'number' | 'date' | 'time' | 'duration' | Readonly<{ digits: number }>

// Built-in formats (ECMA-376 18.8.30); 27 to 36 and 50 to 58 are dates in Chinese and Japanese editions, of which
// 32 to 35, 55 and 56 show a time in some and a date in others: the value decides there (see dateCell).
const BUILT_IN: ReadonlyMap<number, FormatKind> = new Map<number, FormatKind>([
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(
    (id) => [id, 'date'] as const
  ),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, 'time'] as const),
  [46, 'duration']
])

/** The kind of a built-in format by its number, undefined for one that the file must define itself. */
export const builtInFormat = (id: number): FormatKind | undefined =>
  BUILT_IN.get(id) ?? (id < 50 ? 'number' : undefined)

/** The kind of a format code: `yyyy"年"m"月"` is a date, `0.00` a number, `h:mm AM/PM` a time. */
export const formatKind = (code: string): FormatKind => {
  const first = code.replace(/"[^"]*"|\\.|[_*]./g, '').split(';')[0] ?? ''
  if (/\[(h+|m+|s+)\]/i.test(first)) return 'duration'
  const bare = first.replace(/\[[^\]]*\]/g, '').replace(/General|AM\/PM|A\/P|上午\/下午/gi, '')
  if (/^0{2,20}$/.test(bare)) return { digits: bare.length }
  if (/[#?]|0(?!0*$)|E[+-]/.test(bare.replace(/s\.0+/gi, 's'))) return 'number'
  if (/[yde]/i.test(bare)) return 'date'
  if (/[hs]/i.test(bare)) return 'time'
  return /m/i.test(bare) ? 'date' : 'number'
}
