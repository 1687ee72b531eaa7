import type { CustomerFile, FieldKey } from '#contracts/customers'
import { partOf } from '#core/customers'
import { createRowIndex } from '../import/row-index.ts'
import { linkKey } from './list-links.ts'
import type { RelatedSource } from './related-mapping.ts'

/**
 * Where several rows of a list are one customer's contacts or needs, only the first tells the customer's own: the second contact must
 * not be written over the first. Rows in order; what is not repeated comes back as it is.
 */
export const createFirstRows = (
  sources: readonly RelatedSource[]
): ((file: CustomerFile) => CustomerFile) => {
  const kinds = sources.flatMap(({ own, use, kind }) =>
    own && use && (kind === 'contact' || kind === 'need') ? [kind] : []
  )
  if (kinds.length === 0) return (file) => file
  const seen = createRowIndex()
  return (file) => {
    const { creditCode, nameKey, externalId } = file
    const key = linkKey({ name: file.name, creditCode, nameKey, number: externalId })
    if (seen.firstWith(key, file.row) === null) return file
    const told = new Set<string>(kinds)
    // The keys of `raw` are field keys by its type.
    const raw = Object.entries(file.raw).filter(([field]) => !told.has(partOf(field as FieldKey)))
    return { ...file, raw: Object.fromEntries(raw) }
  }
}
