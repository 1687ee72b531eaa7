import type { CustomerAnalysis } from '#contracts/analysis'
import { fieldKeys, type FieldKey } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import { translate, type Language } from '#lang'

/** A column of a sheet as the writer wants it, with how a row fills it. */
export type Column<T> = Readonly<{
  header: string
  kind?: 'text' | 'number' | 'amount' | 'date' | 'percent' | 'wrap'
  width?: number
  /** The columns up to this one stay in sight while one looks to the right. */
  isName?: true
  /** False where it would stand empty for every row; the column is then left out. */
  when?: boolean
  cell: (row: T) => string | number | null
}>

/** A column of 《客户画像》: filled by asking the customer, by a tag or field of it, or only when all rows are compared. */
export type PortraitColumn = Omit<Column<CustomerAnalysis>, 'cell'> &
  Readonly<{
    /** Finds the column again where the sheet of a list has fewer of them. */
    key: string
    cell?: Column<CustomerAnalysis>['cell']
    filledBy?: Readonly<{ part: 'tag' | 'text' | 'raw'; name: string }>
  }>

/** Which fields the list filled, and for which of them the understood value differs from what was written. */
export type FieldUse = Readonly<{ field: FieldKey; label: string; differs: boolean }>

/** What the list says anything of, besides its fields. */
export type Says = Readonly<{
  needPriorities: boolean
  warnings: boolean
  duplicates: boolean
  /** Averages over the list, 0 to 100. */
  scores: Readonly<Record<'base' | 'need' | 'behaviour' | 'value', number>>
}>

const MANY = 3
/** Fields that have a column of their own already, or that are only read for tags. */
const shownElsewhere: ReadonlySet<FieldKey> = new Set<FieldKey>(['externalId', 'name', 'owner'])

/** Warnings worth a call, the gravest first, as one cell. */
export const findingsText = (customer: CustomerAnalysis): string => {
  const grave = customer.findings.filter(({ severity }) => severity !== 'info')
  const shown = grave.slice(0, MANY).map(({ message }) => message)
  return grave.length > MANY ? `${shown.join('\n')}\n+${grave.length - MANY}` : shown.join('\n')
}

/**
 * The columns of 《客户画像》, a row a customer: what to do first (grade, strategy, next step), then who it is by tags,
 * one column a namespace, then every field as understood, with what was written beside it where that differs.
 */
export const portraitColumns = (
  language: Language,
  namespaces: PlaybookDocument['tags']['namespaces'],
  fields: readonly FieldUse[],
  says: Says
): readonly PortraitColumn[] => {
  const used = new Set(fields.map(({ field }) => field))
  const text = (code: string): string => translate(language, { code: `reports.${code}`, params: {} })
  const raw = (label: string): string =>
    translate(language, { code: 'reports.column.raw', params: { label } })
  // Asked for once: the cells are made for every row.
  const ungraded = text('grade.none')
  const columns: readonly PortraitColumn[] = [
    { key: 'row', header: text('column.row'), kind: 'number', width: 6, cell: ({ row }) => row },
    {
      key: 'externalId',
      header: text('column.externalId'),
      width: 10,
      when: used.has('externalId'),
      cell: ({ externalId }) => externalId
    },
    { key: 'name', header: text('column.name'), width: 34, isName: true, cell: ({ name }) => name },
    {
      key: 'grade',
      header: text('column.grade'),
      width: 10,
      cell: ({ grade }) => grade.grade ?? ungraded
    },
    {
      key: 'strategy',
      header: text('column.strategy'),
      width: 24,
      cell: ({ strategy }) => strategy?.name ?? null
    },
    {
      key: 'nextOn',
      header: text('column.nextOn'),
      kind: 'date',
      width: 12,
      cell: ({ nextFollowUp }) => nextFollowUp.on
    },
    {
      key: 'nextStep',
      header: text('column.nextStep'),
      kind: 'wrap',
      width: 34,
      cell: ({ nextFollowUp }) => [nextFollowUp.method, nextFollowUp.goal].filter(Boolean).join(' · ')
    },
    {
      key: 'owner',
      header: text('column.owner'),
      width: 10,
      when: used.has('owner'),
      cell: ({ values }) => values.owner?.text ?? null
    },
    { key: 'portrait', header: text('column.portrait'), width: 46, cell: ({ portrait }) => portrait.line },
    {
      key: 'completeness',
      header: text('column.completeness'),
      kind: 'percent',
      width: 9,
      cell: ({ portrait }) => portrait.completeness.percent / 100
    },
    { key: 'segment', header: text('column.segment'), width: 24, cell: ({ segment }) => segment.label },
    {
      key: 'needPriority',
      header: text('column.needPriority'),
      width: 10,
      when: says.needPriorities,
      cell: ({ needPriority }) => needPriority.priority
    },
    {
      key: 'warnings',
      header: text('column.warnings'),
      kind: 'wrap',
      width: 44,
      when: says.warnings,
      cell: findingsText
    },
    {
      key: 'duplicates',
      header: text('column.duplicates'),
      width: 12,
      when: says.duplicates
    },
    ...(['base', 'need', 'behaviour', 'value'] as const).map((dimension) => ({
      key: dimension,
      header: text(`column.score.${dimension}`),
      kind: 'number' as const,
      width: 9,
      when: says.scores[dimension] > 0,
      cell: ({ portrait }: CustomerAnalysis) => portrait.scores[dimension].score
    })),
    ...namespaces.map(({ name }) => ({
      key: `tag:${name}`,
      header: name,
      width: 14,
      filledBy: { part: 'tag' as const, name }
    })),
    ...fields
      .filter(({ field }) => !shownElsewhere.has(field))
      .flatMap(({ field, label, differs }) => [
        {
          key: `field:${field}`,
          header: label,
          width: 18,
          filledBy: { part: 'text' as const, name: field }
        },
        ...(differs
          ? [
              {
                key: `raw:${field}`,
                header: raw(label),
                width: 18,
                filledBy: { part: 'raw' as const, name: field }
              }
            ]
          : [])
      ]),
    {
      key: 'because',
      header: text('column.because'),
      kind: 'wrap',
      width: 50,
      cell: ({ grade, strategy, nextFollowUp }) =>
        [grade.because.text, strategy?.because.text, nextFollowUp.because.text].filter(Boolean).join('\n')
    }
  ]
  return columns.filter(({ when }) => when !== false)
}

/**
 * Every column that 《客户画像》 may have: what a customer's row is made of while it is in hand, before the list has
 * shown which of them stay.
 */
export const everyPortraitColumn = (
  language: Language,
  namespaces: PlaybookDocument['tags']['namespaces']
): readonly PortraitColumn[] =>
  portraitColumns(
    language,
    namespaces,
    fieldKeys.map((field) => ({ field, label: field, differs: true })),
    {
      needPriorities: true,
      warnings: true,
      duplicates: true,
      scores: { base: 1, need: 1, behaviour: 1, value: 1 }
    }
  )
