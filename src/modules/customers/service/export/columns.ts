import type { CustomerFile, CustomerRow, ExportColumn, FieldKey } from '#contracts/customers'
import { exportColumns, fieldKeys } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import { createFieldNames } from '#core/analysis'
import { fieldTexts } from '#core/portrait'
import { yuanOfFen } from '#kernel/money'
import { placeNameOf } from '#lib/china'
import type { CellValue, ColumnKind } from '#lib/tables'
import { translate, type Language } from '#lang'

/** What a line of the file is made of: the row of the list, and where all fields are asked for, the file. */
export type Exported = Readonly<{ row: CustomerRow; file: CustomerFile | null }>

/** A column of the file: its heading, its format in a workbook, and its cell. */
export type FileColumn = Readonly<{
  header: string
  kind: ColumnKind
  cell: (customer: Exported) => CellValue
}>

export type ColumnChoice = Readonly<{
  playbook: PlaybookDocument
  language: Language
  timeZone: string
  /** Of the list; what is masked for the reader is not among the columns at all. */
  columns: readonly ExportColumn[]
  hidden: Readonly<{
    columns: ReadonlySet<ExportColumn>
    fields: ReadonlySet<FieldKey>
    /** Whether every tag that begins so is. */
    isHiddenTag: (beginning: string) => boolean
  }>
  /** Every field of the file too, and these columns of the lists' own. */
  all: Readonly<{ own: readonly string[] }> | null
}>

type Plain = Exclude<ExportColumn, 'tags' | 'updated'>

const day = (text: string | null): CellValue => (text === null ? null : { day: text, time: null })

const plain: Readonly<Record<Plain, Readonly<{ kind: ColumnKind; of: (row: CustomerRow) => CellValue }>>> = {
  name: { kind: 'text', of: ({ name }) => name },
  grade: { kind: 'text', of: ({ grade }) => grade },
  amount: { kind: 'amount', of: ({ amount12mFen: fen }) => (fen === null ? null : yuanOfFen(fen)) },
  next: { kind: 'date', of: ({ nextFollowUpOn }) => day(nextFollowUpOn) },
  owner: { kind: 'text', of: ({ owner }) => owner?.name ?? null },
  completeness: { kind: 'number', of: ({ completeness }) => completeness },
  lastContact: { kind: 'date', of: ({ lastContactOn }) => day(lastContactOn) },
  strategy: { kind: 'text', of: ({ strategy }) => strategy?.name ?? null },
  segment: { kind: 'text', of: ({ segment }) => segment },
  stage: { kind: 'text', of: ({ stage }) => stage },
  industry: { kind: 'text', of: ({ industry }) => industry },
  place: { kind: 'text', of: ({ province }) => province && (placeNameOf(province) ?? province) },
  size: { kind: 'text', of: ({ size }) => size },
  findings: { kind: 'number', of: ({ findings }) => findings }
}

/** An instant as a clock on the reader's wall shows it. */
const instantIn = (timeZone: string): ((at: string) => CellValue) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  return (at) => {
    const [onDay = '', time = null] = format.format(new Date(at)).split(' ')
    return { day: onDay, time }
  }
}

const namespaceOf = (tag: string): string => tag.slice(0, Math.max(0, tag.indexOf('-')))

/** One column a namespace of the playbook, and a last one for tags of none of them. */
const tagColumns = ({ playbook, language, hidden }: ColumnChoice): readonly FileColumn[] => {
  const names = playbook.tags.namespaces.map(({ name }) => name)
  const known = new Set(names)
  const others = translate(language, { code: 'customers.export.otherTags', params: {} })
  const joined = (tags: readonly string[]): CellValue => (tags.length === 0 ? null : tags.join('、'))
  return [
    ...names
      .filter((name) => !hidden.isHiddenTag(`${name}-`))
      .map((name): FileColumn => {
        const beginning = `${name}-`
        return {
          header: translate(language, { code: 'customers.export.tagsOf', params: { namespace: name } }),
          kind: 'text',
          cell: ({ row: { tags } }) =>
            joined(tags.filter((tag) => tag.startsWith(beginning)).map((tag) => tag.slice(beginning.length)))
        }
      }),
    {
      header: others,
      kind: 'text',
      cell: ({ row: { tags } }) => joined(tags.filter((tag) => !known.has(namespaceOf(tag))))
    }
  ]
}

const listColumns = (choice: ColumnChoice): readonly FileColumn[] => {
  const say = (column: string): string =>
    translate(choice.language, { code: `customers.export.${column}`, params: {} })
  const instant = instantIn(choice.timeZone)
  return choice.columns
    .filter((column) => !choice.hidden.columns.has(column))
    .flatMap((column): readonly FileColumn[] => {
      if (column === 'tags') return tagColumns(choice)
      if (column === 'updated')
        return [{ header: say(column), kind: 'date', cell: ({ row }) => instant(row.updatedAt) }]
      const { kind, of } = plain[column]
      return [{ header: say(column), kind, cell: ({ row }) => of(row) }]
    })
}

/** Columns of the list that the fields say better. */
const saidByFields: ReadonlySet<ExportColumn> = new Set([
  'amount',
  'owner',
  'lastContact',
  'stage',
  'industry',
  'place',
  'size'
])

/** As understood; what could not be understood, as it was written. */
const fieldColumns = ({ playbook, language, hidden }: ColumnChoice): readonly FileColumn[] => {
  const nameOf = createFieldNames(playbook, language)
  return fieldKeys.flatMap((key, at): readonly FileColumn[] =>
    key === 'name' || hidden.fields.has(key)
      ? []
      : [
          {
            header: nameOf(key),
            kind: 'text',
            cell: ({ file }) => (file && fieldTexts(file)[at]) ?? file?.raw[key] ?? null
          }
        ]
  )
}

/** The columns of the file from left to right. Of what is masked for the reader there is no column, not an empty one. */
export const fileColumnsOf = (choice: ColumnChoice): readonly FileColumn[] => {
  if (choice.all === null) return listColumns(choice)
  const columns = exportColumns.filter((column) => !saidByFields.has(column))
  return [
    ...listColumns({ ...choice, columns }),
    ...fieldColumns(choice),
    ...choice.all.own.map((name): FileColumn => ({
      header: name,
      kind: 'text',
      cell: ({ file }) => file?.custom[name] ?? null
    }))
  ]
}
