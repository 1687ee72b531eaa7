import { z } from 'zod'
import { BrokenBackup } from './line-reader.ts'

/**
 * A backup is one gzip of lines: a head, then for each table a line that names it and its rows as PostgreSQL's COPY writes
 * them, ended by `\.`, and at last the count and checksum of every table. `zcat` shows it.
 */
export const MARK = 'huike-backup 1'
/** COPY's own end of data; a row never is this line. */
export const END_OF_ROWS = '\\.'

const name = z.string().regex(/^[a-z_][a-z0-9_]*$/)

export const headSchema = z.strictObject({
  createdAt: z.string(),
  postgres: z.string(),
  /** The migrations that made the tables, the last one last. */
  migrations: z.array(z.strictObject({ name: z.string(), hash: z.string() })).min(1),
  /** Partitions, which rows need before they come. */
  partitions: z.array(
    z.strictObject({
      name,
      parent: name,
      bound: z.string().regex(/^FOR VALUES FROM \('[\d: +.-]+'\) TO \('[\d: +.-]+'\)$/)
    })
  )
})
export type Head = z.infer<typeof headSchema>

export const tableSchema = z.strictObject({ table: name, columns: z.array(name).min(1) })
export type TableLine = z.infer<typeof tableSchema>

export const endSchema = z.strictObject({
  tables: z.record(name, z.strictObject({ rows: z.number().int(), checksum: z.string() }))
})
export type End = z.infer<typeof endSchema>

/** A line of our own as its shape; anything else is no backup of ours. */
export const parseLine = <S extends z.ZodType>(schema: S, line: string): z.output<S> => {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new BrokenBackup('foreign')
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new BrokenBackup('foreign')
  return parsed.data
}
