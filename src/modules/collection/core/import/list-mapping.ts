import type { ColumnMapping } from '../../contract.ts'
import type { RelatedSource } from '../related/related-mapping.ts'

/** Fields by which a row of orders or follow-ups also says whose it is, and that customers have themselves. */
const SHARED: ReadonlySet<string> = new Set(['customerName', 'creditCode', 'customerNumber', 'metContact'])

/**
 * The columns of a list that make its customers: without those that a person leaves out, and without those whose cells become
 * an order or a follow-up of their own (in 成交记录 the amount of one order is no sum of its customer).
 */
export const listMapping = (
  mapping: readonly ColumnMapping[],
  sources: readonly RelatedSource[]
): readonly ColumnMapping[] => {
  const taken = new Set(
    sources
      .filter(({ own, use, kind }) => own && use && (kind === 'order' || kind === 'followUp'))
      .flatMap((source) => source.mapping)
      .flatMap(({ index, field }) => (field === null || SHARED.has(field) ? [] : [index]))
  )
  return mapping.filter(({ index, skip }) => skip !== true && !taken.has(index))
}
