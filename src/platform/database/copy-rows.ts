import type { Transaction } from './transaction.ts'
import { trustedSql } from './sql.ts'

/** Columns with their types, as a temporary table has them. */
export type CopyColumns = readonly (readonly [name: string, type: string])[]

/** Rows for a temporary table, which lies there until the transaction ends. */
export type CopyTable = Readonly<{
  name: string
  columns: CopyColumns
  /** Lines in the text format of COPY, made by `copyLines`; or their bytes. */
  lines: string | readonly Uint8Array[]
}>

const MARKS = /[\\\t\n\r\0]/
const ALL_MARKS = /[\\\t\n\r\0]/g
const written: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': ''
}
const escaped = (text: string): string =>
  MARKS.test(text) ? text.replace(ALL_MARKS, (mark) => written[mark] ?? '') : text

/** Halves of pairs, which UTF-8 has no bytes for. */
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const ANY_HALF = /[\ud800-\udfff]/

/** JSON writes NUL and halves of pairs as `\u…`, which PostgreSQL refuses; an even number of backslashes before is text. */
const UNSTORABLE = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g
const jsonText = (value: unknown): string => {
  const json = JSON.stringify(value)
  return json.includes('\\u') ? json.replace(UNSTORABLE, '$1') : json
}

/** Numbers and truth values are written as JSON writes them. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const arrayText = (values: readonly unknown[]): string => {
  // As JSON writes it but for the brackets, where there is nothing in it that JSON writes with a backslash.
  const json = JSON.stringify(values)
  if (!json.includes('\\')) return `{${json.slice(1, -1)}}`
  const texts = values.map((value) =>
    value === null ? 'NULL' : `"${textOf(value).replace(/["\\]/g, '\\$&')}"`
  )
  return escaped(`{${texts.join(',')}}`)
}

const cellText = (type: string, value: unknown): string => {
  if (value === null || value === undefined) return '\\N'
  if (type === 'jsonb') return escaped(jsonText(value))
  if (typeof value === 'string') return escaped(value)
  return Array.isArray(value) ? arrayText(value) : textOf(value)
}

/**
 * Rows in the text format of COPY, e.g. `{ name: '张', tags: ['a'] }` as `张⇥{"a"}⏎`: a value that is left out is null.
 * Characters that PostgreSQL does not keep go.
 */
export const copyLines = (
  columns: CopyColumns,
  rows: readonly Readonly<Record<string, unknown>>[]
): string => {
  let lines = ''
  // One array for all: a hundred short texts are joined at once, several times as fast as one to the other.
  const cells = columns.map(() => '')
  for (const row of rows) {
    for (const [at, [name, type]] of columns.entries()) cells[at] = cellText(type, row[name])
    lines += `${cells.join('\t')}\n`
  }
  return ANY_HALF.test(lines) ? lines.replace(HALVES, '') : lines
}

/** Lines go to the driver in pieces: one of many megabytes would be copied as a whole. */
const PIECE = 1 << 18
function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + PIECE)
    // Never between the halves of a pair: lines end at a line's end.
    if (end < text.length) end = text.indexOf('\n', end) + 1
    yield text.slice(at, end)
    at = end
  }
}

/**
 * Lays rows into temporary tables, several times as fast as a record set of JSON: tables of a workspace have policies,
 * which COPY does not serve, so `insert … select` takes them from there. Empty again when the transaction ends.
 */
export const copyRows = async (transaction: Transaction, tables: readonly CopyTable[]): Promise<void> => {
  const filled = tables.filter(({ lines }) => lines.length > 0)
  if (filled.length === 0) return
  for (const { name, columns } of filled) {
    const typed = columns.map(([column, type]) => `${column} ${type}`).join(', ')
    transaction.later(trustedSql(`create temp table if not exists ${name} (${typed}) on commit delete rows`))
    // Of what the same transaction laid in before.
    transaction.later(trustedSql(`delete from ${name}`))
  }
  for (const { name, columns, lines } of filled)
    await transaction.copyIn(
      name,
      columns.map(([column]) => column),
      typeof lines === 'string' ? pieces(lines) : lines
    )
}
