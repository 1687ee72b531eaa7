import { createRecent } from '#kernel/recent'
import type { Evidence } from './rule.ts'
import type { Tag } from './tag.ts'

const MARK = '\u0001'

const keyOf = ({ fact, value }: Evidence): string =>
  value === undefined ? fact : `${fact}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`

/**
 * The same tag for the same reasons comes up for customer after customer: it is one object then, so that whoever puts it
 * into words or into JSON does so once. Gives the tag that came before for an equal one.
 */
export const createSharedTags = (): ((tag: Tag) => Tag) => {
  const recent = createRecent<string, Tag>(5000)
  return (tag) => {
    let key = `${tag.reason.rule}${MARK}${tag.tag}`
    for (const evidence of tag.reason.facts) key += MARK + keyOf(evidence)
    const known = recent.get(key)
    if (known !== undefined) return known
    recent.set(key, tag)
    return tag
  }
}
