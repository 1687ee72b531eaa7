import type { CellProblem, PreviewRow } from '#contracts/collection'
import type { PlaybookDocument } from '#contracts/playbook'
import { createReader } from '#core/collection'
import { verifyCustomer } from '#core/verification'
import { translate, type Language } from '#lang'
import { columnOfField, createPreview, type RowProblem } from '../core/import/index.ts'
import type { ImportHead, StoredImport } from '../io/store/import-runs.ts'

type Previewed = Pick<StoredImport, 'id' | 'mapping' | 'asOf' | 'sheet'>

/** Rows that the page shows cell by cell. */
const PREVIEW_ROWS = 20

export const told = (problems: readonly RowProblem[], language: Language): CellProblem[] =>
  problems.map(({ column, severity, message }) => ({
    column,
    severity,
    text: translate(language, message)
  }))

const makePreview = (
  rows: ImportHead['rows'],
  { mapping, asOf }: Previewed,
  playbook: PlaybookDocument,
  language: Language
): readonly PreviewRow[] => {
  const preview = createPreview(mapping, asOf, playbook.customFields)
  const read = createReader(mapping, asOf)
  const columns = columnOfField(mapping)
  const context = { playbook, asOf, scenario: 'list' as const, columnOf: () => null }
  return rows.slice(0, PREVIEW_ROWS).map((record) => {
    const { cells, problems, ...place } = preview(record)
    const file = read(record)
    const findings: RowProblem[] = (file === null ? [] : verifyCustomer(file, context)).map(
      ({ field, severity, message }) => ({ column: columns.get(field) ?? null, severity, message })
    )
    return {
      ...place,
      cells: cells.filter(({ raw }) => raw !== ''),
      problems: told([...problems, ...findings], language)
    }
  })
}

/** Previews by what they follow from: pages ask for an import several times a second while it is at work. */
const made = new Map<string, readonly PreviewRow[]>()
const MOST_MADE = 20

/** The first rows with what is unclear in them, and what verification says (COL-17). */
export const previewOf = (
  run: Previewed,
  rows: ImportHead['rows'],
  playbook: PlaybookDocument,
  language: Language
): readonly PreviewRow[] => {
  const { id, sheet, asOf, mapping } = run
  const columns = mapping.map(({ index, field, group, unit }) => [index, field, group, unit])
  const first = rows[0]?.sheetRow ?? 0
  const key = JSON.stringify([id, sheet, first, asOf, playbook.version, language, columns])
  const preview = made.get(key) ?? makePreview(rows, run, playbook, language)
  made.delete(key)
  made.set(key, preview)
  const [oldest] = made.keys()
  if (made.size > MOST_MADE && oldest !== undefined) made.delete(oldest)
  return preview
}
