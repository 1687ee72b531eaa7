import type pg from 'pg'
import { AppError } from '#kernel/app-error'
import type { SqlFile } from './find-migrations.ts'

const TABLE = `
create table if not exists migration (
  name text primary key,
  hash text not null,
  applied_at timestamptz not null default now()
)`

/** What was run on this database before: file name → hash of the text that was run. */
export const readHistory = async (owner: pg.ClientBase): Promise<ReadonlyMap<string, string>> => {
  await owner.query(TABLE)
  const { rows } = await owner.query<{ name: string; hash: string }>('select name, hash from migration')
  return new Map(rows.map(({ name, hash }) => [name, hash]))
}

export const remember = async (owner: pg.ClientBase, name: string, hash: string): Promise<void> => {
  await owner.query(
    `insert into migration (name, hash) values ($1, $2)
     on conflict (name) do update set hash = excluded.hash, applied_at = excluded.applied_at`,
    [name, hash]
  )
}

/**
 * The files still to run, in order. Refused where the database was made by a newer program, where a file was edited after
 * it ran, or where one was slipped in before those that ran.
 */
export const pendingOf = (
  files: readonly SqlFile[],
  history: ReadonlyMap<string, string>
): readonly SqlFile[] => {
  const known = new Set(files.map(({ name }) => name))
  const applied = [...history.keys()].filter((name) => name.endsWith('.sql')).sort()
  const unknown = applied.find((name) => !known.has(name))
  if (unknown !== undefined) throw new AppError('unavailable', 'server.databaseNewer', { name: unknown })
  const edited = files.find(({ name, hash }) => history.has(name) && history.get(name) !== hash)
  if (edited !== undefined) throw new AppError('unavailable', 'server.migrationEdited', { name: edited.name })
  const pending = files.filter(({ name }) => !history.has(name))
  const [first, last] = [pending[0]?.name, applied.at(-1)]
  if (first !== undefined && last !== undefined && first < last)
    throw new AppError('unavailable', 'server.migrationOutOfOrder', { name: first, last })
  return pending
}
