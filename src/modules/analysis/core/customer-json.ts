import { createRecent } from '#kernel/recent'
import type { CustomerAnalysis } from '../contract.ts'

type TagText = CustomerAnalysis['portrait']['tags'][number]

const NO_TAGS = '"tags":[]'

/**
 * Writes customers as JSON, to the letter as `JSON.stringify` does. Their tags with the reasons are half of it, and the
 * writer gives customers with the same tag for the same reasons one object: it is put into text once.
 */
export const createCustomerJson = (): ((customer: CustomerAnalysis) => string) => {
  const written = createRecent<TagText, string>(5000)
  const tagJson = (tag: TagText): string => {
    const known = written.get(tag)
    if (known !== undefined) return known
    const json = JSON.stringify(tag)
    written.set(tag, json)
    return json
  }
  return (customer) => {
    const { portrait } = customer
    const json = JSON.stringify({ ...customer, portrait: { ...portrait, tags: [] } })
    // Within a text the quotation marks would be escaped, and the field `tags` is no list: the first is the portrait's.
    const at = json.indexOf(NO_TAGS) + NO_TAGS.length - 1
    return json.slice(0, at) + portrait.tags.map(tagJson).join(',') + json.slice(at)
  }
}
