/**
 * A statement in pieces, so that pieces can be put together before their parameters are numbered. Made by `sql` only:
 * what a person typed is always a parameter.
 */
export type Sql = Readonly<{ strings: readonly string[]; values: readonly unknown[] }>

const isSql = (value: unknown): value is Sql =>
  typeof value === 'object' && value !== null && 'strings' in value && 'values' in value

/**
 * `` sql`select name from customer where workspace_id = ${workspaceId} ${owned}` `` where `owned` is another piece.
 * Values become parameters; arrays are passed as arrays (`= any(${ids})`).
 */
export const sql = (strings: TemplateStringsArray, ...parts: readonly unknown[]): Sql => {
  if (!parts.some(isSql)) return { strings, values: parts }
  const texts: string[] = [strings[0] ?? '']
  const values: unknown[] = []
  const glue = (text: string): void => {
    texts[texts.length - 1] += text
  }
  parts.forEach((part, index) => {
    if (isSql(part)) {
      glue(part.strings[0] ?? '')
      part.values.forEach((value, at) => {
        values.push(value)
        texts.push(part.strings[at + 1] ?? '')
      })
      glue(strings[index + 1] ?? '')
    } else {
      values.push(part)
      texts.push(strings[index + 1] ?? '')
    }
  })
  return { strings: texts, values }
}

/** SQL text of the program's own making, such as a column's name from a fixed list. Never give it a person's words. */
export const trustedSql = (text: string): Sql => ({ strings: [text], values: [] })

export const emptySql: Sql = trustedSql('')

/** Pieces with a separator between them; nothing where there are none. */
export const joinSql = (pieces: readonly Sql[], separator: string): Sql =>
  pieces.reduce(
    (whole, piece, index) => (index === 0 ? piece : sql`${whole}${trustedSql(separator)}${piece}`),
    emptySql
  )

/**
 * A condition of `lib/rules`, whose parameters are numbered from 1 already, as a piece: its `$n` become parameters of
 * the statement it is put into.
 */
export const numberedSql = (text: string, values: readonly unknown[]): Sql => {
  const strings = text.split(/\$\d+/)
  const order = [...text.matchAll(/\$(\d+)/g)].map(([, number]) => values[Number(number) - 1])
  return { strings, values: order }
}

const written = ({ strings }: Sql): string =>
  strings.reduce((text, piece, index) => (index === 0 ? piece : `${text}$${index}${piece}`), '')

/** Texts of statements that are written in one piece, by the place where they are written, and of those that were fixed. */
const texts = new WeakMap<readonly string[], string>()

/**
 * A statement put together of pieces whose text never changes, to be said with other values each time:
 * `const find = fixedSql(sql`select … ${trustedSql(columns)} … = ${0}`)`, then `find([workspaceId])`.
 */
export const fixedSql = (shape: Sql): ((values: readonly unknown[]) => Sql) => {
  const { strings } = shape
  texts.set(strings, written(shape))
  return (values) => {
    if (values.length !== strings.length - 1) throw new Error(`${values.length} values for ${written(shape)}`)
    return { strings, values }
  }
}

/** The text with `$1 …` and its values, as the driver takes them. */
export const renderSql = (statement: Sql): Readonly<{ text: string; values: unknown[] }> => {
  const { strings, values } = statement
  const known = texts.get(strings)
  const text = known ?? written(statement)
  if (known === undefined && 'raw' in strings) texts.set(strings, text)
  return { text, values: [...values] }
}
