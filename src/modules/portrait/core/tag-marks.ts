import type { Day } from '#kernel/day'
import type { TagMark } from '#contracts/customers'

/** What people's words make of a customer's tags on a day. */
export type MarksOn = Readonly<{
  /** The pins that hold, of a namespace with one value only the newest; by tag. */
  pins: ReadonlyMap<string, TagMark>
  /** Namespaces with one value that a pin has taken, with the tag that stands there. */
  taken: ReadonlyMap<string, string>
  suppressed: ReadonlySet<string>
}>

/** Whether people's words leave a tag standing: it is not suppressed, and no pin has its namespace with one value. */
export const leaves = ({ taken, suppressed }: MarksOn, tag: string, single: string | null): boolean =>
  !suppressed.has(tag) && (single === null || (taken.get(single) ?? tag) === tag)

export const holdsOn = ({ until }: TagMark, asOf: Day): boolean => until === null || until >= asOf

/**
 * The marks of a customer that hold on a day (POR-3); one until 31 March holds on that day and is gone on 1 April. Null where
 * there is none, as of nearly every customer.
 */
export const marksOn = (
  marks: readonly TagMark[] | undefined,
  asOf: Day,
  singleNamespaceOf: (tag: string) => string | null
): MarksOn | null => {
  if (marks === undefined || marks.length === 0) return null
  const pins = new Map<string, TagMark>()
  const taken = new Map<string, string>()
  const suppressed = new Set<string>()
  for (const mark of marks) {
    if (!holdsOn(mark, asOf)) continue
    if (mark.kind === 'suppress') {
      suppressed.add(mark.tag)
      continue
    }
    const namespace = singleNamespaceOf(mark.tag)
    const other = namespace === null ? undefined : taken.get(namespace)
    if (other !== undefined && (pins.get(other)?.at ?? '') > mark.at) continue
    if (other !== undefined) pins.delete(other)
    if (namespace !== null) taken.set(namespace, mark.tag)
    pins.set(mark.tag, mark)
  }
  return pins.size + suppressed.size === 0 ? null : { pins, taken, suppressed }
}
