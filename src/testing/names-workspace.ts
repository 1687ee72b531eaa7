import { sqlFilesOf, sqlFolder } from '../platform/database/migrate/find-migrations.ts'
import { GLOBAL_TABLES } from '../platform/database/migrate/guard.ts'

const CREATE = /create table (\w+) \(\s*([\s\S]*?)\n\)/g
const withoutTexts = (text: string): string =>
  text
    .replace(/--.*$/gm, ' ')
    .replace(/'(?:[^']|'')*'/g, "''")
    .toLowerCase()

/** Tables of a workspace by the migrations' text, and the views that stand for them. */
const findTables = (): Readonly<{ tables: ReadonlySet<string>; viewed: ReadonlySet<string> }> => {
  const migrations = sqlFilesOf(`${sqlFolder()}/migrations`).map(({ text }) => text)
  const made = migrations.flatMap((text) =>
    [...text.matchAll(CREATE)].filter(([, , body]) => body?.includes('workspace_id ')).map(([, name]) => name)
  )
  const views = sqlFilesOf(`${sqlFolder()}/views`)
  const viewed = views.flatMap(({ text }) => [...text.matchAll(/\bfrom (\w+)/g)].map(([, name]) => name))
  const names = [...made, ...views.map(({ name }) => name.replace(/\.sql$/, ''))]
  const isName = (name: string | undefined): name is string =>
    name !== undefined && !GLOBAL_TABLES.includes(name)
  return { tables: new Set(names.filter(isName)), viewed: new Set(viewed.filter(isName)) }
}

const { tables, viewed } = findTables()

const REFERENCE = /\b(from|join|update|into|using|copy)\s+(?:only\s+)?(\w+)/g

/**
 * Throws where a statement reads or writes a workspace's table without naming `workspace_id` for each reference (policies
 * would guard it, but on a cluster of nodes it would ask them all), or reads a table past the view that stands for it.
 */
export const assertNamesWorkspace = (statement: string): void => {
  const text = withoutTexts(statement)
  const references = [...text.matchAll(REFERENCE)].filter(([, , name = '']) => tables.has(name))
  const named = text.match(/\bworkspace_id\b/g)?.length ?? 0
  if (named < references.length)
    throw new Error(
      `${references.length} references to tables of a workspace, workspace_id named ${named} times:\n${statement}`
    )
  const past = references.find(
    ([whole, verb = '', name = ''], at) =>
      viewed.has(name) &&
      (verb === 'from' || verb === 'join') &&
      !text.slice(0, (references[at]?.index ?? 0) + whole.length).endsWith(`delete from ${name}`)
  )
  if (past)
    throw new Error(`read ${String(past[2])} by its view of db/views (see db/README.md):\n${statement}`)
}
