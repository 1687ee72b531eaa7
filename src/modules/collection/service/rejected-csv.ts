import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { translate, type Language } from '#lang'
import { neutralised } from '#lib/tables'
import type { Transaction } from '#platform/database'
import { getHead } from '../io/store/import-runs.ts'
import { listRejected } from '../io/store/import-rows.ts'
import { getRelated, listRejectedRelated } from '../io/store/related.ts'
import { reachImport } from './reach-import.ts'

/** Excel takes a csv for UTF-8 by this mark. */
const MARK = '\uFEFF'
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const lineOf = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(neutralised(cell))).join(',')}\r\n`

/**
 * The refused rows of an import as a list like the one that came, with the reason as a further column: to be mended and
 * imported again (COL-14). Of the related rows of a sheet where `source` is its place among them.
 */
export const rejectedCsv = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  language: Language,
  source: number | null = null
): Promise<Readonly<{ text: string; fileName: string }>> => {
  const run = await reachImport(transaction, actor, id)
  const of = source === null ? null : (await getRelated(transaction, id)).sources[source]
  if (of === undefined) throw new AppError('notFound', 'import.notFound')
  const { columns } = of ?? (await getHead(transaction, id))
  const say = (code: string): string => translate(language, { code, params: {} })
  const lines = [MARK, lineOf([...columns, say('import.reason')])]
  for (let after = 0; ;) {
    const page = await (source === null
      ? listRejected(transaction, id, after)
      : listRejectedRelated(transaction, id, source, after))
    for (const { cells, problems } of page)
      lines.push(
        lineOf([
          ...columns.map((_, at) => cells[at] ?? ''),
          problems.map(({ message }) => translate(language, message)).join('；')
        ])
      )
    const last = page.at(-1)
    if (!last) break
    after = last.row
  }
  const base = run.fileName.replace(/\.[^.]*$/, '')
  const sheet = of === null ? '' : ` ${say(`import.kind.${of.kind}`)}`
  return { text: lines.join(''), fileName: `${base}${sheet} ${say('import.rejectedFile')}.csv` }
}
