import type { Analysis, CustomerAnalysis } from '#contracts/analysis'
import type { DuplicateLine } from './workbook-sheets.ts'

/** A customer as a line of the page's list: enough to show, filter, sort and find it; the rest is read when it is opened. */
export type ListEntry = Readonly<{
  row: number
  name: string | null
  line: string
  grade: 'A' | 'B' | 'C' | null
  provisional: boolean
  segment: string
  strategy: string | null
  step: string
  on: string
  overdue: boolean
  owner: string | null
  warnings: number
  kin: boolean
  /** 0 to 100. */
  completeness: number
  /** What a search finds beside what is shown: number, contact, code, tags outside the line. */
  also: string
}>

/** What the page holds at once; the customers themselves stand packed beside it, `packSize` in each. */
export type PageData = Readonly<{
  head: Pick<Analysis, 'language' | 'counts' | 'summary' | 'catalogue' | 'source' | 'rejected'>
  entries: readonly ListEntry[]
  duplicates: readonly DuplicateLine[]
  duplicatesLeftOut: number
  packSize: number
  texts: Readonly<Record<string, string>>
}>

/** Customers in one pack: opening one unpacks some 200 kB, which no one notices. */
export const PACK_SIZE = 40
/** Pairs and rejected rows on the page; the workbook has all. */
export const MOST_LINES = 300

export const listEntryOf = (customer: CustomerAnalysis): ListEntry => {
  const { row, name, externalId, portrait, grade, segment, strategy, nextFollowUp, values } = customer
  return {
    row,
    name,
    line: portrait.line,
    grade: grade.grade,
    provisional: grade.provisional,
    segment: segment.label,
    strategy: strategy?.name ?? null,
    step: nextFollowUp.goal ?? nextFollowUp.method ?? '',
    on: nextFollowUp.on,
    overdue: nextFollowUp.overdue,
    owner: values.owner?.text ?? null,
    warnings: customer.findings.filter(({ severity }) => severity !== 'info').length,
    kin: customer.duplicates.length > 0,
    completeness: Math.round(portrait.completeness.percent),
    also: [
      externalId,
      values.shortName?.text,
      values.contactName?.text,
      values.creditCode?.text,
      ...portrait.tags.map(({ tag }) => tag).filter((tag) => !portrait.line.includes(tag))
    ]
      .filter(Boolean)
      .join(' ')
  }
}
