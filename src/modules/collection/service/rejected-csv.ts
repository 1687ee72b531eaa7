import type { Actor } from '#kernel/actor'
import { translate, type Language } from '#lang'
import { neutralised } from '#lib/tables'
import type { Transaction } from '#platform/database'
import { getHead } from '../io/store/import-runs.ts'
import { listRejected } from '../io/store/import-rows.ts'
import { reachImport } from './reach-import.ts'

/** Excel takes a csv for UTF-8 by this mark. */
const MARK = '\uFEFF'
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const lineOf = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(neutralised(cell))).join(',')}\r\n`

/**
 * The refused rows of an import as a list like the one that came, with the reason as a further column: to be mended and
 * imported again (COL-14).
 */
export const rejectedCsv = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  language: Language
): Promise<Readonly<{ text: string; fileName: string }>> => {
  const run = await reachImport(transaction, actor, id)
  const { columns } = await getHead(transaction, id)
  const say = (code: string): string => translate(language, { code, params: {} })
  const lines = [MARK, lineOf([...columns, say('import.reason')])]
  for (let after = 0; ;) {
    const page = await listRejected(transaction, id, after)
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
  return { text: lines.join(''), fileName: `${base} ${say('import.rejectedFile')}.csv` }
}
