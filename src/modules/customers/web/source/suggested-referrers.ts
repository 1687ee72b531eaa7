import type { SearchHit } from '../../contract.ts'

const MOST = 5
/** Between a company and its contact, as the server reads it. */
const SIGN = ' · '

/** Customers and contacts that a search found, as they are written into 推荐人; what stands there already is not offered. */
export const suggestedReferrers = (
  hits: readonly Pick<SearchHit, 'name' | 'matched'>[],
  value: string
): readonly string[] => {
  const texts = hits.flatMap(({ name, matched }) => {
    if (name === null) return []
    return [matched.field === 'contact' ? `${name}${SIGN}${matched.text}` : name]
  })
  return [...new Set(texts)].filter((text) => text !== value.trim()).slice(0, MOST)
}
