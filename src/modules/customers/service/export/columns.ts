import type { CustomerFile, CustomerRow, ExportColumn, FieldKey, ShownColumn } from '#contracts/customers'
import { contactFields, exportColumns, fieldKeys } from '#contracts/customers'
import type { CustomFieldDefinition, PlaybookDocument } from '#contracts/playbook'
import { createFieldNames } from '#core/analysis'
import {
  customFieldsOf,
  customKeyOf,
  customLabelOf,
  readCustomValue,
  showCustomValue,
  understoodCustom
} from '#core/playbook'
import { fieldTextAt } from '#core/portrait'
import { yuanOfFen } from '#kernel/money'
import { placeNameOf } from '#lib/china'
import type { CellValue, ColumnKind } from '#lib/tables'
import { translate, type Language } from '#lang'
import { activeContacts } from '../../core/together.ts'
import type { Exported } from './exported.ts'
import { partFieldsOf, textOfPart } from './part-texts.ts'

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
  columns: readonly ShownColumn[]
  hidden: Readonly<{
    columns: ReadonlySet<ShownColumn>
    fields: ReadonlySet<FieldKey>
    /** Whether every tag that begins so is. */
    isHiddenTag: (beginning: string) => boolean
  }>
  /** Every field of the file too, and these columns of the lists' own. */
  all: Readonly<{
    own: readonly string[]
    /** So many contacts side by side, a group of columns each; null where they have a sheet of their own. */
    contacts: number | null
  }> | null
}>

type Plain = Exclude<ExportColumn, 'tags' | 'updated'>

const day = (text: string | null): CellValue => (text === null ? null : { day: text, time: null })

const nameOfPlace = (code: string | null): string => (code === null ? '' : (placeNameOf(code) ?? code))

/** 浙江省杭州市; of 北京市 the province alone says it. */
const placeOf = (province: string | null, city: string | null): CellValue => {
  const [wide, near] = [nameOfPlace(province), nameOfPlace(city)]
  const text = near === '' || near === wide ? wide : `${wide}${near}`
  return text === '' ? null : text
}

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
  place: { kind: 'text', of: ({ province, city }) => placeOf(province, city) },
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

const isPlain = (column: string): column is Plain => Object.hasOwn(plain, column)

/** A field that the team defined as the list shows it; one that is not there (any more) has no column. */
const listedCustom = ({ playbook, language }: ColumnChoice, column: string): readonly FileColumn[] =>
  customFieldsOf(playbook, 'customer')
    .filter((field) => customKeyOf(field) === column)
    .map((field) => ({
      header: customLabelOf(field, language),
      kind: kindOf(field),
      cell: ({ row }) => cellOf(field, row.custom[column])
    }))

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
      if (!isPlain(column)) return listedCustom(choice, column)
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
  const ofContact = new Set<FieldKey>(contactFields)
  return fieldKeys.flatMap((key, at): readonly FileColumn[] =>
    key === 'name' || hidden.fields.has(key) || ofContact.has(key)
      ? []
      : [
          {
            header: nameOf(key),
            kind: 'text',
            cell: ({ file }) => (file && fieldTextAt(file, at)) ?? file?.raw[key] ?? null
          }
        ]
  )
}

const kindOf = ({ type }: CustomFieldDefinition): ColumnKind =>
  type === 'number' || type === 'amount' || type === 'date' ? type : 'text'

/** A value as a workbook counts with it; what does not fit its type, as it was written. */
const cellOf = (field: CustomFieldDefinition, text: string | undefined): CellValue => {
  if (text === undefined) return null
  const read = readCustomValue(field, text)
  if (!read.ok) return text
  const { value } = read
  if (typeof value === 'number') return field.type === 'amount' ? yuanOfFen(value) : value
  return field.type === 'date' && typeof value === 'string' ? day(value) : showCustomValue(field, value)
}

/** Fields that the team defined; those of contacts stand in their groups, of needs the texts of all. */
const customColumns = ({ playbook, language, hidden }: ColumnChoice): readonly FileColumn[] =>
  playbook.customFields
    .filter(({ of }) => of === 'customer' || of === 'need')
    .filter((field) => !field.retired && !hidden.fields.has(customKeyOf(field)))
    .map((field): FileColumn => {
      const [key, header] = [customKeyOf(field), customLabelOf(field, language)]
      if (field.of === 'customer')
        return { header, kind: kindOf(field), cell: ({ file }) => cellOf(field, file?.raw[key]) }
      const textsIn = (file: CustomerFile): readonly string[] =>
        file.needs.flatMap(({ custom }) => {
          const text = custom?.[key]
          return text === undefined ? [] : [understoodCustom(field, text) ?? text]
        })
      return { header, kind: 'text', cell: ({ file }) => (file && textsIn(file).join('、')) || null }
    })

/** `联系人姓名`, `联系人2姓名`: as an import understands them again. Without a sheet of their own every contact has its group. */
const contactColumns = ({ playbook, language, hidden, all }: ColumnChoice): readonly FileColumn[] => {
  const fields = partFieldsOf('contact', playbook, hidden.fields)
  const nameOf = createFieldNames(playbook, language)
  const word = translate(language, { code: 'customers.export.contactWord', params: {} })
  const bare = (name: string): string => (name.startsWith(word) ? name.slice(word.length) : name)
  const groups = Array.from({ length: Math.max(1, all?.contacts ?? 1) }, (_, at) => at)
  return groups.flatMap((at) =>
    fields.map((field): FileColumn => {
      const name = nameOf(field)
      const params = { number: at + 1, field: bare(name) }
      return {
        header: at === 0 ? name : translate(language, { code: 'customers.export.contact', params }),
        kind: 'text',
        cell: ({ whole }) => {
          const contact = whole && activeContacts(whole.stored)[at]
          return contact ? textOfPart(contact, field) : null
        }
      }
    })
  )
}

/** The columns of the file from left to right. Of what is masked for the reader there is no column, not an empty one. */
export const fileColumnsOf = (choice: ColumnChoice): readonly FileColumn[] => {
  if (choice.all === null) return listColumns(choice)
  const columns = exportColumns.filter((column) => !saidByFields.has(column))
  return [
    ...listColumns({ ...choice, columns }),
    ...fieldColumns(choice),
    ...contactColumns(choice),
    ...customColumns(choice),
    ...choice.all.own.map((name): FileColumn => ({
      header: name,
      kind: 'text',
      cell: ({ file }) => file?.custom[name] ?? null
    }))
  ]
}
