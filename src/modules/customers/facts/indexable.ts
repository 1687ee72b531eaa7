/**
 * What stands in an index must fit on a third of a page (2704 bytes), or it cannot be written at all. A name is cut and
 * tags are left off where they would not: nobody reads a list that far, and the customer's own page has them whole.
 */
const MOST_NAME_CHARACTERS = 200
const MOST_TAG_CHARACTERS = 100
const MOST_TAG_BYTES = 1500
/** An element of an array has a head, and is filled up to four bytes. */
const BYTES_AN_ELEMENT = 8

const bytesOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, character) => sum + (character < '\u{80}' ? 1 : character < '\u{800}' ? 2 : 4),
    0
  )

/** `宁波恒达汽车零部件有限公司` as it is; a name of 5,000 characters by its first 200. */
export const indexableName = (name: string | null): string | null =>
  name === null ? null : Array.from(name).slice(0, MOST_NAME_CHARACTERS).join('')

/** A unit of a text takes up to three bytes; both halves of a pair together four. */
const BYTES_A_UNIT = 3

/** Whether tags fit however long their characters are, as nearly all do. */
const fitAnyhow = (tags: readonly string[]): boolean => {
  let bytes = 0
  for (const { length } of tags) {
    if (length > MOST_TAG_CHARACTERS) return false
    bytes += length * BYTES_A_UNIT + BYTES_AN_ELEMENT
  }
  return bytes <= MOST_TAG_BYTES
}

/** The tags, first come first kept, that fit: some sixty of the usual length. */
export const indexableTags = (tags: readonly string[]): readonly string[] => {
  if (fitAnyhow(tags)) return tags
  let bytes = 0
  return tags.filter((tag) => {
    if (tag.length > MOST_TAG_CHARACTERS) return false
    bytes += bytesOf(tag) + BYTES_AN_ELEMENT
    return bytes <= MOST_TAG_BYTES
  })
}
